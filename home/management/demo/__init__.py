"""Demo content: an invented but true-to-life house, so that the portal can be tried out at once.

Everything is made through the doors that people use, is relative to today, and is never made twice.
The people are invented first names, marked as demo.
"""
