"""Papers: a story in, bytes out. Slides, briefs, sheets and workbooks say the same numbers."""
