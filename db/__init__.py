"""Facts kept, compared and shown: one SQLite file, its commands and its pages."""
