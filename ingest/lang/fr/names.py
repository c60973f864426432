"""Words in and around names."""

# plain letters; apostrophes apart
ARTICLES = "le la les"
LEGAL_FORMS = "sa sas sarl sasu sca snc"
