"""Whether hostile and damaged inputs crash, hang or fill the memory: all of them are read, to facts.

    python bench/hostile.py [--count 2000] [--seed 0]          Ctrl-C tells what was found until then

Half are samples of every kind of input with bytes flipped, cut out, doubled or swapped for others; half are made to
strike a weakness: depth, length, repetition, wrong encodings, bombs, entities. Each is read in this process with
what stands behind it. Prints those where nothing came for longest (in this process's time on a processor, and by the
clock; the process that parses pages ends itself after 8 seconds), those that raised the memory most, and how many were
articles; ends with 1 if one raised or took more than is allowed.
"""

from __future__ import annotations

import argparse
import bz2
import gzip
import io
import json
import lzma
import os
import random
import re
import resource
import sys
import tarfile
import time
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from pathlib import Path
from typing import NamedTuple

from recoupe.ingest.facts import Document, Unreadable
from recoupe.ingest.read import apart
from recoupe.ingest.read.inputs import Origin
from recoupe.ingest.read.options import ReadOptions
from recoupe.ingest.read.streams import read_stream
from recoupe.ingest.run import read_document

# What is allowed: the processor's seconds for one article or reason, and megabytes for all. A damaged table may still
# hold hundreds of articles.
SLOWEST, LARGEST = 10.0, 1_000

TEXT = (
    "AMD livrera 6 GW à OpenAI d’ici fin 2026\n\nLe fabricant de processeurs AMD a annoncé lundi 6 octobre 2025 un accord de "
    "plusieurs milliards d’euros avec OpenAI. « C’est une étape », a déclaré sa présidente, Lisa Su. L’entreprise emploie "
    "environ 28 000 personnes, soit 8 % de plus qu’en 2024, et prévoit d’en recruter entre 200 et 300.\n"
)
PIECES = (
    *("<div>", "</div>", "<table><tr><td>", "<!--", "]]>", "<![CDATA[", "<a href='", "&#x110000;", "&nbsp;", "<script>"),
    *('{"text":', "[", "]", "{", "}", '"', "\\u0000", "\\ud800", "null", "1e999", "-" * 50, "=" * 50),
    *("« ", " »", "“", "”", "(", ")", "'", "’", " %", " €", "$", "1 234,56 ", "12.345.678", "100000000000000000000"),
    *("lundi ", "d’ici ", "entre ", "et ", "de ", "à ", "trois fois ", "milliards ", "demi-", "vingt-", "quatre-", "cent "),
    *("M. ", "Mme Dupont ", "a dit ", "selon ", "que ", "\n", "\n\n", "\t", "\r", "\x00", "\u202e", "\ufeff", "\u0301", "😀", "½ ", "a\t"),
)  # fmt: skip


def page(text: str = TEXT) -> bytes:
    shown = "".join(f"<p>{line}</p>" for line in text.splitlines())
    data = json.dumps({"@type": "NewsArticle", "headline": "AMD", "datePublished": "2025-10-06"})
    return (
        f'<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>AMD</title>'
        f'<script type="application/ld+json">{data}</script></head><body><article><h1>AMD</h1>'
        f"<time>6 octobre 2025</time>{shown * 3}</article></body></html>"
    ).encode()


def mail() -> bytes:
    message = EmailMessage()
    message["Subject"], message["From"] = "AMD", "Presse <presse@amd.example>"
    message.set_content(TEXT)
    message.add_attachment(page(), maintype="text", subtype="html", filename="a.html")
    return bytes(message)


