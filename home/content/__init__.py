"""What public pages over several rooms show."""
