"""The words of the pages, in French and English."""

from __future__ import annotations

from functools import cache

LANGUAGES = ("en", "fr")

WORDS: dict[str, tuple[str, str]] = {
    # key: (English, French)
    # every page
    "tagline": ("where sources agree, and where they do not", "où les sources s’accordent, et où non"),
    "skip": ("Skip to the content", "Aller au contenu"),
    "navigation": ("Pages", "Pages"),
    "as_data": ("As data", "En données"),
    "more": ("More", "Plus"),
    "tables": ("Tables and SQL", "Tables et SQL"),
    "follow": ("Follow (Atom)", "Suivre (Atom)"),
    "follow_conflicts": ("Follow new disagreements (Atom)", "Suivre les désaccords (Atom)"),
    "not_found": ("There is nothing at this address.", "Il n’y a rien à cette adresse."),
    "not_found_help": (
        "It may have been withdrawn, or the articles were read again and it is gone. Search for it above.",
        "Peut-être retiré, ou disparu à une nouvelle lecture des articles. Cherchez-le ci-dessus.",
    ),
    "slow": ("This took too long.", "C’était trop long."),
    "slow_help": ("Ask for something narrower.", "Demandez quelque chose de plus précis."),
    "untitled": ("untitled", "sans titre"),
    "nothing": ("Nothing found.", "Rien trouvé."),
    # counts: one, many
    "article_one": ("{} article", "{} article"),
    "article_many": ("{} articles", "{} articles"),
    "mention_one": ("{} mention", "{} mention"),
    "mention_many": ("{} mentions", "{} mentions"),
    "origin_one": ("{} independent origin", "{} origine indépendante"),
    "origin_many": ("{} independent origins", "{} origines indépendantes"),
    "copy_one": ("{} copy of the same dispatch", "{} copie de la même dépêche"),
    "copy_many": ("{} copies of the same dispatch", "{} copies de la même dépêche"),
    "revision_one": ("{} revision", "{} révision"),
    "revision_many": ("{} revisions", "{} révisions"),
    "source_one": ("{} source", "{} source"),
    "source_many": ("{} sources", "{} sources"),
    "figure_one": ("{} figure", "{} chiffre"),
    "figure_many": ("{} figures", "{} chiffres"),
    "quote_one": ("{} quote", "{} citation"),
    "quote_many": ("{} quotes", "{} citations"),
    "conflict_one": ("{} disagreement", "{} désaccord"),
    "conflict_many": ("{} disagreements", "{} désaccords"),
    "word_count": ("{} words", "{} mots"),
    # check
    "check": ("Check a claim", "Vérifier une affirmation"),
    "check_placeholder": ("A sentence with a figure or a date", "Une phrase avec un chiffre ou une date"),
    "check_button": ("Check", "Vérifier"),
    "check_again": ("Check again", "Revérifier"),
    "check_this": ("Check this as a claim", "Vérifier comme affirmation"),
    "check_help": (
        "Type a sentence as you would read it in the press, in French or English: who, what, how much, when. "
        "Each of its figures and dates is laid beside what the articles say.",
        "Tapez une phrase comme dans la presse, en français ou en anglais : qui, quoi, combien, quand. "
        "Chacun de ses chiffres et dates est mis à côté de ce que disent les articles.",
    ),
    "for_example": ("For example:", "Par exemple :"),
    "said_on": ("Said on (if known)", "Dit le (si connu)"),
    "understood": ("What was understood – change it and check again", "Ce qui a été compris – changez et revérifiez"),
    "subject": ("who", "qui"),
    "measure": ("what", "quoi"),
    "value": ("value", "valeur"),
    "time": ("when", "quand"),
    "side_for": ("for", "pour"),
    "side_against": ("against", "contre"),
    "side_later": ("later news", "plus tard"),
    "side_earlier": ("earlier news", "plus tôt"),
    "also_in": ("The same dispatch also in", "La même dépêche aussi dans"),
    "supported": ("Supported", "Confirmé"),
    "contradicted": ("Contradicted", "Contredit"),
    "outdated": ("Outdated", "Dépassé"),
    "mixed": ("Sources differ", "Les sources divergent"),
    "nothing found": ("Nothing found", "Rien trouvé"),
    "nothing_help": (
        "No article here speaks of this. Name the subject as the press does, give the figure with its unit, or look for the "
        "subject alone in the search above.",
        "Aucun article n’en parle ici. Nommez le sujet comme la presse, donnez le chiffre avec son unité, ou cherchez le "
        "sujet seul ci-dessus.",
    ),
    "nothing_to_check": (
        "No figure and no day that could be checked was read in this sentence. Give one: “OpenAI will deploy 6 gigawatts”.",
        "Ni chiffre ni jour vérifiable dans cette phrase. Donnez-en un : « OpenAI déploiera 6 gigawatts ».",
    ),
    "cannot_read": ("This sentence cannot be read.", "Cette phrase ne peut pas être lue."),
    "no_evidence": ("No article speaks of this.", "Aucun article n’en parle."),
    # front
    "disagree": ("Where sources disagree", "Où les sources se contredisent"),
    "conflicts_nav": ("Disagreements", "Désaccords"),
    "no_disagree": ("No source contradicts another here.", "Aucune source n’en contredit une autre ici."),
    "most_agree": ("What most sources agree on", "Ce que disent le plus de sources"),
    "no_articles": (
        "There are no articles yet: recoupe ingest reads some.",
        "Pas encore d’articles : recoupe ingest en lit.",
    ),
    "next": ("Next", "Suite"),
    "all_conflicts": ("All {} disagreements", "Les {} désaccords"),
    "changed": ("What changed lately", "Ce qui a changé"),
    "covered": ("Who and what is covered most", "Qui et quoi revient le plus"),
    "revised": ("Articles that were revised", "Articles révisés"),
    "how_much": ("How much there is", "Ce qu’il y a"),
    "conflicts": ("disagreements", "désaccords"),
    "newest": ("newest article", "dernier article"),
    "last_run": ("last read", "dernière lecture"),
    # topic
    "topic": ("Topic", "Sujet"),
    "what_is_said": ("What is said", "Ce qui est dit"),
    "values_over_time": ("The values over time", "Les valeurs dans le temps"),
    "relations": ("How the values relate", "Comment les valeurs se rapportent"),
    "more_pairs": ("{} more", "{} de plus"),
    "all_claims": ("Everything said, in the order of time", "Tout ce qui est dit, dans l’ordre du temps"),
    "first_said": ("first said by", "dit d’abord par"),
    "column_value": ("Value", "Valeur"),
    "date": ("Date", "Date"),
    "source": ("Source", "Source"),
    "sentence": ("Sentence", "Phrase"),
    "according_to": ("according to {}", "selon {}"),
    "agree": ("agree", "accord"),
    "refine": ("more precise", "plus précis"),
    "update": ("later news", "mise à jour"),
    "conflict": ("disagree", "désaccord"),
    "unrelated": ("different things", "sans rapport"),
    "judged": ("judged by an editor", "jugé par un relecteur"),
    "status_planned": ("planned", "prévu"),
    "status_estimated": ("estimated", "estimé"),
    "status_conditional": ("unconfirmed", "au conditionnel"),
    "status_denied": ("denied", "démenti"),
    "status_asserted": ("stated", "affirmé"),
    "plot": ("{n} values from {sources} sources, {first} to {last}", "{n} valeurs de {sources} sources, du {first} au {last}"),
    "plot_about": ("hollow: about", "vide : environ"),
    "plot_range": ("bar: a range", "barre : un intervalle"),
    "plot_open": ("arrow: more or less than", "flèche : plus ou moins de"),
    # article
    "article": ("Article", "Article"),
    "by": ("by", "par"),
    "original": ("the original", "l’original"),
    "no_copies": ("no copies known", "pas de copie connue"),
    "was_revised": ("revised", "révisé"),
    "legend": ("Marked in the text", "Marqué dans le texte"),
    "key": ("key", "touche"),
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
    "here": ("here", "ici"),
    "a_copy": ("copy", "copie"),
    "revisions": ("What revisions changed", "Ce que les révisions ont changé"),
    "copies": ("Copies of the same dispatch", "Copies de la même dépêche"),
    "new": ("new", "nouveau"),
    "gone": ("removed", "retiré"),
    "as_table": ("All that was read, as a table", "Tout ce qui a été lu, en tableau"),
    "why": ("Why", "Pourquoi"),
    "pieces": ("The words it was made of", "Les mots dont c’est fait"),
    "rule": ("rule", "règle"),
    "confidence": ("confidence", "certitude"),
    "words": ("Words", "Mots"),
    "read_as": ("Read as", "Lu comme"),
    "about": ("About", "À propos"),
    # entity
    "label_PER": ("Person", "Personne"),
    "label_ORG": ("Organisation", "Organisation"),
    "label_LOC": ("Place", "Lieu"),
    "label_PRODUCT": ("Product", "Produit"),
    "label_EVENT": ("Event", "Événement"),
    "label_WORK": ("Work", "Œuvre"),
    "also_called": ("Also called", "Aussi appelé"),
    "figures_and_claims": ("Figures and claims", "Chiffres et affirmations"),
    "said": ("In its own words", "Dans ses mots"),
    "appears_with": ("Appears with", "Apparaît avec"),
    "in_articles": ("In these articles", "Dans ces articles"),
    "mentions_over_time": ("Mentions by month", "Mentions par mois"),
    # source, origin
    "first_reports": ("Said first here", "Dit d’abord ici"),
    "shared": ("Prints the same dispatches as", "Publie les mêmes dépêches que"),
    "latest_articles": ("Latest articles", "Derniers articles"),
    "origin": ("One origin", "Une même origine"),
    "origin_help": (
        "These articles are near-identical: whatever they say counts as said once.",
        "Ces articles sont presque identiques : ce qu’ils disent compte pour une fois.",
    ),
    "alike": ("{} % alike", "identiques à {} %"),
    "who_printed": ("Who printed it", "Qui l’a publié"),
    # search
    "search": ("Search", "Chercher"),
    "search_placeholder": ("Words, a name, “power over 1 GW”", "Des mots, un nom, « plus de 1 GW »"),
    "search_help": (
        "Search for words or a name, or by value: “power over 1 GW about OpenAI”, “deaths between 10 and 20 in 2020”.",
        "Cherchez des mots ou un nom, ou par valeur : « puissance plus de 1 GW sur OpenAI », « morts entre 10 et 20 en 2020 ».",
    ),
    "narrow": ("Narrow down", "Affiner"),
    "facet_source": ("source", "source"),
    "facet_language": ("language", "langue"),
    "facet_year": ("year", "année"),
    "in_fr": ("French", "français"),
    "in_en": ("English", "anglais"),
    "entities_found": ("Names", "Noms"),
    "figures_found": ("Figures", "Chiffres"),
    "articles_found": ("Articles", "Articles"),
    "quotes_found": ("Quotes", "Citations"),
    # review
    "review": ("Review", "Relire"),
    "reviews": ("Reviews", "Relectures"),
    "reviews_help": (
        "What people decided. A decision outlives a new reading of the articles; nothing is deleted, an undone one stays listed.",
        "Ce que des personnes ont décidé. Une décision survit à une nouvelle lecture ; rien n’est effacé, l’annulé reste listé.",
    ),
    "sign_in": (
        "To review, open the link that recoupe serve prints.",
        "Pour relire, ouvrez le lien que recoupe serve affiche.",
    ),
    "no_reviews": ("No reviews yet.", "Pas encore de relecture."),
    "only_editors": ("Only a signed-in editor may review.", "Seul un relecteur connecté peut relire."),
    "cannot": ("This cannot be done", "Impossible"),
    "busy": (
        "Articles are being read right now: try again in a moment.",
        "Des articles sont en cours de lecture : réessayez dans un instant.",
    ),
    "judge": ("How do they relate?", "Quel rapport ?"),
    "reject": ("Reject", "Rejeter"),
    "confirm": ("Confirm", "Confirmer"),
    "merge_into": ("Merge into", "Fusionner avec"),
    "other_name": ("the other name", "l’autre nom"),
    "rename_to": ("Rename to", "Renommer en"),
    "new_name": ("the new name", "le nouveau nom"),
    "undo": ("Undo", "Annuler"),
    "undone": ("undone", "annulé"),
    "lost": ("its place is gone", "place disparue"),
    "rejected": ("rejected", "rejeté"),
    "confirmed": ("confirmed", "confirmé"),
    "corrected": ("corrected", "corrigé"),
    "did_reject": ("Rejected", "Rejeté"),
    "did_confirm": ("Confirmed", "Confirmé"),
    "did_correct": ("Corrected", "Corrigé"),
    "did_judge": ("Judged", "Jugé"),
    "did_merge": ("Merged", "Fusionné"),
    "did_rename": ("Renamed", "Renommé"),
    "did_split": ("Split", "Séparé"),
    "kind_figure": ("the figure", "le chiffre"),
    "kind_date": ("the date", "la date"),
    "kind_quote": ("the quote", "la citation"),
    "kind_claim": ("the claim", "l’affirmation"),
    "kind_mention": ("the name", "le nom"),
    "kind_entity": ("the entity", "l’entité"),
    "kind_comparison": ("the comparison", "la comparaison"),
}  # fmt: skip


@cache
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
