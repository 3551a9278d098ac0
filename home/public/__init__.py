"""The public pages over several rooms."""
