"""What stands before quoted words that nobody says: titles, nicknames, so-called things."""

NAMING = r"""
(?:film|films|livre|roman|album|titre|titré|titrée|chanson|single|série|émission|intitulé|intitulée|intitulés|baptisé|baptisée|
baptisés|baptisées|surnommé|surnommée|dit|dite|dits|nommé|nommée|appelé|appelée|appelés|label|slogan|programme|opération|mission|magazine|journal|
logiciel|application|projet|plan|prix|mot|terme|termes|expression|marque|exposition|spectacle|pièce|documentaire|
tube|morceau|podcast|jeu|rapport|revue|soi-disant|concept|notion|club|groupe)
"""
