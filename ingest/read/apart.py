"""A process of its own for readers whose libraries hostile input can make hang, crash or fill the memory.

A page of a million nested elements ends lxml with a stack overflow; no `try` helps. So such kinds are read by a
child that the kernel ends when it takes too long (a timer that nobody catches) or too much memory, and that is
started anew for the next input. It costs a copy of the bytes there and of the text back.
"""

from __future__ import annotations

import atexit
import os
import signal
import subprocess
import sys
from contextlib import suppress
from multiprocessing import Pipe
from threading import Lock

from ..facts import Unreadable
from .inputs import Item, Origin
from .options import ReadOptions

# True in the child, where a message in an archive in a message is read on the spot.
INSIDE = False


class Child:
    """The process, and the way to it."""

    def __init__(self) -> None:
        self.connection, theirs = Pipe()
        self.process = subprocess.Popen(
            [sys.executable, "-P", "-m", f"{__package__}.child", str(theirs.fileno())],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            pass_fds=[theirs.fileno()],
            env={**os.environ, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"},
        )
        theirs.close()

    def end(self) -> int:
        """Let it go; how it ended, as Popen.returncode."""
        self.connection.close()
        with suppress(subprocess.TimeoutExpired):
            return self.process.wait(0.5)
        self.process.kill()
        return self.process.wait()


_child: Child | None = None
_one_at_a_time = Lock()


def read(kind: str, data: bytes, origin: Origin, options: ReadOptions) -> list[Item]:
    """What the reader of this kind finds in `data`; an Unreadable if it does not come back."""
    global _child
    with _one_at_a_time:
        if _child is None or _child.process.poll() is not None:
            _child = Child()
        child = _child
        try:
            child.connection.send((kind, data, origin, options))
            found: list[Item]
            found, worn_out = child.connection.recv()
        except (EOFError, OSError):
            _child = None
            reason = how_it_ended(child.end(), options)
            return [Unreadable(origin.name, reason, origin.retry)]
        except BaseException:  # interrupted: what it answers now would be taken for the next answer
            _child = None
            child.process.kill()
            child.end()
            raise
        if worn_out:
            _child = None
            child.end()
        return found


def how_it_ended(code: int, options: ReadOptions) -> str:
    """The reason to give for an input at which the process ended with this code."""
    if code == -signal.SIGPROF:
        return f"reading it takes longer than {options.seconds:g} seconds"
    return "reading it breaks the library that reads this kind of file"


@atexit.register
def let_go() -> None:
    """End the child with the parent."""
    global _child
    if _child is not None:
        _child.end()
        _child = None
