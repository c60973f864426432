"""`recoupe failures`: what could not be read, tried again, and what ends a failure."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from click.testing import CliRunner, Result

from recoupe.db import ingesting
from recoupe.db.cli import cli
from recoupe.db.database import open_database
from recoupe.ingest.facts import Unreadable

TEXT = "La mairie vend l’école, a dit lundi le maire."


def recoupe(*arguments: Any) -> Result:
    return CliRunner().invoke(cli, [str(a) for a in arguments])


def test_what_cannot_be_read(tmp_path: Path) -> None:
    """Each is a row with its reason, the rest goes in, and what is mended is no failure any more."""
    folder, database = tmp_path / "in", tmp_path / "news.db"
    folder.mkdir()
    (folder / "a.txt").write_bytes(
        "Un hôtel à vendre\n\nLa mairie vend l’hôtel, a dit lundi le maire.".encode("cp1252")
    )
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "broken.pdf").write_bytes(b"%PDF-1.4\n1 0 obj\n<</Type")
    (folder / "empty.txt").touch()
    (folder / "german.txt").write_text(
        "Der Bürgermeister hat am Montag das alte Hotel der Stadt verkauft. " * 3
    )
    (folder / "long.txt").write_text("Un texte. " * 5_000_000)
    done = recoupe("ingest", database, folder)
    assert (done.exit_code, done.stdout) == (0, "6 read: 1 new, 0 changed, 0 unchanged, 5 failed\n")
    listed = recoupe("failures", database).stdout.splitlines()
    assert [line.partition(" (Pdf")[0] for line in listed] == [
        "binary.txt: it is not text, nor any kind of file that recoupe reads",
        "broken.pdf: it is damaged",
        "empty.txt: it is empty",
        "german.txt: its language (de) is not one that recoupe reads: en, fr",
        "long.txt: it is too long for one article (50.0 MB; up to 150,000 characters or 30,000 words): split it",
    ]
    (folder / "empty.txt").write_text(
        "Plus vide\n\nLa mairie achète l’hôtel, a dit mardi le maire."
    )
    retried = recoupe("failures", database, "--retry")
    assert retried.stdout == "5 read: 1 new, 0 changed, 0 unchanged, 4 failed\n"
    assert "empty.txt" not in recoupe("failures", database).stdout
    again = recoupe("ingest", database, folder)
    assert again.stdout == "6 read: 0 new, 0 changed, 2 unchanged, 4 failed\n"


def test_failures_of_records(tmp_path: Path) -> None:
    """A text that gives no facts is known by its place in the file: ids repeat from file to file, or are missing."""
    database = tmp_path / "news.db"
    english = "The town sold its old school on Monday for 2 million euros, the mayor said."
    german = "Der Bürgermeister hat am Montag das alte Hotel der Stadt verkauft."
    (tmp_path / "a.csv").write_text(f"id,text\n1,{german}\n")
    (tmp_path / "b.csv").write_text(f'id,text\n1,{german}\n,"{english}"\n,{german}\n')
    with ZipFile(tmp_path / "c.zip", "w") as packed:
        packed.writestr("un.txt", german)
    recoupe("ingest", database, *(tmp_path / name for name in ("a.csv", "b.csv", "c.zip")))
    reason = "its language (de) is not one that recoupe reads: en, fr"
    failed = ["a.csv, row 2", "b.csv, row 2", "b.csv, row 4", "c.zip/un.txt"]
    assert recoupe("failures", database).stdout.splitlines() == [f"{f}: {reason}" for f in failed]
    (tmp_path / "b.csv").write_text(f'id,text\n1,"{english}"\n')
    retried = recoupe("failures", database, "--retry")
    assert retried.stdout == "3 read: 1 new, 0 changed, 0 unchanged, 2 failed\n"
    left = recoupe("failures", database).stdout.splitlines()
    assert left == [f"{f}: {reason}" for f in (failed[0], failed[3])]


def test_failures_of_one_name(tmp_path: Path) -> None:
    """In two folders are two, until each can be read where it is."""
    database = tmp_path / "news.db"
    folders = [tmp_path / year for year in ("2024", "2025", "2026")]
    for folder in folders:
        folder.mkdir()
        (folder / "une.txt").touch()
    (folders[2] / "une.txt").write_text(TEXT)
    assert recoupe("ingest", database, *folders).stdout.endswith("1 new, 0 changed, 0 unchanged, 2 failed\n")  # fmt: skip
    assert recoupe("failures", database).stdout.splitlines() == [
        f"une.txt ({folder}/./une.txt): it is empty" for folder in folders[:2]
    ]
    (folders[0] / "une.txt").write_text(TEXT)
    retried = recoupe("failures", database, "--retry")
    assert retried.stdout == "2 read: 0 new, 0 changed, 1 unchanged, 1 failed\n"
    (left,) = recoupe("failures", database, "--json").stdout.splitlines()
    assert json.loads(left)["retry"] == f"{folders[1]}/./une.txt"


def test_failures_of_two_databases(tmp_path: Path) -> None:
    """What one could not read the other may have read from the same address; a file of that name is another file."""
    address = "https://a.example/une"
    one, other, whole = (tmp_path / f"{name}.db" for name in ("one", "other", "whole"))
    read, failed = tmp_path / "read", tmp_path / "failed"
    for folder in (read, failed):
        folder.mkdir()
    (read / "une.txt").write_text(TEXT)
    (read / "a.jsonl").write_text(json.dumps({"id": "1", "url": address, "text": TEXT}) + "\n")
    (failed / "une.txt").touch()
    recoupe("ingest", one, read)
    recoupe("ingest", other, failed)
    db = open_database(other)
    ingesting.fail(db, Unreadable(address, "the server answers 503", address))
    db.close()
    for databases in ((one, other), (other, one)):
        whole.unlink(missing_ok=True)
        recoupe("combine", whole, *databases)
        assert recoupe("failures", whole).stdout == "une.txt: it is empty\n"


def test_a_file_that_is_there_at_last(tmp_path: Path) -> None:
    """It is no failure any more, by whatever name it was asked for."""
    path, database = tmp_path / "une.txt", tmp_path / "news.db"
    assert recoupe("ingest", database, path).exit_code == 1
    path.write_text(TEXT)
    assert recoupe("ingest", database, path).exit_code == 0
    assert recoupe("failures", database).stdout == ""
    moved = path.rename(tmp_path / "deux.txt")
    assert recoupe("ingest", database, path).exit_code == 1
    moved.rename(path)
    assert "1 unchanged" in recoupe("ingest", database, path).stdout
    assert recoupe("failures", database).stdout == ""


def test_nothing_could_be_read(tmp_path: Path) -> None:
    """Then the command fails."""
    missing = tmp_path / "nothing.txt"
    done = recoupe("ingest", tmp_path / "news.db", missing)
    assert (done.exit_code, done.stdout) == (1, "1 read: 0 new, 0 changed, 0 unchanged, 1 failed\n")
    assert done.stderr == f"recoupe: {missing}: there is no such file\n"


def test_what_a_source_has_no_more(tmp_path: Path) -> None:
    """A source that is read again tells all that is wrong in it now: a row mended, a file taken out, fail no more."""
    folder, database = tmp_path / "in", tmp_path / "news.db"
    folder.mkdir()
    (folder / "a.jsonl").write_text(json.dumps({"id": "1", "text": TEXT}) + "\n{broken\n")
    (folder / "b.txt").touch()
    (folder / "c.txt").touch()
    (tmp_path / "in.txt").touch()  # is in no folder of that name
    recoupe("ingest", database, folder, tmp_path / "in.txt")
    assert len(recoupe("failures", database).stdout.splitlines()) == 4
    (folder / "a.jsonl").write_text(json.dumps({"id": "1", "text": TEXT}) + "\n")
    (folder / "b.txt").unlink()
    recoupe("ingest", database, folder)
    left = recoupe("failures", database).stdout.splitlines()
    assert left == ["c.txt: it is empty", "in.txt: it is empty"]


def test_a_feed_that_comes_at_last(tmp_path: Path, site: Any) -> None:
    """It is no failure any more, though no article is at its address."""
    database = tmp_path / "news.db"
    site.article("/un")
    items = "<item><title>Un</title><link>ROOT/un</link></item>"
    url = site.put("/feed", "", status=503)
    command = ("ingest", database, url, "--allow-private", "--delay", 0)
    assert recoupe(*command).exit_code == 1
    site.put("/feed", f"<rss version='2.0'><channel>{items}</channel></rss>", "text/xml")
    assert recoupe(*command).exit_code == 0
    assert recoupe("failures", database).stdout == ""


def test_names_that_a_terminal_obeys(tmp_path: Path) -> None:
    """What a name in an archive would do to the screen is not done."""
    with ZipFile(tmp_path / "a.zip", "w") as packed:
        packed.writestr("\x1b[2J\nun.txt", "")
    done = recoupe("ingest", tmp_path / "news.db", tmp_path / "a.zip")
    listed = recoupe("failures", tmp_path / "news.db")
    assert listed.stdout == "a.zip/\ufffd[2J un.txt: it is empty\n"
    assert "\x1b" not in done.stderr


def test_what_robots_may_not_read(tmp_path: Path, site: Any) -> None:
    """What a feed leads to is not read in spite of its site because it is tried again."""
    database = tmp_path / "news.db"
    site.article("/prive/un")
    site.put("/robots.txt", "User-agent: *\nDisallow: /prive", "text/plain")
    items = "<item><title>Un</title><link>ROOT/prive/un</link></item>"
    feed = site.put("/feed", f"<rss version='2.0'><channel>{items}</channel></rss>", "text/xml")
    for command in (("ingest", database, feed), ("failures", database, "--retry")):
        done = recoupe(*command, "--allow-private", "--delay", 0)
        assert done.stdout == "1 read: 0 new, 0 changed, 0 unchanged, 1 failed\n"
    assert "/prive/un" not in site.paths
