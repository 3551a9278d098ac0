"""When the house is open and when coaches work: ranges, weeks, rules of hours, and taken time."""
