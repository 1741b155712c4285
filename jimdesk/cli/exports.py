# SPDX-License-Identifier: Apache-2.0
"""The command export: what one reader may see, in the format of another program."""

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from jimdesk.cli import outputs, passwords, readers
from jimdesk.cli.command import FINE, Argument, Command
from jimdesk.cli.files import FILE, family_in
from jimdesk.cli.speaking import PAPER
from jimdesk.core.audience import Shown
from jimdesk.core.words import N_, Words


def _family_tree(shown: Shown) -> bytes:
    from jimdesk.exchange import gedcom

    return gedcom.written(shown)


def _calendar(shown: Shown, words: Words) -> bytes:
    from jimdesk.core import table
    from jimdesk.exchange import calendar_file

    return calendar_file.written(shown, words, table.day_of_paper(shown, datetime.date.today()))


def _table(shown: Shown, words: Words) -> bytes:
    from jimdesk.exchange import people_table

    return people_table.table(shown, words)


def _workbook(shown: Shown, words: Words) -> bytes:
    from jimdesk.exchange import workbook

    return workbook.workbook(shown, words)


def _network(shown: Shown, words: Words) -> bytes:
    from jimdesk.exchange import network_file

    return network_file.network(shown, words)


def as_data(shown: Shown, words: Words) -> bytes:
    """Return what a reader may see as portable JSON."""
    from jimdesk.exchange import portable

    return portable.taken_along(shown, words.say("somebody")).encode()


_FORMATS: Final[dict[str, Callable[[Shown], bytes]]] = {"ged": _family_tree}
_IN_WORDS: Final[dict[str, Callable[[Shown, Words], bytes]]] = {  # for people to read
    "ics": _calendar, "json": as_data,
}
_TABLES: Final[dict[str, Callable[[Shown, Words], bytes]]] = {  # in the words of the program itself
    "csv": _table, "xlsx": _workbook, "graphml": _network,
}


def _export(asked: Any, words: Words) -> int:  # noqa: ANN401  (what argparse read)
    source, out = Path(asked.file), Path(asked.out)
    kind = outputs.of_kind(out, (*_FORMATS, *_IN_WORDS, *_TABLES), source)
    shown = readers.shown(family_in(source, asked, words), asked)
    if kind in _IN_WORDS:
        made = _IN_WORDS[kind](shown, Words(asked.language) if asked.language else words)
    else:
        made = _TABLES[kind](shown, words) if kind in _TABLES else _FORMATS[kind](shown)
    outputs.write(out, made)
    return FINE


COMMANDS: Final = (
    Command(
        "export",
        N_(
            "Write what one reader may see for another program: "
            "a family tree in GEDCOM 7, a calendar, a table, a workbook or a network."
        ),
        (
            FILE, Argument("out", N_("the file to write; an older one is written over"), "OUT"),
            PAPER, *readers.ARGUMENTS, passwords.PASSWORD_FILE,
        ), _export,
    ),
)
