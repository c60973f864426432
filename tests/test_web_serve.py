"""`recoupe serve`: says where the pages are, signs in once, ends when interrupted."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import httpx
import pytest
from click.testing import CliRunner

from recoupe.db.cli import cli


def test_pages_and_the_link_that_signs_in_once(newsroom: Path) -> None:
    """Only the two lines for people, on stderr; the second use of the link is refused; interrupting is no error."""
    command = [sys.executable, "-c", "from recoupe.db.cli import main; main()", "serve"]
    process = subprocess.Popen(
        [*command, str(newsroom), "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )  # fmt: skip
    assert process.stderr is not None
    try:
        pages = re.fullmatch(
            r"recoupe: the pages are at (http://127.0.0.1:\d+/)\n", process.stderr.readline()
        )
        link = re.fullmatch(
            r"recoupe: to review, sign in once with (\S+)\n", process.stderr.readline()
        )
        assert pages
        assert link
        with httpx.Client(follow_redirects=True, timeout=30) as client:
            assert "AMD: livraisons" in client.get(pages[1]).text
            assert client.get(link[1]).status_code == 200
            assert "ds_actor" in client.cookies
        assert httpx.get(link[1], timeout=30).status_code == 403
    finally:
        process.send_signal(signal.SIGINT)
        out, _ = process.communicate(timeout=30)
    assert (process.returncode, out) == (0, "")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["{db}", "--port", "{taken}"], 1, "give another --port or --host"),
        (["{db}", "--host", "not.a.host.example"], 1, "give another --port or --host"),
        (["{db}.none"], 1, "does not exist"),
        (["{db}", "--port", "99999"], 2, "99999"),
        ([], 2, "DATABASE"),
    ],
)
def test_what_cannot_be_served_is_one_line(
    newsroom: Path, arguments: list[str], code: int, said: str
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        given = [a.format(db=newsroom, taken=port) for a in arguments]
        result = CliRunner().invoke(cli, ["serve", *given], prog_name="recoupe")
    assert result.exit_code == code
    assert said in result.stderr
    assert "Traceback" not in result.output


def test_pages_wait_for_no_pipeline() -> None:
    """spaCy is imported where a claim is checked, not to show pages."""
    code = "import sys, recoupe.db.web; print('spacy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
