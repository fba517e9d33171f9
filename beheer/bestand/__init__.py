"""One file per gemeente: all that a beheerder changes goes out, and comes in again.

inventory says what stands in the file, gelezen reads it, vergelijk tells what would
change and overnemen stores it: all of it, or nothing. People are not in the file.
"""
