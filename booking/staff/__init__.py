"""The staff screens of booking."""
