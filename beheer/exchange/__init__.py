"""The matrix as a file and back: one list of columns for JSON and for a spreadsheet.

columns says what there is and kinds how it is written; content makes the matrix that
we have into plain values; reading_json and reading_xlsx make a file into rows, and
intake makes those into the matrix that is wanted. difference and storing do the rest.
"""
