"""What registered people are told, when, and in which words."""
