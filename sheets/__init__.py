"""Tables that leave as a spreadsheet: one writer of cells for every file.

cell_text says what a text becomes in a cell; csv_files and workbook put it in a file.
"""
