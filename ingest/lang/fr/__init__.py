"""French: its words, and the rules that are its own."""
