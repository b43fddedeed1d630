"""A meeting's slides in one language, for the screen and as one file for a USB stick."""
