"""From a complete HTML page to a PDF that archives and screen readers accept.

`press.render_pdf` prints; `glyphs.as_html` makes typed text fit to print.
"""
