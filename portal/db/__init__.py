"""What the rooms ask of the database beyond Django's own."""
