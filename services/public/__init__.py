"""The public pages of tray and materials."""
