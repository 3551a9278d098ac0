"""The frame of our own pages in Wagtail's admin."""
