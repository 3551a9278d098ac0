"""The calendar and what can be done in it."""
