"""Formats of Somali, one package per language as Django wants it."""

from __future__ import annotations
