"""The steps of booking a time."""
