"""The commands of the command line, one module each; ``cli`` gives them their names."""
