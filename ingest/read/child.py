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
from multiprocessing.connection import Connection

from . import apart, streams
from .options import MEGABYTE

MEMORY = 600 * MEGABYTE


def bounded() -> None:
    """Take no more memory than `MEMORY`, say nothing, and leave Ctrl-C to the parent."""
    with suppress(ValueError, OSError):  # not every system can
        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")


def serve(connection: Connection) -> None:
    """One answer for each request, until the parent is gone."""
    while True:
        try:
            kind, data, origin, options = connection.recv()
        except EOFError:
            return
        import_module(f".{kind}", __package__)  # its libraries are not the input's fault
        signal.setitimer(signal.ITIMER_PROF, options.seconds)
        found = list(streams.run(kind, BytesIO(data), origin, options))
        signal.setitimer(signal.ITIMER_PROF, 0)
        connection.send(found)


if __name__ == "__main__":
    apart.INSIDE = True
    bounded()
    serve(Connection(int(sys.argv[1])))
