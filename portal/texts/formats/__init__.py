"""Dates and times per language for Django's own filters: 24 hours, Monday first, in all nine."""

from __future__ import annotations
