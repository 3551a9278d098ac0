"""Reports of a period: tables of numbers, their charts and files."""

from __future__ import annotations

#: Who reads the texts of this package.
AUDIENCE = "staff"
