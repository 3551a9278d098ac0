"""What every test stands on: compiled catalogues."""

from __future__ import annotations
