"""The picks as a week."""
