"""Numbers in digits and in words, in any mixture: `12 000`, `1,2 milliard`, `deux cent mille`, `two and a half`.

`find` reads a text once and gives every number in it, with its exact value, where it stands and how it
was said. What a number counts, and whether it is an amount at all, is not decided here.
"""

from .number import Form, Number
from .reading import find

__all__ = ["Form", "Number", "find"]
