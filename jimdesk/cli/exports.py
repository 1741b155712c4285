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


_FORMATS: Final[dict[str, Callable[[Shown], bytes]]] = {"ged": _family_tree}
_IN_WORDS: Final[dict[str, Callable[[Shown, Words], bytes]]] = {"ics": _calendar}  # for people to read


def _export(asked: Any, words: Words) -> int:  # noqa: ANN401  (what argparse read)
    source, out = Path(asked.file), Path(asked.out)
    kind = outputs.of_kind(out, (*_FORMATS, *_IN_WORDS), source)
    shown = readers.shown(family_in(source, asked, words), asked)
    if kind in _IN_WORDS:
        made = _IN_WORDS[kind](shown, Words(asked.language) if asked.language else words)
    else:
        made = _FORMATS[kind](shown)
    outputs.write(out, made)
    return FINE


COMMANDS: Final = (
    Command(
        "export",
        N_("Write what one reader may see for another program: a family tree in GEDCOM 7, or a calendar."),
        (
            FILE, Argument("out", N_("the file to write; an older one is written over"), "OUT"),
            PAPER, *readers.ARGUMENTS, passwords.PASSWORD_FILE,
        ), _export,
    ),
)
