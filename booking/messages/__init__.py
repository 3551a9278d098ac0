"""What clients and coaches are told, when, and in which words."""
