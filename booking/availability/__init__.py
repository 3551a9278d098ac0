"""When a coach is free, who is at the desks, and the days as lists."""