def zipped(name: str, data: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return stream.getvalue()


def tarred(name: str, data: bytes) -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w:gz") as archive:
        member = tarfile.TarInfo(name)
        member.size = len(data)
        archive.addfile(member, io.BytesIO(data))
    return stream.getvalue()


def word() -> bytes:
    import docx

    made, stream = docx.Document(), io.BytesIO()
    for line in TEXT.splitlines():
        made.add_paragraph(line)
    made.save(stream)
    return stream.getvalue()


def pdf() -> bytes:
    from pypdf import PdfWriter

    made, stream = PdfWriter(), io.BytesIO()
    made.add_blank_page(300, 300)
    made.write(stream)
    return stream.getvalue()


def warc(length: bytes = b"") -> bytes:
    """One page; `length` is what its record says of its length, if not the truth."""
    body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page()
    return (
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/a\r\nWARC-Date: 2025-10-06T00:00:00Z\r\n"
        b"WARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %s\r\n\r\n%s\r\n\r\n"
        % (length or b"%d" % len(body), body)
    )


def feed() -> bytes:
    entry = "<item><title>AMD</title><link>https://a.example/a</link><description>%s</description></item>"
    return f"<?xml version='1.0'?><rss version='2.0'><channel>{entry % TEXT * 3}</channel></rss>".encode()


def holed() -> bytes:
    """A tar of a few bytes whose member is 8 GB of zeros, as GNU tar writes files with holes."""
    header = bytearray(512)
    for place, said in {0: b"a.jsonl", 124: b"%011o" % 10, 156: b"S", 257: b"ustar  ", 386: b"%011o" % 0, 398: b"%011o" % 10, 483: b"7" * 11}.items():  # fmt: skip
        header[place : place + len(said)] = said
    header[148:156] = b"%06o\0 " % (sum(header) + 8 * 32)
    return bytes(header) + b"x" * 10 + bytes(502 + 1_024)


def greedy() -> bytes:
    """An xz file that says it needs 1.5 GB to be unpacked."""
    packed = bytearray(lzma.compress(TEXT.encode()))
    packed[16] = 37
    packed[20:24] = zlib.crc32(packed[12:20]).to_bytes(4, "little")
    return bytes(packed)


def circling() -> bytes:
    """A PDF whose pages lead to themselves, and whose older versions too."""
    data = b"%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[2 0 R 1 0 R]/Count 9>> endobj\n"
    places = (b"%010d 00000 n \n" % data.index(b"%d 0 obj" % n) for n in (1, 2))
    table = b"xref\n0 3\n0000000000 65535 f \n" + b"".join(places)
    return data + table + b"trailer <</Size 3/Root 1 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF" % (len(data), len(data))  # fmt: skip


def samples() -> dict[str, bytes]:
    """One sound input of each kind, by name."""
    line = json.dumps({"id": "a", "text": TEXT, "date": "2025-10-06"}) + "\n"
    return {
        "a.txt": TEXT.encode(),
        "latin.txt": TEXT.encode("cp1252", "replace"),
        "wide.txt": TEXT.encode("utf-16"),
        "a.md": f"---\ntitle: AMD\n---\n# AMD\n\n{TEXT}".encode(),
        "a.html": page(),
        "a.jsonl": line.encode() * 5,
        "a.json": f"[{line}]".encode(),
        "a.csv": f'id,text\n1,"{TEXT}"\n'.encode() * 3,
        "a.eml": mail(),
        "a.docx": word(),
        "a.pdf": pdf(),
        "a.xml": feed(),
        "a.warc": warc(),
        "a.zip": zipped("a.html", page()),
        "a.tar.gz": tarred("a.txt", TEXT.encode()),
        "a.txt.gz": gzip.compress(TEXT.encode()),
        "a.txt.bz2": bz2.compress(TEXT.encode()),
        "a.txt.xz": lzma.compress(TEXT.encode()),
    }


def mutated(data: bytes, chance: random.Random) -> bytes:
    """`data` with one to twenty things done to it."""
    made = bytearray(data)
    for _ in range(chance.choice((1, 2, 5, 20))):
        place = chance.randrange(len(made) + 1)
        length = chance.choice((1, 2, 8, 64, 1024))
        match chance.randrange(6):
            case 0:
                made[place : place + length] = chance.randbytes(length)
            case 1:
                del made[place : place + length]
            case 2:
                made[place:place] = made[place : place + length] * chance.choice((1, 10, 100))
            case 3:
                made[place:place] = chance.choice(PIECES).encode("utf-8", "surrogatepass")
            case 4:
                made[place:place] = chance.choice(PIECES).encode() * chance.choice((10, 1000))
            case _:
                made[place : place + length] = bytes(length)
    return bytes(made)


def attributes(chance: random.Random) -> bytes:
    """Many of one element, each of its own name."""
    return b" ".join(b"a%d=1" % n for n in range(chance.choice((1_000, 200_000))))


def long_piece(chance: random.Random, most: int = 300_000) -> str:
    """One piece, or a few in turn, over and over."""
    pieces = "".join(chance.sample(PIECES, chance.choice((1, 1, 2, 5))))
    return pieces * (chance.choice((1_000, 30_000, most)) // len(pieces))


WEAKNESSES: dict[str, Callable[[random.Random], tuple[str, bytes]]] = {
    "long text": lambda c: ("a.txt", (TEXT + long_piece(c, 150_000)).encode()),
    "text of pieces": lambda c: ("a.txt", (TEXT + "".join(c.choices(PIECES, k=3_000))).encode()),
    "words of the lexicon": lambda c: ("a.txt", (TEXT + " ".join(c.choices(TEXT.split(), k=5_000))).encode()),
    "page of one element": lambda c: ("a.html", b"<html><body>" + f"<{c.choice(('div', 'b', 'table', 'li', 'p', 'font'))}>".encode() * c.choice((1_000, 50_000, 1_000_000)) + b"x"),
    "page of pieces": lambda c: ("a.html", page(long_piece(c))),
    "page of one line": lambda c: ("a.html", page(TEXT.replace("\n", " ") * c.choice((10, 1_000, 20_000)))),
    "attributes": lambda c: ("a.html", b"<html><p " + attributes(c) + b">" + page()),
    "markup of a record": lambda c: ("a.jsonl", b'{"body":"<p %s>"}\n' % attributes(c)),
    "open Markdown": lambda c: ("a.md", c.choice((b"![", b"[a](", b"[a", b"<!--", b"**a ", b"# ", b"_a")) * c.choice((1_000, 100_000))),
    "linked data": lambda c: ("a.html", page().replace(b'{"@type"', b'{"a":' * c.choice((10, 100_000)) + b'{"@type"')),
    "deep JSON": lambda c: ("a.json", b"[" * c.choice((100, 1_000_000)) + b"1"),
    "long line": lambda c: ("a.jsonl", b'{"text":"' + b"x" * c.choice((10_000, 12_000_000)) + b'"}\n'),
    "open quote": lambda c: ("a.csv", b'id,text\n1,"' + b"abc\n" * c.choice((1_000, 3_000_000))),
    "entities": lambda c: ("a.xml", b"<!DOCTYPE a [<!ENTITY a '" + b"x" * 1_000 + b"'><!ENTITY b '" + b"&a;" * 1_000 + b"'>]><urlset><url><loc>&b;</loc></url></urlset>"),
    "bomb": lambda c: ("a.packed", c.choice((gzip, bz2, lzma)).compress(bytes(30_000_000))),
    "greedy xz": lambda c: ("a.xz", greedy()),
    "file with holes": lambda c: ("a.tar", holed()),
    "length of a record": lambda c: ("a.warc", c.choice((warc(), b"")) + warc(c.choice((b"-5", b"40", b"9" * 12, b"x"))) + warc()),
    "circling PDF": lambda c: ("a.pdf", circling()),
    "columns": lambda c: ("a.csv", b"text" + b",a" * c.choice((1_000, 100_000)) + b"\n" + b"Un texte.\n" * 500),
    "rows of two encodings": lambda c: ("a.csv", b"text\n" + b"".join(f'"{TEXT}"\n'.encode(c.choice(("utf-8", "cp1252", "utf-16"))) for _ in range(9))),
    "entries": lambda c: ("a.xml", feed().replace(b"</channel>", b"<item><title>AMD</title><description>AMD</description></item>" * c.choice((10, 2_000)))),
    "comments": lambda c: (c.choice(("a.xml", "a.html")), b"<!-- a -->\n" * c.choice((10, 500)) + c.choice((feed(), page(), TEXT.encode()))),
    "field of a record": lambda c: ("a.jsonl", json.dumps({"text": TEXT, c.choice(("date", "url", "title")): long_piece(c)}).encode()),
    "attachments": lambda c: ("a.eml", b"Content-Type: multipart/mixed; boundary=a\n\n" + b"--a\nContent-Disposition: attachment; filename=a.html\n\n%s\n" % page() * c.choice((10, 300))),
    "archive of bombs": lambda c: ("a.zip", zipped("a.txt", bytes(30_000_000))),
    "archive in archives": lambda c: ("a.zip", zipped("a.zip", zipped("a.zip", zipped("a.zip", zipped("a.txt", b"x"))))),
    "tar header": lambda c: ("a.tar", b"a" + bytes(123) + b"77777777777\0" + bytes(20) + b"0" + bytes(100) + b"ustar\x0000" + bytes(2_000)),
    "parts of a message": lambda c: ("a.eml", b"Content-Type: multipart/mixed; boundary=a\n\n" + b"--a\nContent-Type: multipart/mixed; boundary=a\n\n" * c.choice((10, 5_000))),
    "headers": lambda c: ("a.eml", b"A: b\n" * 20_000 + b"\nx"),
    "null bytes": lambda c: ("a.txt", TEXT.encode() + bytes(c.choice((10, 1_000_000)))),
    "noise": lambda c: (c.choice(tuple(samples())), c.randbytes(50_000)),
    "wrong name": lambda c: (c.choice(tuple(samples())), c.choice(tuple(samples().values()))),
    "mojibake": lambda c: ("a.txt", (TEXT.encode().decode("cp1252", "replace") * c.choice((1, 100))).encode()),
}  # fmt: skip


def inputs(seed: int, count: int) -> Iterator[tuple[str, str, bytes]]:
    """`count` inputs as (what it is, name, bytes): the same for the same seed."""
    sound = samples()
    for number in range(count):
        chance = random.Random(f"{seed}/{number}")
        if number % 2:
            name = chance.choice(tuple(sound))
            yield f"mutated {name}", name, mutated(sound[name], chance)
        else:
            what = chance.choice(tuple(WEAKNESSES))
            yield what, *WEAKNESSES[what](chance)


def outcomes(name: str, data: bytes) -> Iterator[str]:
    """Read an input to its facts: `article`, or why not, for each document in it."""
    for item in read_stream(io.BytesIO(data), Origin(name), ReadOptions(timeout=1.0)):
        read = read_document(item)[1] if isinstance(item, Document) else item
        yield read.reason if isinstance(read, Unreadable) else "article"


class Wait(NamedTuple):
    """The longest time, on the processor and by the clock, in which one input gave nothing; what it gave at last."""

    used: float
    passed: float
    label: str
    said: str

    def __str__(self) -> str:
        return f"{self.used:5.1f} s ({self.passed:.0f} s)  {self.label}: {self.said[:80]}"


def longest_wait(label: str, said: Iterator[str]) -> Wait:
    """Exhaust what an input gives, with an eye on the clocks."""
    longest = Wait(0.0, 0.0, label, "nothing")
    while True:
        begun, used = time.perf_counter(), time.process_time()
        given = next(said, None)
        passed, used = time.perf_counter() - begun, time.process_time() - used
        longest = max(longest, Wait(used, passed, label, given or longest.said))
        if given is None:
            return longest


def main() -> None:
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as the command line does
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--count", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    told: Counter[str] = Counter()
    waits: list[Wait] = []
    risen: list[tuple[int, str]] = []
    raised = child = 0
    for number, (what, name, data) in enumerate(inputs(arguments.seed, arguments.count)):
        label, before = f"{number} ({what})", memory()
        try:
            waits.append(longest_wait(label, outcomes(name, data)))
        except KeyboardInterrupt:  # what was found until then is told
            break
        except Exception as error:
            raised += 1
            print(f"input {label}: RAISED {type(error).__name__}: {error}", file=sys.stderr)
            continue
        told[waits[-1].said.partition("(")[0][:70]] += 1
        risen.append((memory() - before, label))
        child = max(child, held_apart())
        if number % 100 == 99:
            print(f"  {number + 1} read, {raised} raised", file=sys.stderr)
    apart.let_go()
    own = memory()
    print(f"{len(waits)} inputs, {raised} raised; memory {own} MB, the reading process {child} MB")
    waits.sort(reverse=True)
    risen.sort(reverse=True)
    print("slowest:", *waits[:8], sep="\n  ")
    print("memory:", *(f"+{rise} MB  {label}" for rise, label in risen[:5]), sep="\n  ")
    print("outcomes:", *(f"{n:5}  {said}" for said, n in told.most_common(30)), sep="\n  ")
    raise SystemExit(raised > 0 or waits[0].used > SLOWEST or max(own, child) > LARGEST)


def memory() -> int:
    """The most that this process has ever held, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1_000


def held_apart() -> int:
    """The most that the process which reads apart has held, in megabytes; 0 where there is none."""
    if apart._child is None:
        return 0
    status = Path(f"/proc/{apart._child.process.pid}/status").read_text()
    found = re.search(r"VmHWM:\s*(\d+)", status)
    return int(found[1]) // 1_000 if found else 0


if __name__ == "__main__":
    main()
