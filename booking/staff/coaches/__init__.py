"""Coaches: who they are, their hours, ill today, leaving."""
