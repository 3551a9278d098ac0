"""Sessions of an event: planned, moved, cancelled."""
