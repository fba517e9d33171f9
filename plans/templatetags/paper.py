from django import template

from plans.printing.glyphs import as_html

register = template.Library()
register.filter("printed", as_html)
