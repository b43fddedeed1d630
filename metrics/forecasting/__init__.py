"""The parts of the year-end forecast: what was reported, its season, its level, its spread."""
