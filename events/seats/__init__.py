"""What one registers for: its seats, who is in them, when registration is open."""
