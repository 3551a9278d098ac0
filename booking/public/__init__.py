"""The public pages of booking."""
