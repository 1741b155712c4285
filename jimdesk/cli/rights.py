# SPDX-License-Identifier: Apache-2.0
"""The commands for the rights of whom a file tells: inzage and told; the window is where giving is noted."""

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from jimdesk.cli import outputs, passwords
from jimdesk.cli.command import FINE, Argument, Command, talk
from jimdesk.cli.exports import as_data
from jimdesk.cli.files import FILE, family_in
from jimdesk.cli.speaking import PAPER
from jimdesk.core.people import Person
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_, Words, saying

if TYPE_CHECKING:
    from jimdesk.core.family import Family

_NOT_NOTED: Final = N_("Nothing was written in {file}: who gives it from the window has it in the log.")
_PERSON: Final = Argument("--person", N_("the id of the person who asks"), "ID")


def _inzage(asked: Any, words: Words) -> int:  # noqa: ANN401  (what argparse read)
    from jimdesk.core import inzage, table

    source, out, today = Path(asked.file), Path(asked.out), datetime.date.today()
    kind = outputs.of_kind(out, ("pdf", "json"), source)
    spoken = Words(asked.language) if asked.language else words
    family = _asked_of(source, asked, words)
    shown = inzage.inzage(family, asked.person, inzage.decisions(family, asked.person), today)
    if kind == "pdf":
        from jimdesk.plan import SHEETS

        sheet = next(sheet for sheet in SHEETS if sheet.id == "dossier")
        outputs.write(out, sheet.make(shown, spoken, day=table.day_of_paper(shown, today)).pdf)
    else:
        outputs.write(out, as_data(shown, spoken))
    talk(words, saying(_NOT_NOTED, file=source.name))
    return FINE


def _told(asked: Any, words: Words) -> int:  # noqa: ANN401  (what argparse read)
    from jimdesk.core.own_words import own_words

    source, out = Path(asked.file), Path(asked.out)
    outputs.of_kind(out, ("json",), source)
    outputs.write(out, as_data(own_words(_asked_of(source, asked, words), asked.person), words))
    talk(words, saying(_NOT_NOTED, file=source.name))
    return FINE


def _asked_of(source: Path, asked: Any, words: Words) -> "Family":  # noqa: ANN401  (what argparse read)
    """Read the family of a file, in which the one who asks has to be."""
    if not asked.person:
        raise KnownError(saying("Say with --person who asks."))
    family = family_in(source, asked, words)
    if family.get(Person, asked.person) is None:
        raise KnownError(saying("In this file nobody has the id {id}.", id=asked.person))
    return family


COMMANDS: Final = (
    Command(
        "inzage",
        N_("Make what somebody may read of a file, after the decisions that stand in it."),
        (
            FILE, Argument("out", N_("the PDF or JSON; an older one is written over"), "OUT"),
            _PERSON, PAPER, passwords.PASSWORD_FILE,
        ), _inzage,
    ),
    Command(
        "told", N_("Write what one person told themselves as portable JSON."),
        (
            FILE, Argument("out", N_("the JSON file; an older one is written over"), "OUT.json"),
            _PERSON, passwords.PASSWORD_FILE,
        ), _told,
    ),
)
