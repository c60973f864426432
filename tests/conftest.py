"""What all tests share: cases as data, and the fixtures of the modules beside this one."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest_plugins = ("newsroom", "newsroom_pages", "readers", "websites")

CASES = Path(__file__).parent / "cases"


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "cases(kind): once for each line of cases/<kind>.*.txt")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """`@pytest.mark.cases("quotes")`: the test gets `language` and `line` of each case in turn.

    `== bin` begins a bin, `#` a comment; what is in the bin of known failures must fail.
    """
    marker = metafunc.definition.get_closest_marker("cases")
    if marker is None:
        return
    made = []
    for path in sorted(CASES.glob(f"{marker.args[0]}.*.txt")):
        language, bin_ = path.name.split(".")[1], ""
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            if line.startswith("== "):
                bin_ = line[3:]
            elif line and not line.startswith("#"):
                fails = pytest.mark.xfail(strict=True) if bin_ == "known failures" else ()
                made.append(
                    pytest.param(language, line, id=f"{language}:{number} {bin_}", marks=fails)
                )
    metafunc.parametrize(("language", "line"), made)
