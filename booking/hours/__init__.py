"""When the house is open and when coaches work."""
