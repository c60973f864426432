"""The process that `apart` starts: `python -m recoupe.ingest.read.child FD`, FD being its end of the pipe."""

from __future__ import annotations

import logging
import resource
import signal
import sys
import warnings
from contextlib import suppress
from importlib import import_module
from io import BytesIO
from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path

from . import apart, streams
from .options import MEGABYTE

MEMORY = 600 * MEGABYTE

# The libraries keep what they have seen, and what memory a large input took is given back in pieces: after so many inputs,
# or with so much still held, another process does better.
MOST_INPUTS, MOST_HELD = 2_000, MEMORY // 2


def bounded() -> None:
    """Take no more memory than `MEMORY`, say nothing, and leave Ctrl-C to the parent."""
    with suppress(ValueError, OSError):  # not every system can
        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")


def serve(connection: Connection) -> None:
    """One answer for each request, and whether this process is worn out by it, until the parent is gone."""
    for number in count(1):
        try:
            kind, data, origin, options = connection.recv()
        except EOFError:
            return
        import_module(f".{kind}", __package__)  # its libraries are not the input's fault
        signal.setitimer(signal.ITIMER_PROF, options.seconds)
        found = list(streams.run(kind, BytesIO(data), origin, options))
        signal.setitimer(signal.ITIMER_PROF, 0)
        connection.send((found, number >= MOST_INPUTS or held() > MOST_HELD))


def held() -> int:
    """The memory that this process holds, in bytes; 0 where the system does not say."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
    except OSError:
        return 0
    return pages * resource.getpagesize()


if __name__ == "__main__":
    apart.INSIDE = True
    bounded()
    serve(Connection(int(sys.argv[1])))
