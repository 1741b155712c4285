# SPDX-License-Identifier: Apache-2.0
"""The command line. What is asked is decided here, before Qt or anything else that is heavy is loaded."""

import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import jimdesk
from jimdesk.cli import checking, doctor, files, papers
from jimdesk.cli.command import COULD_NOT, FINE, Command, talk
from jimdesk.cli.parsing import Parser, overview
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import Words, saying, system_language

__all__ = ["COMMANDS", "main"]

COMMANDS: Final[tuple[Command, ...]] = (
    *files.COMMANDS, *papers.COMMANDS, *checking.COMMANDS, *doctor.COMMANDS,
)


def main(argv: Sequence[str]) -> int | Path | None:
    """Run a command and return its exit code; the path of a file, or None, where the window is wanted."""
    words = Words(system_language())
    command = next((one for one in COMMANDS if argv and one.name == argv[0]), None)
    if command:
        return _run(command, argv[1:], words)
    if not argv:
        return None
    if argv[0] in ("-h", "--help"):
        print(overview(COMMANDS, words))
        return FINE
    if argv[0] == "--version":
        print(jimdesk.__version__)
        return FINE
    path = Path(argv[0])
    if len(argv) == 1 and (path.suffix == ".jim" or path.is_file()):
        return path
    talk(words, saying("There is no command {name}. For help: jimdesk --help", name=argv[0]))
    return COULD_NOT


def _run(command: Command, argv: Sequence[str], words: Words) -> int:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a name that this terminal cannot write stops nothing
            stream.reconfigure(errors="backslashreplace")
    try:
        code = command.run(Parser(command, words).parse_args(argv), words)
        sys.stdout.flush()
    except KnownError as error:
        talk(words, error.saying)
    except KeyboardInterrupt:
        print(file=sys.stderr)
    except BrokenPipeError:  # whoever read our answer has heard enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except SystemExit as stop:  # argparse, after a help or a mistake
        return stop.code if isinstance(stop.code, int) else COULD_NOT
    else:
        return code
    return COULD_NOT
