"""What clients ask of staff, and visits at the desk."""
