"""How much, of what, how sure: figures of French and English. No spaCy needed: see `component` for that."""

from .reading import figure, read

__all__ = ["figure", "read"]
