"""The form that a district fills in: cells, sums, rules and what is locked."""
