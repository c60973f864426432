"""From documents to facts, on one processor or several, in the order of the documents."""

from __future__ import annotations

import os
import re
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context, parent_process
from threading import Thread, current_thread, main_thread
from types import FrameType

from .facts import Document, Facts, Unreadable
from .lang import languages
from .read.options import LONGEST_TEXT, MOST_WORDS, too_long

# Reading an article takes a tenth of a second, somewhat more for the first, which loads tables. What takes this long of
# the processor's time, and one second more for each so many characters, has struck a rule that cannot cope with it.
SECONDS = 6.0
CHARACTERS_A_SECOND = 50_000

# How many documents each process may be ahead of the writer, and how many characters all of them: enough to keep it busy
# while the writer brings articles together, little enough to keep memory bounded.
AHEAD = 200
CHARACTERS_AHEAD = 4_000_000

# What the pipelines will about make a token of.
WORD = re.compile(r"\w+|[^\w\s]+|[^\S ]|  +")

Result = tuple[Document, Facts | Unreadable]


class TookTooLong(Exception):
    """Reading a text has taken all its time."""


def read_document(document: Document, model: str | None = None) -> Result:
    """A document and what is read from it, or why nothing could be."""
    from .language import code_of, identify
    from .pipeline import extract, pipeline

    if not document.text.strip():
        return document, refusal(document, "it has no text")
    if (characters := len(document.text)) > LONGEST_TEXT:
        return document, refusal(document, too_long(f"{characters:,} characters"))
    if characters > MOST_WORDS and (words := len(WORD.findall(document.text))) > MOST_WORDS:
        return document, refusal(document, too_long(f"{words:,} words and signs"))
    language = code_of(document.language or identify(document.text))
    if not language:
        return document, refusal(document, "its language is not recognised: --lang says it")
    if language not in languages():
        said = f"its language ({language}) is not one that recoupe reads: {', '.join(languages())}"
        return document, refusal(document, said)
    seconds = SECONDS + len(document.text) / CHARACTERS_A_SECOND
    try:
        pipeline(language, model)  # loading it is no part of reading the text
        with time_limit(seconds):
            return document, extract(document.text, language, document.published, model)
    except TookTooLong:
        return document, refusal(
            document, f"reading the text takes more than {seconds:.0f} seconds"
        )
    except MemoryError:
        return document, refusal(document, "reading the text takes too much memory")
    except Exception as error:  # whatever is wrong with one text must not stop the others
        return document, refusal(document, f"reading it failed: {type(error).__name__}: {error}")


def refusal(document: Document, reason: str) -> Unreadable:
    """Why `document` gave no facts, under the name that it goes by."""
    name = document.input or document.ref or document.url or "the text"
    return Unreadable(name, reason, document.place)


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise TookTooLong in the block when it takes more than `seconds` of the processor's time.

    That is the same on a busy machine. A thread cannot be interrupted so, and is not.
    """
    if current_thread() is not main_thread():
        yield
        return

    def over(number: int, frame: FrameType | None) -> None:
        raise TookTooLong

    before = signal.signal(signal.SIGPROF, over)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def read_all(
    documents: Iterable[Document], jobs: int = 1, model: str | None = None
) -> Iterator[Result]:
    """`read_document` of each, in order; with `jobs` > 1 in that many processes."""
    if jobs <= 1:
        for document in documents:
            yield read_document(document, model)
        return
    workers = Workers(jobs, model)
    try:
        for document in documents:
            workers.give(document)
            while workers.full or workers.ready:
                yield workers.take()
        while workers.waiting:
            yield workers.take()
    finally:
        workers.end()


class Workers:
    """Processes that read; results are taken in the order in which documents were given."""

    def __init__(self, jobs: int, model: str | None) -> None:
        self.jobs, self.model = jobs, model
        self.waiting: deque[tuple[Document, Future[Result]]] = deque()
        self.pool = self.start()

    def start(self) -> ProcessPoolExecutor:
        """A new pool of processes."""
        return ProcessPoolExecutor(self.jobs, get_context("spawn"), initializer=at_work)

    def end(self) -> None:
        """Let the processes go, without what they have not begun."""
        self.pool.shutdown(cancel_futures=True)

    @property
    def full(self) -> bool:
        """Whether the processes have enough ahead of them."""
        characters = sum(len(document.text) for document, _ in self.waiting)
        return len(self.waiting) >= self.jobs * AHEAD or characters >= CHARACTERS_AHEAD

    @property
    def ready(self) -> bool:
        """Whether the first result is there."""
        return bool(self.waiting) and self.waiting[0][1].done()

    def give(self, document: Document) -> None:
        """Hand a document to the processes."""
        try:
            future = self.pool.submit(read_document, document, self.model)
        except BrokenProcessPool as error:
            future = Future()
            future.set_exception(error)
        self.waiting.append((document, future))

    def take(self) -> Result:
        """The result of the document that was given first."""
        document, future = self.waiting.popleft()
        try:
            return future.result()
        except BrokenProcessPool:
            return self.again(document)

    def again(self, document: Document) -> Result:
        """A process died, by which of the waiting texts nobody knows: this one is read alone, the others anew."""
        self.end()
        with ProcessPoolExecutor(1, get_context("spawn"), initializer=at_work) as alone:
            try:
                result = alone.submit(read_document, document, self.model).result()
            except BrokenProcessPool:
                result = document, refusal(document, "reading it ended the process that read it")
        self.pool = self.start()
        others, self.waiting = self.waiting, deque()
        for other, _ in others:
            self.give(other)
        return result


def at_work() -> None:
    """What each process does first: keep to one processor, leave Ctrl-C to the writer, and end with it."""
    for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[variable] = "1"
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=end_with_the_writer, daemon=True).start()


def end_with_the_writer() -> None:
    """A writer that is killed cannot tell its processes to end."""
    if writer := parent_process():
        writer.join()
        os._exit(1)
