"""The forms of the staff screens."""
