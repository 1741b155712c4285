# SPDX-License-Identifier: Apache-2.0
"""Whether the genogram in words says all that the picture says, of everybody, to the right eyes."""

import datetime

import pytest

from jimdesk.core.audience import FAMILY, WORKER, shown_to
from jimdesk.core.people import Person
from jimdesk.core.words import Words
from jimdesk.instruments.genogram.notation import Row
from jimdesk.instruments.genogram.telling import told
from jimdesk.instruments.instrument import View
from tests.pictures import blended, rows

NL = Words("nl")
VIEW = View(day=rows.VIEW.day)


@pytest.mark.parametrize("written", blended.FAMILIES, ids=lambda one: one.__name__)
def test_everybody_is_in_the_list(written: blended.Writer) -> None:
    """Also who is folded away, and who was lost; each once."""
    family = blended.family(written)
    lines = told(shown_to(family, WORKER), NL, VIEW)
    assert [id_ for id_, _ in lines] == [person.id for person in family.of(Person)]
    assert all(text for _, text in lines)


@pytest.mark.parametrize(
    "row", [row for row in rows.ROWS if row.value not in ("man", "woman", "person", "birth")], ids=rows.name
)
def test_every_sign_is_told(row: Row) -> None:
    """What a row of the notation draws, the list says in the words of the legend; but for genders."""
    if row.section == "gender":
        return
    lines = told(shown_to(rows.after(row), WORKER), NL, rows.VIEW)
    assert any(NL.say(row.name, "legend") in text for _, text in lines)


def test_marks_are_not_told_to_the_family() -> None:
    """Sandra's recovery is the worker's until it is chosen otherwise."""
    family = blended.family(blended.foster_care_with_grandmother)
    for reader, expected in ((WORKER, True), (FAMILY, False)):
        text = dict(told(shown_to(family, reader), NL, VIEW))["sandra"]
        assert ("verslaving (alcohol, in herstel)" in text) is expected


def test_the_list_is_of_a_day_too() -> None:
    """In 2010 Demi was not born, and her parents lived together."""
    family = blended.family(blended.foster_care_with_grandmother)
    lines = dict(told(shown_to(family, WORKER), NL, View(day=datetime.date(2010, 6, 1))))
    assert "demi" not in lines
    assert "partner: Rick (wonen samen 2009)" in lines["sandra"]
