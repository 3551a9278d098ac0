"""What all pages show and seldom changes, kept in the shared cache."""
