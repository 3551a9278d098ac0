"""The staff screens over several rooms."""
