"""Numbers that say how often or by how much: `trois fois plus`, `divided by three`, `en hausse de 5 points`."""

from __future__ import annotations

from ..units import Unit, unit
from .amounts import Amount
from .lexicon import REACH, Lexicon

INDEX_POINT = Unit("point", "index-points", "point")


def times(text: str, made: Amount, lex: Lexicon) -> None:
    """`trois fois plus`, `multiplié par deux`, `divided by three`, `18-fold`."""
    if lex.before("multiplied_before", text, made.start):
        made.kind, made.rule = "ratio", "figure.ratio.by"
        return
    if lex.before("divided_before", text, made.start):
        made.kind, made.rule = "ratio", "figure.ratio.by"
        if made.low and made.high:
            made.low, made.high = 1 / made.high, 1 / made.low
        return
    m = lex.after("fold_after", text, made.end)
    if m is None:
        m = lex.after("times", text, made.end)
        if m is None or made.point == 1 or not lex.after("times_after", text, m.end()):
            return
    made.kind, made.rule, made.end = "ratio", "figure.ratio.times", m.end()
    made.pieces["times"] = m[0].strip()


def points(text: str, made: Amount, lex: Lexicon) -> None:
    """`en hausse de 5 points`: of percent, or of an index; points that a team scores are counted."""
    m = lex.after("points", text, made.end)
    hyphen = m is not None and m[0].startswith("-") and made.number.form != "fraction"
    if not m or hyphen or made.number.form == "article":
        return  # *un demi-point*, but a *5-point scale*
    if lex.near("index_cues", text, made.start - 90, m.end() + REACH):
        made.unit = INDEX_POINT
    elif made.number.signed or of_percent(text, made.start, m.end(), lex):
        made.unit = unit("percentage-point")
    else:
        return
    made.kind, made.rule, made.end = "change", "figure.change.points", m.end()
    made.pieces["unit"] = m[0].split()[-1]


def of_percent(text: str, start: int, end: int, lex: Lexicon) -> bool:
    """Whether the points said from `start` to `end` are of a share that rose or fell, and no team's."""
    cued = lex.near("point_cues", text, start - REACH, end + 30)
    return cued and not lex.near("sport_cues", text, start - 90, end + REACH)
