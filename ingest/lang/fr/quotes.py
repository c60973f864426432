"""What stands before words in quotation marks that nobody says: titles, nicknames, so-called things."""

# whatever is in the marks is a name or a word spoken about
NAMING = """
intitulé intitulée intitulés baptisé baptisée baptisés baptisées surnommé surnommée surnommés dit dite dits nommé
nommée appelé appelée appelés titré titrée mot mots terme termes expression soi-disant film films livre roman album
chanson série émission magazine spectacle documentaire label
"""
# unless this stands before them: *s'est dit «surpris»*
UNNAMED = r"(?<!s['’]est )(?<!\bse )"
# words that are only spoken about: *«Vif», c'est rapide*
MENTIONED = r",?\s(?:c['’]est(?!\sce\b)|signifie|veut dire|désigne)\b"
# a name, when it begins with a capital letter
THINGS = """
titre single slogan programme opération mission journal logiciel application projet plan prix marque exposition
pièce tube morceau compilation podcast jeu rapport revue concept notion club groupe collectif
"""
