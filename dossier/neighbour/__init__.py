"""A plan as its neighbour reads it: whole sentences, and nothing that is empty."""
