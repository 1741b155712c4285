# SPDX-License-Identifier: Apache-2.0
"""The commands that make paper and pictures: plan and draw."""

import datetime
from pathlib import Path
from typing import Any, Final

from jimdesk.cli import outputs, passwords, readers
from jimdesk.cli.command import FINE, Argument, Command
from jimdesk.cli.files import FILE, family_in
from jimdesk.cli.speaking import PAPER, SECOND, tell_of
from jimdesk.core.kinship import Known
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_, Words, saying
from jimdesk.instruments import INSTRUMENTS

_INSTRUMENTS: Final = tuple(one.name for one in INSTRUMENTS)
_PICTURES: Final = ("svg", "png", "pdf", "json")
_PAGES: Final = (  # as in jimdesk.plan.SHEETS, which waits until a sheet is made
    "wall", "person", "child", "jim", "cards", "safety", "circle-at-home", "own-circle",
    "genogram-at-home", "changes", "invitation", "by-hand", "annex", "dossier",
)


def _plan(asked: Any, words: Words) -> int:  # noqa: ANN401  (what argparse read)
    from jimdesk.plan import SHEETS, Whose, sheets_of_all
    from jimdesk.plan.offered import not_to_be_asked

    source, out = Path(asked.file), Path(asked.out)
    outputs.of_kind(out, ("pdf",), source)
    sheet = next(sheet for sheet in SHEETS if sheet.id == asked.page)
    family = family_in(source, asked, words)
    day, of_paper, large = _day(family), _of_paper(asked, words), asked.large
    second = Words(asked.second_language) if asked.second_language else None
    if sheet.whose is Whose.PERSON and not asked.person:
        outputs.write(out, sheets_of_all(sheet, family, of_paper, day=day, large=large, second=second).pdf)
        return FINE
    if sheet.id == "invitation" and not_to_be_asked(family, asked.person):
        raise KnownError(saying("No invitation is made for this person. Ask whoever leads the meeting."))
    shown = readers.shown_on(family, asked, sheet)
    paper = sheet.make(shown, of_paper, day=day, large=large, second=second)
    outputs.write(out, paper.pdf)
    for advice in paper.advice:
        tell_of(words, advice, shown)
    return FINE


def _draw(asked: Any, words: Words) -> int:  # noqa: ANN401  (what argparse read)
    from jimdesk.instruments.instrument import View
    from jimdesk.plan import pictures

    source, out = Path(asked.file), Path(asked.out)
    kind = outputs.of_kind(out, _PICTURES, source)
    shown = readers.shown(family_in(source, asked, words), asked)
    instrument = next(one for one in INSTRUMENTS if one.name == asked.instrument)
    made = {"svg": pictures.svg, "png": pictures.png, "pdf": pictures.pdf, "json": pictures.json_}[kind]
    view = View(print=True, legend=kind != "json")
    outputs.write(out, made(shown, instrument, _of_paper(asked, words), view))
    return FINE


def _day(known: Known) -> datetime.date:
    from jimdesk.core import table

    return table.day_of_paper(known, datetime.date.today())


def _of_paper(asked: Any, words: Words) -> Words:  # noqa: ANN401  (what argparse read)
    return Words(asked.language) if asked.language else words


COMMANDS: Final = (
    Command(
        "plan", N_("Make the plan as a PDF that can be printed."),
        (
            FILE, Argument("out", N_("the PDF; an older one is written over"), "OUT.pdf"),
            Argument("--page", N_("which sheet"), "PAGE", _PAGES, "wall"),
            Argument("--large", N_("in larger letters"), flag=True),
            PAPER, SECOND, *readers.ON_PAPER, passwords.PASSWORD_FILE,
        ), _plan,
    ),
    Command(
        "draw", N_("Make a picture of the genogram or the circle: svg, png, pdf, or json for programs."),
        (
            FILE, Argument("out", N_("the picture; an older one is written over"), "OUT"),
            Argument("--instrument", N_("what to draw"), "WHAT", _INSTRUMENTS, "genogram"),
            PAPER, *readers.ARGUMENTS, passwords.PASSWORD_FILE,
        ), _draw,
    ),
)
