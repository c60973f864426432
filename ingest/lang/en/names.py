"""Words in and around names."""

# plain letters
ARTICLES = "the"
LEGAL_FORMS = "inc incorporated corp corporation co ltd limited llc plc gmbh ag nv company"
