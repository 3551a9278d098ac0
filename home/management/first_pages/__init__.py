"""The pages that a new site starts with, in every language they are written in, and the verb that makes them.

Each text file is one page. It is put in once; afterwards staff change it as any page.
"""
