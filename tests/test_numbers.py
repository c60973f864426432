"""Numbers in digits and words: tables of what is read, and numbers spelt and read back."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.ingest.numbers import find
from recoupe.ingest.numbers.atoms import digits

READ = {
    "fr": [
        ("6", 6),
        ("12 000", 12000),
        ("1.234,5", 1234.5),
        ("1\u202f234,5", 1234.5),
        ("587.000", 587000),
        ("0,25", 0.25),
        ("2.5", 2.5),
        ("1'250'000", 1250000),
        ("deux cent mille", 200000),
        ("deux-cent-neuf", 209),
        ("quatre-vingt-dix-sept", 97),
        ("quatre-vingts", 80),
        ("soixante et onze", 71),
        ("septante-deux", 72),
        ("huitante-et-un", 81),
        ("mille cent", 1100),
        ("quinze cents", 1500),
        ("un million et demi", 1.5e6),
        ("1,2 milliard", 1.2e9),
        ("10 millions 200 mille", 10.2e6),
        ("cent mille milliards", 1e14),
        ("un billion", 1e12),
        ("cinq virgule zéro quatre", 5.04),
        ("moins douze", -12),
        ("trois quarts", 0.75),
        ("un dix-septième", Fraction(1, 17)),
        ("2 1/4", 2.25),
        ("5½", 5.5),
        ("5 ½", 5.5),
        ("une demi-douzaine", 6),
        ("trois douzaines", 36),
        ("deux cent une douzaines", 212),
        ("dix-huit cent douze", 1812),
        ("cinq quatre-vingtièmes", Fraction(1, 16)),
        ("un cent-vingtième", Fraction(1, 120)),
        ("négatif un", -1),
        ("virgule cinq", 0.5),
        ("deux douzaines et demie", 30),
        ("dix et un tiers", Fraction(31, 3)),
        ("10G", 1e10),
        ("1,5b", 1.5e9),
    ],
    "en": [
        ("1,234.5", 1234.5),
        ("12,34,567.89", 1234567.89),
        ("1,51,512", 151512),
        ("two hundred and two thousand", 202000),
        ("nineteen hundred seventy-three", 1973),
        ("two and a half billion", 2.5e9),
        ("1.5bn", 1.5e9),
        ("one point ten", 1.1),
        ("nine point oh four", 9.04),
        ("three-fifths", 0.6),
        ("half a million", 500000),
        ("two dozen", 24),
        ("four hundred and three dozens", 436),
        ("three twenty-fifths", 0.12),
        ("a seventeenth", Fraction(1, 17)),
        ("a dozen and a half", 18),
        ("one million, two hundred thousand", 1.2e6),
        ("three quarters of a million", 750000),
        ("minus point two five", -0.25),
        ("10G", 1e10),
        ("minus sixty-six", -66),
        (".308", 0.308),
        ("one trillion", 1e12),
    ],
}


@pytest.mark.parametrize(
    ("language", "text", "value"), [(lang, t, v) for lang, rows in READ.items() for t, v in rows]
)
def test_one_number(language: str, text: str, value: float) -> None:
    """The whole string is one number with this value."""
    (number,) = find(text, language)
    assert (number.start, number.end) == (0, len(text))
    assert number.low == number.high == Fraction(str(value))


@pytest.mark.parametrize(
    ("language", "text", "low", "high"),
    [
        ("fr", "plusieurs centaines de milliers", 200000, 1000000),
        ("fr", "des centaines de milliers", 200000, 1000000),
        ("fr", "plusieurs dizaines", 20, 100),
        ("fr", "des milliers", 1000, None),
        ("fr", "plusieurs millions", 2000000, None),
        ("fr", "une centaine", 100, 100),
        ("en", "tens of thousands", 20000, 100000),
        ("en", "hundreds", 200, 1000),
        ("en", "several million", 2000000, None),
        ("en", "dozens", 12, None),
    ],
)
def test_vague(language: str, text: str, low: int, high: int | None) -> None:
    """Vague numbers are intervals, bounded where the next scale word bounds them."""
    (number,) = find(text, language)
    assert (number.low, number.high) == (low, high)
    assert number.about


@pytest.mark.parametrize(
    ("language", "text", "numbers"),
    [
        ("fr", "deux trois", ["deux", "trois"]),
        ("fr", "trois et cinq", ["trois", "cinq"]),
        ("fr", "au moins 5", ["5"]),
        ("fr", "75-300", ["75", "300"]),
        ("en", "twenty and three", ["twenty", "three"]),
        ("en", "one thousand a day", ["one thousand", "a"]),
        ("fr", "F-16, Covid-19, R5", []),
        ("fr", "01 23 45 67 89", []),
        ("fr", "3.2.1 et 192.168.1.1", []),
        ("en", "1-800-555-0199", []),
    ],
)
def test_where_numbers_end(language: str, text: str, numbers: list[str]) -> None:
    """Neighbours stay apart; what is part of a name or a code is no number."""
    assert [text[n.start : n.end] for n in find(text, language)] == numbers


UNITS = {
    "fr": "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen",
}
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"


def french(n: int) -> str:
    """`n` below 10¹² in words, in the spelling of 1990 with its hyphens as spaces."""
    units = UNITS["fr"].split()
    tens = {2: "vingt", 3: "trente", 4: "quarante", 5: "cinquante", 6: "soixante"}
    if n < 17:
        return units[n]
    if n < 20:
        return f"dix {units[n - 10]}"
    if n < 100:
        ten, one = divmod(n, 10)
        if ten in (7, 9):
            ten, one = ten - 1, one + 10
        head = "quatre vingt" if ten == 8 else tens[ten]
        if one == 0:
            return head
        return f"{head}{' et ' if one in (1, 11) and ten != 8 else ' '}{french(one)}"
    for scale, word in ((10**9, "milliard"), (10**6, "million"), (1000, "mille"), (100, "cent")):
        if n >= scale:
            many, rest = divmod(n, scale)
            head = word if many == 1 and scale < 10**6 else f"{french(many)} {word}"
            return f"{head} {french(rest)}" if rest else head
    raise AssertionError(n)


def english(n: int) -> str:
    """`n` below 10¹² in words."""
    units, tens = UNITS["en"].split(), TENS.split()
    if n < 20:
        return units[n]
    if n < 100:
        return tens[n // 10 - 2] + (f"-{units[n % 10]}" if n % 10 else "")
    for scale, word in (
        (10**9, "billion"),
        (10**6, "million"),
        (1000, "thousand"),
        (100, "hundred"),
    ):
        if n >= scale:
            many, rest = divmod(n, scale)
            joint = " and " if scale == 100 else " "
            return f"{english(many)} {word}" + (f"{joint}{english(rest)}" if rest else "")
    raise AssertionError(n)


@settings(max_examples=400, deadline=None)
@given(st.integers(0, 10**12 - 1))
def test_spelt_and_read_back(n: int) -> None:
    """Any whole number in words is one number with its value, in both languages."""
    for language, words in (("fr", french(n)), ("en", english(n))):
        (number,) = find(words, language)
        assert (number.low, number.end) == (n, len(words))


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 10**12), st.integers(0, 999), st.sampled_from([" ", "\u00a0", "\u202f", "."]))
def test_digits_with_their_marks(whole: int, part: int, mark: str) -> None:
    """Grouped digits and decimals are exact, whatever the space."""
    grouped = f"{whole:,}"
    value = whole + Fraction(part, 1000)
    assert digits(grouped.replace(",", mark) + f",{part:03}", "fr") == value
    assert digits(f"{grouped}.{part:03}", "en") == value
