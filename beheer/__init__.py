"""The pages on which a beheerder, who is no programmer, changes the data."""
