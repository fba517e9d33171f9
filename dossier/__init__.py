"""What comes of a plan: its page, sending, mail, readers, the log and the papers."""
