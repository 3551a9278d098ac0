"""The numbers of a period."""
