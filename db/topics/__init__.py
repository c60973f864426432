"""What the claims are about: values of one thing brought together across articles, outlets, time and languages."""

from __future__ import annotations

from .refresh import refresh
from .report import readable, report

__all__ = ["readable", "refresh", "report"]
