"""Expressions of time, in French and English, as intervals of days. No spaCy needed: see `component` for that.

How a text is read, and which module does it:

1. `lexing` makes runs of words of time of a text, each word with its role (`tokens`, `lexicon`, `numerals`); the
   words are those of `lang/<code>/calendar.py`.
2. Rules are patterns over these roles (`notation`) and functions that make a `Point` of what they match, seen
   from a `View` (`points`); a function answers None where the words mean something else (`lookalikes`, `ages`).
   By what they read: `days`, `digits`, `months`, `quarters`, `weekdays`, `clock`; `relative`, `offsets`, `anchored`
   (seen from today and from what was said); `amounts` (lengths); `parts` and `ranges` of what was read already.
   Which year is meant where none is said, `years` finds out.
3. `reading` lets the rules loose on each run, level by level, and writes down the records.

Days are counted in `interval` and `holidays`; `tense` tells what is to come from what has been.
"""

from .reading import read, span

__all__ = ["read", "span"]
