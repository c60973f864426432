"""What stands before words in quotation marks that nobody says: titles, nicknames, so-called things."""

# whatever is in the marks is a name or a word spoken about
NAMING = """
titled entitled named nicknamed dubbed so-called word words term terms phrase film movie book novel album song series
magazine documentary label known_as
"""
# unless this stands before them
UNNAMED = ""
# words that are only spoken about: *"Apt" means ready*
MENTIONED = r",?\s(?:means|refers to)\b"
# a name, when it begins with a capital letter
THINGS = """
single show slogan program programme operation mission journal app project prize brand exhibition play podcast game
report concept track called club group compilation
"""
