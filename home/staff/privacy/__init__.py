"""One person's data, erasure and its proofs."""
