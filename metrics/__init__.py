"""Figures: pure functions, frames in, frames out. Nothing here reads a clock or a database."""
