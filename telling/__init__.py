"""One plan told to any reader: in short, in chapters, and as its neighbour reads it."""
