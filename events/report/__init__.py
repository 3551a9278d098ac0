"""The sums of sessions and participations."""
