"""What typed text and filters of lists are made of."""
