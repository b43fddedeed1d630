"""Frames in, plotly figures out: what the screen shows. Words and numbers are the language's."""
