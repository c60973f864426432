"""Markdown: front matter and the first heading say what it is; the text is what a reader would see."""

from __future__ import annotations

from .plain import read

__all__ = ["read"]
