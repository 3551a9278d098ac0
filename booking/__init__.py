"""Coaches' time: hours, absences, desks, appointments, and requests that staff answer."""
