"""Endings that French words are compared without, once their accents are folded; how rare each stem is: `rarity.tsv`."""

ENDINGS = """issement issant ation ition ement euse aient erait eront ations ments ment ances ance ences ence ables able
    ives ive ifs if ions ion ites ite eurs eur ees ee ant ent ait ont era aux ales ale als al er ir ez es e s x"""

# before an apostrophe: an article or pronoun that is no part of the word
ELIDED = "c d j l m n s t qu jusqu lorsqu puisqu quoiqu"
