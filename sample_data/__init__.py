"""Region packs, and the program that makes the invented figures in them."""
