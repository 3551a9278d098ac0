"""The numbers for the funder."""
