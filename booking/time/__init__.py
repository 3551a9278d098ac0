"""Time itself: ranges, weeks, and the taken time of coaches."""
