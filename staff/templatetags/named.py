"""A colleague by name, in a template."""

from django import template

from staff.called import name_of

register = template.Library()
register.filter("name_of", name_of)
