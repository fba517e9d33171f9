"""The kinds of question: what they accept, how they read back, how they are drawn."""
