"""The rooms of the gemeente at /medewerkers/: one module for each."""
