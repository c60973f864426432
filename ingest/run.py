"""From documents to facts, on one processor or several, in the order of the documents."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context

from .facts import Document, Facts, Unreadable
from .lang import languages

# A text longer than this is no article; reading it would take memory that a newsroom's machine may not have.
LONGEST = 1_000_000

# How many documents each process may be ahead of the writer: enough to keep it busy, little enough to keep memory bounded.
AHEAD = 8

Result = tuple[Document, Facts | Unreadable]


def read_document(document: Document, model: str | None = None) -> Result:
    """A document and what is read from it, or why nothing could be."""
    from .language import identify
    from .pipeline import extract

    name = document.ref or document.url or "the text"
    retry = document.url
    if not document.text.strip():
        return document, Unreadable(name, "it has no text", retry)
    if len(document.text) > LONGEST:
        size = f"{len(document.text):,} characters, over the limit of {LONGEST:,}"
        return document, Unreadable(name, f"the text is too long for one article: {size}", retry)
    language = (document.language or identify(document.text) or "")[:2].lower()
    if language not in languages():
        said = f"its language ({language or 'not recognised'}) is not one that recoupe reads"
        return document, Unreadable(name, f"{said}: {', '.join(languages())}", retry)
    try:
        return document, extract(document.text, language, document.published, model)
    except Exception as error:  # whatever is wrong with one text must not stop the others
        return document, Unreadable(
            name, f"reading it failed: {type(error).__name__}: {error}", retry
        )


def read_all(
    documents: Iterable[Document], jobs: int = 1, model: str | None = None
) -> Iterator[Result]:
    """`read_document` of each, in order; with `jobs` > 1 in that many processes."""
    if jobs <= 1:
        for document in documents:
            yield read_document(document, model)
        return
    waiting: deque[Future[Result]] = deque()
    with ProcessPoolExecutor(jobs, get_context("spawn"), initializer=one_thread) as pool:
        for document in documents:
            waiting.append(pool.submit(read_document, document, model))
            if len(waiting) >= jobs * AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def one_thread() -> None:
    """Each process keeps to one processor: the others have their own."""
    for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[variable] = "1"
