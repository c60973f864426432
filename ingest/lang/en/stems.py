"""Endings that English words are compared without; how rare each stem is: `rarity.tsv`."""

ENDINGS = """ations ation ments ment ingly ings ing edly ness ities ity ives ive ables able ances ance ences ence ions ion
    ies ers er ed ly es s y e"""

ELIDED = ""
