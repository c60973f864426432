"""How English words for what news measures are brought to one form; the words are in `concepts.tsv` beside it."""

from __future__ import annotations

# endings that do not count, the first that fits
ENDINGS = (
    ("sses", "ss"),
    ("ss", "ss"),
    ("ies", "y"),
    ("xes", "x"),
    ("ches", "ch"),
    ("shes", "sh"),
    ("us", "us"),
    ("s", ""),
)
FORMS = {
    "men": "man", "women": "woman", "children": "child", "people": "person", "persons": "person", "lives": "life",
    "wives": "wife", "policemen": "policeman", "feet": "foot", "bodies": "body", "species": "species",
    "series": "series", "news": "news", "policewomen": "policeman", "servicemen": "serviceman", "teeth": "tooth",
}  # fmt: skip
SKIP = "the a an of s on for in and to by"
# heads that say nothing of what is counted
WIDE = """number total rate toll level amount share rise fall increase decrease drop decline jump cut thousands hundreds
    dozens average proportion percentage growth gain loss member majority minority million trio"""
