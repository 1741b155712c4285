# SPDX-License-Identifier: Apache-2.0
"""What a command is: its name, what it asks for, and what it does. A new command is one more of these."""

import re
import sys
from collections.abc import Callable
from typing import Any, Final

from jimdesk.core.frozen import frozen
from jimdesk.core.words import Saying, Words

FINE: Final = 0
FOUND: Final = 1  # something that whoever asked should look at
COULD_NOT: Final = 2

# Signs by which a terminal colours, wipes or moves; and by which it sets what follows from right to left.
_ORDERS: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]")

Run = Callable[[Any, Words], int]  # (what was asked, by the names of the arguments; words) -> exit code


@frozen
class Argument:
    """Something that a command needs, or an option ("--so") that it takes."""

    name: str
    help: str  # a msgid
    shown: str = ""  # how its value is shown in the help: FILE, OUT.pdf
    choices: tuple[str, ...] = ()
    default: str | None = None
    flag: bool = False

    @property
    def is_option(self) -> bool:
        """Whether it may be left out."""
        return self.name.startswith("-")


@frozen
class Command:
    """A command of the program."""

    name: str
    help: str  # a msgid: one sentence
    arguments: tuple[Argument, ...]
    run: Run


def talk(words: Words, said: Saying) -> None:
    """Say something to the person who runs the command; never on stdout, which is for machines."""
    print(_without_orders(words.tell(said)), file=sys.stderr)


def tell(*columns: str) -> None:
    """Write one line of an answer to stdout, its columns apart by tabs."""
    print("\t".join(_without_orders(" ".join(column.split())) for column in columns))


def _without_orders(text: str) -> str:
    """Show what a terminal would carry out, or turn round: the name of a file may hold it."""
    return _ORDERS.sub("\N{REPLACEMENT CHARACTER}", text)
