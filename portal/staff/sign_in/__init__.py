"""How staff sign in, in two steps where wanted, and how long they stay."""
