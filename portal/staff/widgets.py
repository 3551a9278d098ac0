"""Boxes for days and times in staff forms: the browser's own, which every phone knows how to fill.

What the browser sends and shows is ISO; the reader sees the day in the way of their device.
"""

from __future__ import annotations

from typing import Any

from django import forms


class DayInput(forms.DateInput):
    """A day."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%d")


class TimeInput(forms.TimeInput):
    """A time of day, in steps of five minutes."""

    input_type = "time"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"step": 300} | (attrs or {}), format="%H:%M")


class MomentInput(forms.DateTimeInput):
    """A day and a time of day, in Helsinki's time."""

    input_type = "datetime-local"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%dT%H:%M")
