"""The nota in Python: its rules, its table of statuses, and the words for them."""
