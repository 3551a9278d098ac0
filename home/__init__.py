"""The front page and every screen that reads several rooms; staff roles and demo content."""
