"""One file per gemeente: all that a beheerder changes goes out, and comes in again.

inventory says what stands in the file, file_in reads it, comparison tells what would
change and taking_over stores it: all of it, or nothing. People are not in the file.
"""
