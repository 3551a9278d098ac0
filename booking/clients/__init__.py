"""Who has an appointment: found, merged, kept confidential; what was answered so far."""
