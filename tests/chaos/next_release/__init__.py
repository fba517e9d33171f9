"""What a next release may bring: a column and an index more on a table in use."""
