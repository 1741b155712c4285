# SPDX-License-Identifier: Apache-2.0
"""The commands for the rights of whom a file tells: inzage and told; what was given is noted in the file."""

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from jimdesk.cli import outputs, passwords
from jimdesk.cli.command import FINE, Argument, Command, talk
from jimdesk.cli.exports import as_data
from jimdesk.cli.files import FILE
from jimdesk.cli.speaking import PAPER
from jimdesk.core.people import Person
from jimdesk.core.rights import Form
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_, Words, saying

if TYPE_CHECKING:
    from jimdesk.core.family import Family
    from jimdesk.store import MeetingFile

_PERSON: Final = Argument("--person", N_("the id of the person who asks"), "ID")


def _inzage(asked: Any, words: Words) -> int:  # noqa: ANN401  (what argparse read)
    from jimdesk.core import inzage, table

    source, out, today = Path(asked.file), Path(asked.out), datetime.date.today()
    form = Form.PAPER if outputs.of_kind(out, ("pdf", "json"), source) == "pdf" else Form.DATA
    spoken = Words(asked.language) if asked.language else words
    file = _opened(source, asked, words)
    try:
        family = _of(file.family, asked.person)
        shown = inzage.inzage(family, asked.person, inzage.decisions(family, asked.person), today)
        if form is Form.PAPER:
            from jimdesk.plan import SHEETS

            sheet = next(sheet for sheet in SHEETS if sheet.id == "dossier")
            outputs.write(out, sheet.make(shown, spoken, day=table.day_of_paper(shown, today)).pdf)
        else:
            outputs.write(out, as_data(shown, spoken))
        _note(file, asked.person, form, today)
    finally:
        file.close()
    talk(words, saying("Noted in {file}: {person} got this today.", file=source.name, person=asked.person))
    return FINE


def _told(asked: Any, words: Words) -> int:  # noqa: ANN401  (what argparse read)
    from jimdesk.core.own_words import own_words

    source, out = Path(asked.file), Path(asked.out)
    outputs.of_kind(out, ("json",), source)
    file = _opened(source, asked, words)
    try:
        outputs.write(out, as_data(own_words(_of(file.family, asked.person), asked.person), words))
        _note(file, asked.person, Form.OWN, datetime.date.today())
    finally:
        file.close()
    talk(words, saying("Noted in {file}: {person} got this today.", file=source.name, person=asked.person))
    return FINE


def _opened(source: Path, asked: Any, words: Words) -> "MeetingFile":  # noqa: ANN401  (what argparse read)
    from jimdesk import store

    if not asked.person:
        raise KnownError(saying("Say with --person who asks."))
    return store.open_(source, passwords.of_file(source, asked, words))


def _of(family: "Family", person: str) -> "Family":
    if family.get(Person, person) is None:
        raise KnownError(saying("In this file nobody has the id {id}.", id=person))
    return family


def _note(file: "MeetingFile", person: str, form: Form, today: datetime.date) -> None:
    """Write down in the file that somebody got it (KnownError where that cannot be kept)."""
    from jimdesk.core import inzage

    step = inzage.give(person, form, today)
    file.keep(file.family.changes_to(step.edit(file.family)))
    file.wait()
    if file.failing is not None:
        raise file.failing


COMMANDS: Final = (
    Command(
        "inzage",
        N_("Make what somebody may read of a file, after the decisions that stand in it, and note it."),
        (
            FILE, Argument("out", N_("the PDF or JSON; an older one is written over"), "OUT"),
            _PERSON, PAPER, passwords.PASSWORD_FILE,
        ), _inzage,
    ),
    Command(
        "told", N_("Write what one person told themselves as portable JSON, and note it in the file."),
        (
            FILE, Argument("out", N_("the JSON file; an older one is written over"), "OUT.json"),
            _PERSON, passwords.PASSWORD_FILE,
        ), _told,
    ),
)
