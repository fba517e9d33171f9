"""The sentences of the nota's rules, one module for each subject a reader meets."""

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise

Said: TypeAlias = "_StrOrPromise"
"""A sentence: written out, or still to be put in the language of who reads it."""
