"""Appointments: the list, one of them, and its buttons."""
