"""Formats of Finnish, one package per language as Django wants it."""

from __future__ import annotations
