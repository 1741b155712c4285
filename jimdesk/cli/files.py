# SPDX-License-Identifier: Apache-2.0
"""The commands that make meeting files and show what is in one: new, example, show, load, import."""

import datetime
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from jimdesk.cli import passwords
from jimdesk.cli.command import FINE, Argument, Command, talk
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_, Words, saying

if TYPE_CHECKING:
    from jimdesk.core.family import Family

FILE: Final = Argument("file", N_("a meeting file"), "FILE")
_STDIN: Final = "-"


def _new(asked: Any, words: Words) -> int:  # noqa: ANN401  (what argparse read)
    from jimdesk import methods
    from jimdesk.core.family import Family
    from jimdesk.core.meeting import Meeting

    path = Path(asked.file)
    method = methods.load(asked.method, methods.own_folder())
    meeting = Meeting.new(date=datetime.date.today(), method=method.text)
    return _make(path, Family([meeting]), passwords.for_new_file(path, asked, words), words)


def _example(asked: Any, words: Words) -> int:  # noqa: ANN401  (what argparse read)
    from jimdesk.exchange import portable

    return _make(Path(asked.file), portable.example(), passwords.if_given(asked), words)


def _show(asked: Any, words: Words) -> int:  # noqa: ANN401  (what argparse read)
    from jimdesk.exchange import portable

    sys.stdout.buffer.write(portable.show(family_in(Path(asked.file), asked, words)).encode())
    sys.stdout.buffer.flush()
    return FINE


def _load(asked: Any, words: Words) -> int:  # noqa: ANN401  (what argparse read)
    from jimdesk.exchange import portable

    if asked.source == _STDIN:
        family = portable.load(_typed_in(), words.say("standard input"))
    else:
        family = portable.read(Path(asked.source))
    path = Path(asked.out)
    return _make(path, family, passwords.for_new_file(path, asked, words), words)


def _import(asked: Any, words: Words) -> int:  # noqa: ANN401  (what argparse read)
    from jimdesk.core.family import Family
    from jimdesk.exchange import incoming

    source, path = Path(asked.source), Path(asked.out)
    found = incoming.bring_in(source, Family(), datetime.date.today(), words.language)
    family = found.step.edit(Family())
    code = _make(path, family, passwords.for_new_file(path, asked, words), words)
    for told in found.sayings:
        talk(words, told)
    return code


def family_in(path: Path, asked: Any, words: Words) -> "Family":  # noqa: ANN401  (what argparse read)
    """Read the family of a meeting file, which is not changed by it."""
    from jimdesk import store

    return store.read(path, passwords.of_file(path, asked, words))


def _make(path: Path, family: "Family", password: str | None, words: Words) -> int:
    from jimdesk import store

    store.create(path, family, password=password).close()
    talk(words, saying("{file} was made.", file=path.name))
    return FINE


def _typed_in() -> str:
    try:
        return sys.stdin.buffer.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise KnownError(saying("What came in is not text in UTF-8.")) from error


_MADE: Final = N_("the meeting file to make; one that is there is never written over")
_OUT: Final = Argument("out", _MADE, "OUT.jim")

COMMANDS: Final = (
    Command(
        "new", N_("Make an empty meeting file, with today's meeting in it."),
        (
            Argument("file", _MADE, "FILE"),
            Argument("--method", N_("the method that the meeting follows"), "ID", default="jim"),
            passwords.PASSWORD_FILE, passwords.NO_PASSWORD,
        ), _new,
    ),
    Command(
        "example", N_("Make a file with an invented family, to try everything on; without a password."),
        (
            Argument("file", _MADE, "FILE"),
            passwords.PASSWORD_FILE,
        ), _example,
    ),
    Command(
        "show", N_("Write the whole file to stdout as portable JSON, whatever it holds and for whomever."),
        (FILE, passwords.PASSWORD_FILE), _show,
    ),
    Command(
        "load", N_("Make a meeting file of portable JSON; the reverse of show."),
        (
            Argument("source", N_("a file with portable JSON, or - for stdin"), "FILE.json"), _OUT,
            passwords.PASSWORD_FILE, passwords.NO_PASSWORD,
        ), _load,
    ),
    Command(
        "import", N_("Make a meeting file of a family tree (GEDCOM 5.5.1 or 7), address cards or a table."),
        (
            Argument(
                "source", N_("a family tree (.ged or .gdz), address cards (.vcf) or a table (.csv)"), "IN"
            ),
            _OUT, passwords.PASSWORD_FILE, passwords.NO_PASSWORD,
        ), _import,
    ),
)
