"""What people type: one gate at arrival, and one reader for each kind of value.

Plain Python; forms, rules, search, the matrix and imports all read with it, so that
nothing depends on how somebody spelled a day or a number.
"""
