"""The sentences of the nota's rules, one module for each subject a reader meets."""

from typing import TypeAlias

from django.utils import functional

Said: TypeAlias = "functional._StrOrPromise"
"""A sentence: written out, or still to be put in the language of who reads it."""
