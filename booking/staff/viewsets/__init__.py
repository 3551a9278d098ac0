"""Rows of booking that staff list, add and change in Wagtail's own screens."""
