"""How French words for what news measures are brought to one form; the words are in `concepts.tsv` beside it."""

from __future__ import annotations

# endings that do not count, the first that fits
ENDINGS = (
    ("eaux", "eau"), ("eux", "eux"), ("aux", "al"), ("trices", "teur"), ("trice", "teur"), ("euses", "eur"),
    ("euse", "eur"), ("iennes", "ien"), ("ienne", "ien"), ("elles", "el"), ("elle", "el"), ("ees", "e"),
    ("ee", "e"), ("es", "e"), ("s", ""),
)  # fmt: skip
FORMS = {
    "cas": "cas",
    "ans": "an",
    "travaux": "travail",
    "pays": "pays",
    "corps": "corps",
    "voix": "voix",
}
SKIP = "de d du des la le les l un une au aux a en et par sur"
# heads that say nothing of what is counted
WIDE = """nombre nombres chiffre total taux bilan niveau montant part hausse baisse augmentation recul diminution
    milliers centaines dizaines ensemble moyenne proportion pourcentage quantité volume progression chute bond perte majorité
    minorité million trio"""
