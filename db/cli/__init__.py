"""The command line. Only data on stdout; remarks, progress and errors on stderr.

Each command's module is imported when the command is asked for: `recoupe --help` must not wait for spaCy.
"""

from __future__ import annotations

import os
import re
import sqlite3
import sys
from importlib import import_module
from typing import Any, NoReturn

import click

# Characters that no one sees and a terminal obeys.
CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")

# command → (module, what it does in a line)
COMMANDS = {
    "ingest": ("ingest", "Read articles into a database."),
    "watch": ("watch", "Follow feeds: read what is new, again and again."),
    "failures": ("ingest", "List the inputs that could not be read, and try them again."),
    "refresh": ("upkeep", "Read the stored texts again, after an upgrade."),
    "withdraw": ("upkeep", "Take articles and all that was read from them out, for good."),
    "combine": ("upkeep", "Join databases that were made apart."),
    "extract": ("extract", "Read texts without a database: facts as JSON."),
    "compare": ("extract", "Compare evidence and claim, two texts a line."),
    "models": ("extract", "Print the trained pipelines in use."),
    "check": ("ask", "Check a claim against the database."),
    "explain": ("ask", "Say which words and which rule made a row."),
    "topics": ("ask", "List what the claims are about and how the sources differ."),
    "origins": ("ask", "List which articles are copies of one dispatch."),
    "export": ("ask", "Write a topic or a judged claim as ClaimReview."),
    "merge": ("review", "Say that two entities are one."),
    "rename": ("review", "Give an entity another name."),
    "reject": ("review", "Say that a row is wrong."),
    "undo": ("review", "Take a review back."),
    "reviews": ("review", "List the reviews."),
    "serve": ("serve", "Open the database in the browser."),
}


class Lazy(click.Group):
    """A group that knows its commands' names and imports a command only to run it or show its help."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f".{COMMANDS[cmd_name][0]}", __name__)
        command: click.Command = getattr(module, cmd_name)
        return command

    def main(self, *args: Any, **extra: Any) -> NoReturn:
        """Run a command; whatever the user did wrong is one line on stderr."""
        try:
            code = super().main(*args, **{**extra, "standalone_mode": False})
        except click.exceptions.NoArgsIsHelpError as error:
            click.echo(error.format_message(), err=True)
            code = 2
        except click.UsageError as error:
            asked = error.ctx.command_path if error.ctx else "recoupe"
            code = complain(f"{error.format_message().rstrip('.')} (see `{asked} --help`)", 2)
        except click.ClickException as error:
            code = complain(error.format_message(), 1)
        except click.Abort:
            code = complain("stopped", 130)
        except sqlite3.Error as error:
            code = complain(f"the database could not be read or written: {error}", 1)
        except BrokenPipeError:
            code = 1
        except OSError as error:
            where = f"{error.filename}: " if error.filename else ""
            code = complain(f"{where}{error.strerror or error}", 1)
        except Exception as error:
            from ..database import NotADatabase

            if not isinstance(error, NotADatabase):
                raise
            code = complain(str(error), 1)
        sys.exit(code if isinstance(code, int) else 0)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])


def complain(message: str, code: int) -> int:
    """Say what is wrong and what to do, in one line; returns the exit code."""
    say(f"recoupe: {' '.join(message.split())}", err=True)
    return code


def say(text: str, err: bool = False) -> None:
    """Print what may come from an article, without what a terminal would take for a command."""
    click.echo(CONTROLS.sub("\ufffd", text), err=err)


@click.group(cls=Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="recoupe", prog_name="recoupe")
def cli() -> None:
    """Reads news, keeps every figure, date, name, quote and claim with its place, and says where sources agree
    and where they do not.

    \b
    recoupe ingest news.db articles/
    recoupe topics news.db
    recoupe check news.db "OpenAI will deploy 6 gigawatts of AMD GPUs"
    recoupe serve news.db
    """


def main() -> None:
    """What the command `recoupe` runs."""
    # the products of one article are too small to share out: `--jobs` is what uses more processors
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    cli(prog_name="recoupe")
