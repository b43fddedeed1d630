"""The vocabulary: what the program talks about. Imports nothing of ours."""
