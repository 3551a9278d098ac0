"""What is on: the list, an event's page, feeds and poster."""
