"""What takes coaches from their bookable hours, and which appointments that leaves outside."""
