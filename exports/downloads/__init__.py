"""What is shown on a screen, as a file: a table, a chart, and what must be said beside them."""
