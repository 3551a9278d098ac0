"""What happens in groups: info sessions, clubs, pop-ups, trainings, and who comes."""
