"""Messages (eml): a newsletter or a press release, its subject the title, and what is attached to it.

In the same form a browser saves a page as one file (mhtml): it is read as if fetched from its address that day.
"""

from __future__ import annotations

import re
from dataclasses import replace
from email.message import EmailMessage, MIMEPart
from email.parser import BytesParser
from email.policy import default
from email.utils import parseaddr
from io import BytesIO
from typing import BinaryIO

from ..facts import Document
from .days import day_of
from .encoding import decode, storable
from .inputs import CannotRead, Items, Origin, all_bytes, published
from .letters import Letter, letter, subject_of
from .markup import plain_text
from .options import LONGEST_TEXT, ReadOptions, too_long
from .streams import found_in

# A message with all that it answers may be so long.
LONGEST_LETTER = 10 * LONGEST_TEXT

# Where the headers end, and by where they must.
BODY = re.compile(rb"\r?\n\r?\n|\r\r")
LONGEST_HEAD = 100_000

# Attachments that can be articles.
ATTACHED = ("pdf", "docx", "html", "htm", "txt", "md", "eml", "zip")


def read(stream: BinaryIO, origin: Origin, options: ReadOptions) -> Items:
    """The message, then what is attached. Raises CannotRead where there is neither."""
    data = all_bytes(stream, options)
    if len(data) > LONGEST_HEAD and not BODY.search(data, 0, LONGEST_HEAD):
        raise CannotRead("its headers never end")
    message = BytesParser(EmailMessage, policy=default).parsebytes(data)
    if address := header(message, "Snapshot-Content-Location"):
        yield from saved_page(message, address, origin, options)
        return
    attached = [a for a in message.iter_attachments() if suffix(a) in ATTACHED]
    text, notes = body_of(message)
    if len(text) > LONGEST_LETTER:
        raise CannotRead(too_long(f"{len(text):,} characters"))
    if text.strip():
        yield document(message, letter(text, header(message, "Subject")), notes, origin)
    elif not attached:
        raise CannotRead("the message has no text")
    for part in attached:
        if content := content_of(part):
            name = part.get_filename() or f"attachment.{suffix(part)}"
            yield from found_in(BytesIO(content), origin.inside(name), options)


def saved_page(message: EmailMessage, address: str, origin: Origin, options: ReadOptions) -> Items:
    """The page that a browser has saved. Raises CannotRead where the file holds none."""
    part = message.get_body(("html",))
    if not part or not (data := content_of(part)):
        raise CannotRead("it holds no page")
    kind = f"text/html; charset={part.get_content_charset('utf-8')}"
    day = (day_of(header(message, "Date")) or "")[:10] or None
    there = replace(origin, url=address, content_type=kind, fetched=day)
    yield from found_in(BytesIO(data), there, options)


def suffix(part: MIMEPart) -> str:
    """The end of an attachment's name, in small letters; a message that is passed on may have none."""
    passed_on = part.get_content_type() == "message/rfc822"
    return "eml" if passed_on else (part.get_filename() or "").rpartition(".")[2].lower()


def content_of(part: MIMEPart) -> bytes | None:
    """The bytes of a part: what it holds, decoded; of a message that is passed on, the whole message."""
    held = part.get_payload()
    if isinstance(held, list):
        return bytes(held[0]) if held and isinstance(held[0], MIMEPart) else None
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else None


def body_of(message: EmailMessage) -> tuple[str, tuple[str, ...]]:
    """The text that a reader of the message sees, and notes on how it was decoded."""
    part = message.get_body(("plain", "html"))
    if not part or not (data := content_of(part)):
        return "", ()
    text, notes = decode(data, part.get_content_charset())
    if part.get_content_subtype() == "html":
        text = plain_text(text)
    return text.replace("\r\n", "\n"), notes


def document(
    message: EmailMessage, said: Letter, notes: tuple[str, ...], origin: Origin
) -> Document:
    """The document of a message: its subject is the title, who wrote it the author."""
    name, address = parseaddr(said.head.get("from") or header(message, "From"))
    if said.left_out:
        notes = (*notes, f"{said.left_out} lines of other messages or a signature left out")
    found = Document(
        said.text,
        title=subject_of(said.head.get("subject") or header(message, "Subject")) or None,
        ref=origin.name,
        author=name or None,
        source=address.rpartition("@")[2].lower() or None,
        notes=notes,
    )
    day = day_of(said.head.get("sent", "")) or day_of(header(message, "Date"))
    return published(found, day, "mail", 0.9)


def header(message: EmailMessage, name: str) -> str:
    """A header on one line; empty where there is none or it is broken."""
    try:
        return " ".join(storable(str(message.get(name) or ""))[0].split())
    except Exception:  # the library raises what it likes on headers that break the rules
        return ""
