"""Formats of Turkish, one package per language as Django wants it."""

from __future__ import annotations
