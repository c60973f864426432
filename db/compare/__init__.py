"""Two statements, or two texts, laid side by side."""
