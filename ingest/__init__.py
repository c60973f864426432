"""Documents in, facts out: reads articles and what they say. Knows nothing of SQL."""

# Goes up whenever the same text may give other facts: `recoupe refresh` re-reads what an older one read.
EXTRACTOR = "1"
