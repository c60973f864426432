"""The words of the pages, in French and English."""

from __future__ import annotations

LANGUAGES = ("en", "fr")

WORDS: dict[str, tuple[str, str]] = {
    # key: (English, French)
    "check": ("Check a claim", "Vérifier une affirmation"),
    "check_placeholder": (
        "A sentence with a figure or a date",
        "Une phrase avec un chiffre ou une date",
    ),
    "check_button": ("Check", "Vérifier"),
    "search": ("Search", "Chercher"),
    "search_placeholder": (
        "Words, a name, or “power over 1 GW”",
        "Des mots, un nom, ou « puissance plus de 1 GW »",
    ),
    "disagree": ("Where sources disagree", "Où les sources se contredisent"),
    "no_disagree": (
        "No source contradicts another here.",
        "Aucune source n’en contredit une autre ici.",
    ),
    "changed": ("What changed lately", "Ce qui a changé"),
    "covered": ("Who and what is covered most", "Qui et quoi revient le plus"),
    "revised": ("Articles that were revised", "Articles révisés"),
    "articles": ("articles", "articles"),
    "sources": ("sources", "sources"),
    "topics": ("topics", "sujets"),
    "conflicts": ("disagreements", "désaccords"),
    "newest": ("Newest article", "Article le plus récent"),
    "last_run": ("Last read", "Dernière lecture"),
    "against": ("against", "contre"),
    "origin_one": ("{} independent origin", "{} origine indépendante"),
    "origin_many": ("{} independent origins", "{} origines indépendantes"),
    "why": ("Why", "Pourquoi"),
    "topic": ("Topic", "Sujet"),
    "values_over_time": ("The values over time", "Les valeurs dans le temps"),
    "value": ("Value", "Valeur"),
    "source": ("Source", "Source"),
    "date": ("Date", "Date"),
    "sentence": ("Sentence", "Phrase"),
    "relation": ("Relation", "Relation"),
    "agree": ("agree", "accord"),
    "refine": ("more precise", "plus précis"),
    "update": ("update", "mise à jour"),
    "conflict": ("disagreement", "désaccord"),
    "unrelated": ("different things", "sans rapport"),
    "first_said": ("First said by", "Dit d’abord par"),
    "spread": ("Spread", "Écart"),
    "relations": ("How the values relate", "Comment les valeurs se rapportent"),
    "all_claims": ("Everything said", "Tout ce qui est dit"),
    "article": ("Article", "Article"),
    "by": ("by", "par"),
    "legend": ("Marked in the text", "Marqué dans le texte"),
    "entity": ("Names", "Noms"),
    "figure": ("Figures", "Chiffres"),
    "timex": ("Dates", "Dates"),
    "quote": ("Quotes", "Citations"),
    "claim": ("Claims", "Affirmations"),
    "others_say": ("What others say", "Ce que disent les autres"),
    "nobody_else": (
        "Nobody else speaks of the same thing yet.",
        "Personne d’autre ne parle encore de la même chose.",
    ),
    "revisions": ("Revisions", "Révisions"),
    "copies": ("Copies of the same dispatch", "Copies de la même dépêche"),
    "was": ("was", "était"),
    "now": ("now", "devenu"),
    "new": ("new", "nouveau"),
    "gone": ("removed", "retiré"),
    "names": ("Names in articles", "Noms dans les articles"),
    "figures_and_claims": ("Figures and claims", "Chiffres et affirmations"),
    "said": ("What it said", "Ce qui est dit"),
    "appears_with": ("Appears with", "Apparaît avec"),
    "mentions_over_time": ("Mentions over time", "Mentions dans le temps"),
    "first_reports": ("Said first here", "Dit d’abord ici"),
    "shared": ("Shared with other sources", "Partagé avec d’autres sources"),
    "times_revised": ("Revisions", "Révisions"),
    "quotes_found": ("Quotes", "Citations"),
    "entities_found": ("Names", "Noms"),
    "figures_found": ("Figures", "Chiffres"),
    "nothing": ("Nothing found.", "Rien trouvé."),
    "understood": ("What was understood", "Ce qui a été compris"),
    "subject": ("subject", "sujet"),
    "measure": ("measure", "mesure"),
    "time": ("time", "date"),
    "for": ("For", "Pour"),
    "evidence_against": ("Against", "Contre"),
    "later": ("Later", "Plus tard"),
    "supported": ("Supported", "Confirmé"),
    "contradicted": ("Contradicted", "Contredit"),
    "outdated": ("Outdated", "Dépassé"),
    "mixed": ("Sources differ", "Sources partagées"),
    "nothing found": ("Nothing found", "Rien trouvé"),
    "nothing_help": (
        "No article here speaks of this. Name the subject as the press does, and give the figure with its unit.",
        "Aucun article n’en parle ici. Nommez le sujet comme la presse et donnez le chiffre avec son unité.",
    ),
    "as_data": ("As data", "En données"),
    "follow": ("Follow as a feed", "Suivre (flux Atom)"),
    "home": ("Home", "Accueil"),
    "tables": ("Tables and SQL", "Tables et SQL"),
    "not_found": ("There is nothing at this address.", "Il n’y a rien à cette adresse."),
    "skip": ("Skip to the content", "Aller au contenu"),
    "review": ("Review", "Relire"),
    "reject": ("Reject", "Rejeter"),
    "confirm": ("Confirm", "Confirmer"),
    "judge": ("Judge", "Juger"),
    "merge_into": ("Merge into", "Fusionner avec"),
    "rename_to": ("Rename to", "Renommer en"),
    "undo": ("Undo", "Annuler"),
    "reason": ("Reason", "Raison"),
    "reviews": ("Reviews", "Relectures"),
    "unknown_source": ("unknown source", "source inconnue"),
    "status_planned": ("planned", "prévu"),
    "status_estimated": ("estimated", "estimé"),
    "status_conditional": ("unconfirmed", "au conditionnel"),
    "status_denied": ("denied", "démenti"),
    "status_asserted": ("stated", "affirmé"),
}


def words(language: str) -> dict[str, str]:
    """Every word of the pages in `language`."""
    place = LANGUAGES.index(language)
    return {key: both[place] for key, both in WORDS.items()}


def preferred(accept: str | None) -> str:
    """The language that an Accept-Language header likes best, of ours; English where it likes neither.

    >>> preferred("de;q=0.9, fr-CA;q=0.8, en;q=0.3")
    'fr'
    """
    ranked: list[tuple[float, str]] = []
    for part in (accept or "").split(","):
        code, _, quality = part.strip().partition(";q=")
        try:
            weight = float(quality or 1)
        except ValueError:
            weight = 0.0
        if code[:2].lower() in LANGUAGES and weight > 0:
            ranked.append((weight, code[:2].lower()))
    return max(ranked, key=lambda r: r[0])[1] if ranked else "en"
