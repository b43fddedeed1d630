"""Charts as pictures without a browser: the figures that ``charts`` makes, drawn as SVG.

Only what our charts use of plotly is drawn; a test holds that they use nothing else.
"""
