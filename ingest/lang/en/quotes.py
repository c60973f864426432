"""What stands before quoted words that nobody says: titles, nicknames, so-called things."""

NAMING = r"""
(?:film|movie|book|novel|album|song|single|series|show|titled|entitled|named|nicknamed|dubbed|so-called|
label|slogan|program|programme|operation|mission|magazine|journal|app|project|prize|word|term|phrase|brand|exhibition|
play|documentary|podcast|game|report|concept|track|called|known as)
"""
