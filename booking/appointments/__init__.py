"""Appointments and requests: the only writers of their rows, and what staff do with them."""
