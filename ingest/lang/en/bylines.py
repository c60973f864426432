"""What stands around a date and before the authors in an English byline."""

# `04/05/2020` is May in London and April in New York: no date.
NUMERIC_ORDER = None

# The date after these is when the article came out.
PUBLISHED = (
    "published",
    "posted",
    "first published",
    "released",
    "filed",
    "date published",
    "publication date",
    "pub date",
    "issued",
)

# After these, when it was last changed.
UPDATED = (
    "updated",
    "last updated",
    "modified",
    "last modified",
    "revised",
    "edited",
)

# An author's name after these.
BY = (
    "by",
    "written by",
    "posted by",
    "published by",
    "story by",
    "words by",
    "author",
    "authors",
)

# Between two names, and before the date behind them.
AND, ON = "and", "on"

# With a capital in bylines, and no person's name.
NO_NAMES = "staff writer writers reporter reporters correspondent editor editors columnist contributor desk news media press agency service team special admin editorial board network reports associated"

# Days back from today; `n` times where a number is named.
RELATIVE = (
    (r"\byesterday\b", 1),
    (r"\btoday\b", 0),
    (r"\b(?P<n>\d{1,2}) days? ago\b", 1),
    (r"\b(?:an?|one) day ago\b", 1),
    (r"\b(?P<n>\d{1,2}) (?:minutes?|mins?) ago\b", 0),
)

# What stands in small letters between names, dates and times.
PARTICLES = "by with and for at on in of the from am pm a m p est edt et pt gmt bst utc min mins minute minutes read staff writer reporter correspondent editor"
