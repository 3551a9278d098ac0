"""The staff screens of events."""
