"""Registrations: the only writers of their rows, waiting list, places, certificate."""
