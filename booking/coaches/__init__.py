"""A coach who is ill or leaves: what becomes of their clients."""
