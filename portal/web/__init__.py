"""Requests and answers: headers, caches, errors, limits, secret pages, files."""
