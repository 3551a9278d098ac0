"""Who registers and who came."""
