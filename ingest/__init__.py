"""Documents in, facts out: reads articles and what they say. Knows nothing of SQL."""
