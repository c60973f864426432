"""Expressions of time, in French and English, as intervals of days. No spaCy needed: see `component` for that."""

from .reading import read, span

__all__ = ["read", "span"]
