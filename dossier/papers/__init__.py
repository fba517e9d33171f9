"""The plan as PDF and as JSON: frozen versions, their prints, and what is real."""
