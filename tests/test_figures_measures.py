"""What a figure measures and what the verb makes of it, on the parses of `parses/figures.*.txt`.

They are written out by hand, one token a line: `word lemma POS dependency head`, the head by its number from
1, 0 the root. Above them a line for each figure: `# figure | measure | its head's lemma | role`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc

from recoupe.ingest.figures import read
from recoupe.ingest.figures.measure import measured


def cases(language: str) -> Iterator[tuple[str, list[str], list[str]]]:
    """The language, what is expected and the tokens of each parse."""
    path = Path(__file__).parent / "parses" / f"figures.{language}.txt"
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        lines = block.splitlines()
        said = [line.removeprefix("# ") for line in lines if line.startswith("# ")]
        yield language, said, lines[len(said) :]


CASES = [*cases("fr"), *cases("en")]


def parsed(tokens: list[str], language: str) -> Doc:
    """A doc with this parse; a space follows each word but before a mark and after an apostrophe."""
    cells = [line.split(" ") for line in tokens]
    words = [c[0] for c in cells]
    spaces = [
        not (word.endswith(("'", "-", "$")) or after in (".", ",", "-"))
        for word, after in zip(words, [*words[1:], "."], strict=True)
    ]
    return Doc(
        spacy.blank(language).vocab,
        words=words,
        spaces=spaces,
        lemmas=[c[1] for c in cells],
        pos=[c[2] for c in cells],
        deps=[c[3] for c in cells],
        heads=[int(c[4]) - 1 if c[4] != "0" else i for i, c in enumerate(cells)],
    )


@pytest.mark.parametrize(("language", "said", "tokens"), CASES, ids=[c[1][0] for c in CASES])
def test_measure(language: str, said: list[str], tokens: list[str]) -> None:
    """The thing measured as a phrase and as a head lemma, and the role of the figure."""
    doc = parsed(tokens, language)
    found = measured(doc, read(doc.text, language, dates=[]), language)
    assert [f"{f.text} | {f.measure} | {f.measure_lemma} | {f.role}" for f in found] == said


def test_measure_has_its_place() -> None:
    """`measure_start`,`measure_end` show the phrase, and the pieces say by which rule it was found."""
    doc = parsed(CASES[0][2], "fr")
    (found,) = measured(doc, read(doc.text, "fr", dates=[]), "fr")
    assert doc.text[found.measure_start : found.measure_end] == "actions AMD"
    assert found.pieces["measure"] == "actions AMD"
    assert found.pieces["measure_rule"] == "measure.of"


def test_no_parse_no_measure() -> None:
    """Without a dependency parse nothing is said of what is measured."""
    doc = spacy.blank("fr")("OpenAI obtient 160 millions d'actions AMD.")
    (found,) = measured(doc, read(doc.text, "fr"), "fr")
    assert (found.measure, found.measure_lemma, found.role) == (None, None, None)
