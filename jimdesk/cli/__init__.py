# SPDX-License-Identifier: Apache-2.0
"""The command line. What is asked is decided here, before Qt or anything else that is heavy is loaded."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jimdesk.cli.command import Command
    from jimdesk.core.words import Words

__all__ = ["commands", "main"]

SUFFIX = ".jim"
_SERVE = "--read-apart"  # how this program starts itself to read files of others; see register.readers


def commands() -> "tuple[Command, ...]":
    """Return every command there is."""
    from jimdesk.cli import checking, doctor, exports, files, overviews, papers, rights

    return (
        *files.COMMANDS, *papers.COMMANDS, *exports.COMMANDS, *checking.COMMANDS, *overviews.COMMANDS,
        *rights.COMMANDS, *doctor.COMMANDS,
    )


def main(argv: Sequence[str]) -> int | Path | None:
    """Run a command and return its exit code; the path of a file, or None, where the window is wanted."""
    if not argv:
        return None
    if len(argv) == 1 and argv[0].endswith(SUFFIX):
        return Path(argv[0])  # before anything is loaded: the window is to be there soon
    if list(argv) == [_SERVE]:
        from jimdesk.register import readers

        return readers.serve()
    from jimdesk.core.words import Words, system_language

    words = Words(system_language())
    command = next((one for one in commands() if one.name == argv[0]), None)
    return _run(command, argv[1:], words) if command else _without_command(argv, words)


def _without_command(argv: Sequence[str], words: "Words") -> int | Path:
    import jimdesk
    from jimdesk.cli.command import COULD_NOT, FINE, talk
    from jimdesk.cli.parsing import overview
    from jimdesk.core.words import saying

    if argv[0] in ("-h", "--help"):
        print(overview(commands(), words))
        return FINE
    if argv[0] == "--version":
        print(jimdesk.__version__)
        return FINE
    path = Path(argv[0])
    if len(argv) == 1 and path.is_file():
        return path
    talk(words, saying("There is no command {name}. For help: jimdesk --help", name=argv[0]))
    return COULD_NOT


def _run(command: "Command", argv: Sequence[str], words: "Words") -> int:
    import io
    import os

    from jimdesk.cli.command import COULD_NOT, talk
    from jimdesk.cli.parsing import Parser
    from jimdesk.core.trouble import KnownError

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
