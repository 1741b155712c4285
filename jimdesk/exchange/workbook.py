# SPDX-License-Identifier: Apache-2.0
"""People and the lines of the plan as a workbook (XLSX), for a program that reckons with tables.

Everything typed is text: nothing in it is a sum or a link.
"""

import datetime
import io
from collections.abc import Iterator
from typing import Final

from jimdesk.core import names
from jimdesk.core.audience import Shown
from jimdesk.core.listed import ordered
from jimdesk.core.meeting import Agreement, Issue, Rhythm
from jimdesk.core.people import Person
from jimdesk.core.words import N_, Words
from jimdesk.exchange.people_columns import COLUMNS, CONTEXT, written

_LINE: Final = (
    N_("What"), N_("Who"), N_("Together with"), N_("From"), N_("By"), N_("How often"), N_("Time"),
    N_("Minutes"), N_("Issue"), N_("Who asks how it goes"), N_("If it does not work"),
)  # fmt: skip
_OFTEN: Final = {
    Rhythm.DAILY: N_("every day"), Rhythm.WEEKLY: N_("every week"), Rhythm.MONTHLY: N_("every month"),
    Rhythm.EVERY_OTHER_WEEK: N_("every other week"), Rhythm.WHEN_NEEDED: N_("when needed"),
}
_WIDTH: Final = 18  # letters
_PLAIN: Final = {
    "in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False,
}


def workbook(shown: Shown, words: Words) -> bytes:
    """Write what a reader may see of people and of the plan, a sheet each."""
    if not isinstance(shown, Shown):
        raise TypeError(f"a workbook is made from a Shown, not from a {type(shown).__name__}")
    from xlsxwriter import Workbook

    out = io.BytesIO()
    with Workbook(out, _PLAIN) as book:
        book.set_properties({"created": datetime.datetime(2000, 1, 1)})  # tells nobody when
        bold = book.add_format({"bold": True})
        for title, rows in (
            (words.say("People", CONTEXT), _people(shown, words)),
            (words.say("Who does what", CONTEXT), _lines(shown, words)),
        ):
            sheet = book.add_worksheet(title)
            sheet.set_column(0, len(COLUMNS), _WIDTH)
            sheet.freeze_panes(1, 0)
            for number, row in enumerate(rows):
                for place, cell in enumerate(row):
                    sheet.write_string(number, place, cell, bold if number == 0 else None)
    return out.getvalue()


def _people(shown: Shown, words: Words) -> Iterator[list[str]]:
    yield [words.say(column.title, CONTEXT) for column in COLUMNS]
    for person in shown.of(Person):
        cells = written(shown, person, words)
        yield [cells[column.field] for column in COLUMNS]


def _lines(shown: Shown, words: Words) -> Iterator[list[str]]:
    yield [words.say(title, CONTEXT) for title in _LINE]
    for line in ordered(shown, Agreement):
        issue = shown.get(Issue, line.issue)
        often = _OFTEN.get(line.rhythm, "")
        yield [
            line.what, _name(shown, line.owner, words), _name(shown, line.helper, words), _day(line.start),
            _day(line.due), words.say(often, CONTEXT) + _times(line) if often else "", line.time,
            str(line.minutes or ""), issue.name if issue else "", _name(shown, line.checker, words),
            line.if_not,
        ]


def _times(line: Agreement) -> str:
    return f" ({line.times} ×)" if line.rhythm is Rhythm.WEEKLY and line.times > 1 else ""


def _name(shown: Shown, id_: str, words: Words) -> str:
    return names.name(shown, id_, words) if id_ else ""


def _day(day: datetime.date | None) -> str:
    return day.isoformat() if day else ""
