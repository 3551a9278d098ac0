"""The interface texts: collected, compiled, judged, and said in the language they really have."""
