"""Sessions: the only writer of their rows, repeats, visits, warnings."""
