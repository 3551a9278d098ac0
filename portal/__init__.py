"""The house itself: settings, languages, clock, base look, messages, and facts that every room needs."""
