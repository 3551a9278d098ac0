"""Search over nine scripts."""
