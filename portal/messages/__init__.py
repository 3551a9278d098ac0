"""Messages to people: written into the outbox, delivered by a worker."""
