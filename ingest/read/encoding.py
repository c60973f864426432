"""From bytes to text: what the bytes say of themselves, then UTF-8, then a guess.

The text is left as it is, except that null characters and halves of surrogate pairs, which no database and no
file can hold, become a space and U+FFFD, and mojibake is repaired where there can be no doubt. Each is noted.
"""

from __future__ import annotations

import codecs
import re
from functools import cache

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

# Browsers read these labels as Windows-1252, because pages that bear them mean it.
# https://encoding.spec.whatwg.org/#names-and-labels
WINDOWS_1252 = {"ascii", "iso8859-1", "latin-1", "latin1", "iso-8859-1", "us-ascii"}

# What Windows-1252 has signs for and Unicode only controls that no text uses; five are signs nowhere.
CONTROLS = re.compile("[\x80\x82-\x8c\x8e\x91-\x9c\x9e\x9f]")

UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def decode(data: bytes, declared: str | None = None) -> tuple[str, tuple[str, ...]]:
    """`data` as text, and notes on what was guessed or repaired.

    A byte order mark is believed first, then UTF-8 if the bytes are UTF-8 (hardly ever by chance), then
    what was `declared`, then the likeliest reading.

    >>> decode("été".encode())
    ('été', ())
    >>> decode("Le 14 février à l’hôtel".encode("cp1252"))
    ('Le 14 février à l’hôtel', ('encoding: cp1252',))
    >>> decode("À l’hôtel, l’été a été très réussi. ".encode() * 3 + "Réussi".encode("cp1252"))[0][-8:]
    '. Réussi'
    """
    for bom, encoding in BOMS:
        if data.startswith(bom):
            return storable(data.decode(encoding, "replace"))
    try:
        return repaired(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    encoding = known(declared) or guessed(data)
    text, notes = repaired(data.decode(encoding, MIXED))
    return text, (f"encoding: {encoding}", *notes)


def is_utf8(data: bytes) -> bool:
    """Whether `data` is UTF-8 from end to end."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def known(label: str | None) -> str | None:
    """The codec for a declared `label`, None where there is none for text."""
    if not label:
        return None
    try:
        codec = codecs.lookup(label.strip().strip("\"'").lower())
    except (LookupError, ValueError):
        return None
    if codec.name.startswith(("utf-8", "utf-7")) or not codec._is_text_encoding:
        return None  # UTF-8 was tried, and no page is in UTF-7 but to hide something
    return "cp1252" if codec.name in WINDOWS_1252 else codec.name


def guessed(data: bytes) -> str:
    """The likeliest encoding of bytes that are not UTF-8.

    UTF-16 shows by its null bytes, broken UTF-8 by the share of it that is sound; for the rest what Windows, the Mac and DOS
    had is what French and English texts are in, and a guess among fifty encodings from a short text does worse than that.

    >>> said = "L’été dernier, où qu’il ait été"
    >>> [guessed(said.replace("’", "'").encode(e)) for e in WRITTEN]
    ['cp1252', 'mac_roman', 'cp850']
    """
    head = data[:10_000]
    if head.count(0) > len(head) // 4:
        return "utf-16-le" if head[1::2].count(0) > head[0::2].count(0) else "utf-16-be"
    beyond = sum(byte >= 0x80 for byte in head)
    lost = head.decode("utf-8", "replace").count("\ufffd")
    if lost * 10 < beyond:
        return "utf-8"
    western = bytes(byte for byte in head if byte >= 0x80)
    likeliest = max(WRITTEN, key=lambda encoding: likeness(western, encoding))
    if likeness(western, likeliest) >= LIKE:
        return likeliest
    from charset_normalizer import from_bytes

    best = from_bytes(data[:50_000]).best()
    return best.encoding if best else "cp1252"


# What French and English text is made of beside ASCII, and what most of that is.
LETTERS = frozenset("àâäçéèêëîïôöùûüÿœæÀÂÇÉÈÊËÎÏÔÙÛŒÆ«»‘’“”–—…€£°\u00a0·•²³½ñ®©")
COMMON = frozenset("éèàêçùôîâû’‘“”–—…•«»")

# The same in Windows-1252.
WESTERN = frozenset("".join(LETTERS).encode("cp1252"))

# What Western newsrooms have written in, the likeliest first, and how like text it must read.
WRITTEN, LIKE = ("cp1252", "mac_roman", "cp850"), 0.4


def likeness(beyond: bytes, encoding: str) -> float:
    """How much the bytes `beyond` ASCII of a text read in an `encoding` are what texts are made of, from 0 to 1."""
    said = beyond.decode(encoding, "replace")
    return sum((c in LETTERS) + (c in COMMON) for c in said) / (2 * len(said) or 1)


def as_western(error: UnicodeError) -> tuple[str, int]:
    """How a byte that the rest's encoding has not is read: pages and tables are put together from texts of two encodings.

    >>> ("été ".encode() + "été".encode("cp1252")).decode("utf-8", MIXED)
    'été été'
    """
    if not isinstance(error, UnicodeDecodeError):
        raise error
    data = error.object[error.start : error.end]
    western = all(byte in WESTERN for byte in data)
    return (data.decode("cp1252") if western else "\ufffd" * len(data)), error.end


# The name of that way of reading, for codecs.
MIXED = "recoupe.mixed"
codecs.register_error(MIXED, as_western)


def repaired(text: str) -> tuple[str, tuple[str, ...]]:
    """`text` with mojibake undone where it is certain: each odd pair decodes, and to what texts are made of.

    >>> repaired("Le prÃ©sident a Ã©tÃ© Ã©lu")
    ('Le président a été élu', ('mojibake repaired',))
    >>> repaired("44 670 \\x80")
    ('44 670 €', ('1 control character read as Windows-1252',))
    >>> repaired("A LA VOÏ‰TE")  # capitals beside a sign: nobody can be sure
    ('A LA VOÏ‰TE', ())
    """
    text, count = CONTROLS.subn(lambda m: m[0].encode("latin-1").decode("cp1252", "replace"), text)
    if count:
        plain, notes = repaired(text)
        return plain, (
            f"{count} control character{'s' if count > 1 else ''} read as Windows-1252",
            *notes,
        )
    if not (signs := mojibake().findall(text)):
        return storable(text)
    import ftfy

    config = ftfy.TextFixerConfig(
        unescape_html=False,
        remove_terminal_escapes=False,
        fix_latin_ligatures=False,
        fix_character_width=False,
        uncurl_quotes=False,
        fix_line_breaks=False,
        remove_control_chars=False,
        normalization=None,
    )
    mended = ftfy.fix_text(text, config) if len(signs) >= 2 else text
    clean, notes = storable(mended)
    return clean, (("mojibake repaired", *notes) if mended != text else notes)


@cache
def mojibake() -> re.Pattern[str]:
    """UTF-8 of an accented letter or a typographic sign, read as Windows-1252."""
    pairs = [c.encode().decode("cp1252", "ignore") for c in "éèêëàâäçôöîïùûüœÉÈÀÇ’‘“”…–—€«»"]
    return re.compile("|".join(re.escape(p) for p in pairs if len(p) > 1))


def storable(text: str) -> tuple[str, tuple[str, ...]]:
    """`text` without what cannot be stored, each replaced by one character so that offsets stay.

    >>> storable("a\\x00b")
    ('a b', ('1 null or broken character replaced',))
    """
    clean, count = UNSTORABLE.subn(lambda m: " " if m[0] == "\x00" else "\ufffd", text)
    if not count:
        return text, ()
    return clean, (f"{count} null or broken character{'s' if count > 1 else ''} replaced",)
