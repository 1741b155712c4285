# SPDX-License-Identifier: Apache-2.0
"""The command export: what one reader may see, in the format of another program."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from jimdesk.cli import outputs, passwords, readers
from jimdesk.cli.command import FINE, Argument, Command
from jimdesk.cli.files import FILE, family_in
from jimdesk.core.audience import Shown
from jimdesk.core.words import N_, Words


def _family_tree(shown: Shown) -> bytes:
    from jimdesk.exchange import gedcom

    return gedcom.written(shown)


_FORMATS: Final[dict[str, Callable[[Shown], bytes]]] = {"ged": _family_tree}


def _export(asked: Any, words: Words) -> int:  # noqa: ANN401  (what argparse read)
    source, out = Path(asked.file), Path(asked.out)
    kind = outputs.of_kind(out, tuple(_FORMATS), source)
    shown = readers.shown(family_in(source, asked, words), asked)
    outputs.write(out, _FORMATS[kind](shown))
    return FINE


COMMANDS: Final = (
    Command(
        "export", N_("Write what one reader may see for another program: a family tree in GEDCOM 7."),
        (
            FILE, Argument("out", N_("the file to write; an older one is written over"), "OUT.ged"),
            *readers.ARGUMENTS, passwords.PASSWORD_FILE,
        ), _export,
    ),
)
