"""Restarts of the two servers behind nginx while people read and save (OPS-03)."""
