"""Hostile and damaged inputs: no crash, no hang, a reason for each. `bench/hostile.py` makes 2,000 of them."""

from __future__ import annotations

import random
from importlib.util import module_from_spec, spec_from_file_location
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from recoupe.ingest import run
from recoupe.ingest.facts import Document, Facts, Unreadable
from recoupe.ingest.read import ReadOptions, apart
from recoupe.ingest.read.inputs import Origin
from recoupe.ingest.read.streams import read_stream


def bench() -> Any:
    """bench/hostile.py as a module."""
    path = Path(__file__).parent.parent / "bench" / "hostile.py"
    spec = spec_from_file_location("hostile", path)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


HOSTILE = bench()
MUTATED = [(name, data) for what, name, data in HOSTILE.inputs(1, 80) if what.startswith("mutated")]


def read(name: str, data: bytes, **options: Any) -> list[Document | Unreadable]:
    return list(read_stream(BytesIO(data), Origin(name), ReadOptions(**options)))


def all_answered(found: list[Document | Unreadable]) -> None:
    assert found
    for item in found:
        assert isinstance(item, Document) or 5 < len(item.reason) < 300


@pytest.mark.parametrize("name", HOSTILE.samples())
def test_samples_are_sound(name: str) -> None:
    """What is mutated can be read before: else the mutations would show nothing."""
    found = read(name, HOSTILE.samples()[name])
    if name == "a.pdf":  # a blank page
        assert isinstance(found[0], Unreadable)
    else:
        assert all(isinstance(item, Document) for item in found)


@pytest.mark.parametrize(
    ("name", "data"), MUTATED, ids=[f"{n}-{m[0]}" for n, m in enumerate(MUTATED)]
)
def test_mutated(name: str, data: bytes) -> None:
    """Whatever bytes are damaged, there is an article or a reason."""
    all_answered(read(name, data, timeout=0.5))


@pytest.mark.parametrize("weakness", HOSTILE.WEAKNESSES)
def test_weaknesses(weakness: str) -> None:
    """What is made to strike a weakness is told within the time."""
    name, data = HOSTILE.WEAKNESSES[weakness](random.Random(weakness))
    all_answered(read(name, data, timeout=0.5, seconds=2.0))


def in_the_child(code: str) -> str:
    """The reason why a page is not read whose reader runs `code`: a reader that misbehaves, of our own making."""
    (item,) = apart.read("misbehaving", code.encode(), Origin("a"), ReadOptions(seconds=0.3))
    assert isinstance(item, Unreadable)
    return item.reason


MISBEHAVING = """
import sys, types
reader = types.ModuleType("recoupe.ingest.read.misbehaving")
def read(stream, origin, options):
    exec(stream.read())
    yield
reader.read = read
sys.modules[reader.__name__] = reader
import runpy
runpy.run_module("recoupe.ingest.read.child", run_name="__main__", alter_sys=True)
"""


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("while True: pass", "reading it takes longer than 0.3 seconds"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)", "reading it breaks the library that reads this kind of file"),
        ("bytearray(2_000_000_000)", "reading it takes too much memory"),
        ("exec('def f(): f()'); f = lambda: f(); f()", "it is damaged (NameError: name 'f' is not defined)"),
    ],
)  # fmt: skip
def test_readers_that_misbehave(code: str, reason: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader that hangs, crashes or takes all memory costs its own input only; the next is read as ever."""
    apart.let_go()
    popen = apart.subprocess.Popen

    def started(command: list[str], **options: Any) -> Any:
        return popen([command[0], "-c", MISBEHAVING, command[-1]], **options)

    monkeypatch.setattr(apart.subprocess, "Popen", started)
    assert in_the_child(code) == reason
    monkeypatch.undo()
    apart.let_go()
    (found,) = read("a.html", HOSTILE.page())
    assert isinstance(found, Document)


def test_an_endless_address() -> None:
    """It is told by its beginning; the others of the list are read on."""
    long, gone = read("a.urls", b"https://a.example/" + b"a" * 100_000 + b"\nhttp://127.0.0.1:1/\n")
    assert long == Unreadable(f"https://a.example/{'a' * 62}…", "the address is too long")
    assert isinstance(gone, Unreadable)
    assert gone.input == "http://127.0.0.1:1/"


def test_what_is_no_word() -> None:
    """Data in the middle of a text takes no time and changes no offset."""
    text = HOSTILE.TEXT + "\n" + "}" * 30_000 + "\nAMD emploie 28 000 personnes."
    _, facts = run.read_document(Document(text, language="fr", published="2025-10-06"))
    assert isinstance(facts, Facts)
    last = facts.figures[-1]
    assert text[last.start : last.end] == last.text == "28 000"


def test_data_without_a_full_stop() -> None:
    """What goes on and on is cut into sentences that the rules of grammar can cope with."""
    text = HOSTILE.TEXT + "1 234,56 ]]> " * 1_000
    _, facts = run.read_document(Document(text, language="fr", published="2025-10-06"))
    assert isinstance(facts, Facts)
    assert max(s.end - s.start for s in facts.sentences) < 3_000
    assert [f.text for f in facts.figures][:3] == ["6 GW", "plusieurs milliards d’euros", "28 000"]


def test_a_text_that_takes_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule that never ends is ended, and the text is told."""

    def never_ends(*args: Any) -> Any:
        while True:
            pass

    monkeypatch.setattr(run, "SECONDS", 0.2)
    monkeypatch.setattr("recoupe.ingest.pipeline.extract", never_ends)
    _, found = run.read_document(Document(HOSTILE.TEXT, ref="a", language="fr", place="a.txt"))
    assert found == Unreadable("a", "reading the text takes more than 0 seconds", "a.txt")


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("mot " * 60_000, "240,000 characters"),
        ("a? " * 20_000, "40,000 words and signs"),
        ("a\t" * 20_000, "40,000 words and signs"),
    ],
)
def test_a_text_that_is_too_long(text: str, size: str) -> None:
    """It is refused before any memory is taken for it."""
    _, found = run.read_document(Document(text, ref="a"))
    most = "up to 150,000 characters or 30,000 words"
    assert found == Unreadable("a", f"it is too long for one article ({size}; {most}): split it")
