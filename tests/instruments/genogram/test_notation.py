# SPDX-License-Identifier: Apache-2.0
"""Whether every sign of the notation can be entered, drawn, undone, kept and printed, also without colour."""

from pathlib import Path

import pytest

from jimdesk.core.audience import FAMILY, WORKER, shown_to
from jimdesk.core.desk import Desk
from jimdesk.core.family import Family
from jimdesk.core.people import Being, Bond, Descent, Gender, Twinning
from jimdesk.core.words import Words
from jimdesk.drawing import Area, Box, Drawing, Line, Part, Ring, Text
from jimdesk.exchange import portable
from jimdesk.instruments.genogram import GENOGRAM, notation
from jimdesk.instruments.genogram.facts import TieKind
from jimdesk.instruments.genogram.legend import legend
from jimdesk.instruments.genogram.notation import Row, Section
from jimdesk.instruments.genogram.picture import draw
from jimdesk.plan import pictures
from jimdesk.store import create, read
from tests.pictures import rows

WORDS = Words("nl")
# The usual, and what any family has: drawn without a word in the legend.
PLAIN = {"gender-man", "gender-woman", "being-person", "bond-married", "descent-birth", "twins-fraternal"}
# They share one line by custom, and are told apart by what stands above it.
ALIKE = {"bond-living_together", "bond-apart_together", "bond-engaged"}


def seen(family: Family) -> Drawing:
    """What the worker sees of a family."""
    return draw(shown_to(family, WORKER), WORDS, rows.VIEW)


def labels(family: Family) -> list[str]:
    """What the legend says."""
    return [label for _, label in legend(shown_to(family, WORKER), WORDS, rows.VIEW)]


def form(part: Part) -> tuple[object, ...]:
    """A part without its colours: what is left of it on a grey printer."""
    if isinstance(part, Text):
        return "text", part.text, tuple(map(round, part.box))
    style = bool(part.style.fill), bool(part.style.edge), part.style.width, part.style.dash
    if isinstance(part, Ring):
        return "ring", round(part.x), round(part.y), round(part.radius), style
    if isinstance(part, Box):
        return "box", tuple(map(round, part.box)), style
    assert isinstance(part, Line | Area)
    return type(part).__name__, tuple((round(x), round(y)) for x, y in part.points), style


@pytest.mark.parametrize("row", rows.ROWS, ids=rows.name)
def test_every_row_is_entered_drawn_undone_and_kept(row: Row) -> None:
    """Its step draws something new and tells it in the legend; undo takes all of it back; the file has it."""
    desk = Desk(rows.before(row))
    for step in rows.steps(row):
        desk.do(step)
    after = desk.family
    usual = rows.name(row) in ("being-person", "gender-man", "gender-woman")  # what was there already
    assert usual or seen(after) != seen(rows.before(row))
    named = WORDS.say(row.name, "legend")
    told = "relatie" if rows.name(row) in ALIKE else named
    assert rows.name(row) in PLAIN or told in labels(after), labels(after)
    assert portable.load(portable.show(after), "a file") == after
    while desk.undo():
        pass
    assert desk.family == rows.before(row)
    while desk.redo():
        pass
    assert desk.family == after


def test_all_rows_are_kept_in_one_meeting_file(tmp_path: Path) -> None:
    """What every row enters is read back from the disk as it was."""
    family = Family(fact for row in rows.ROWS for fact in rows.renamed(rows.after(row), rows.name(row)))
    create(tmp_path / "tekens.jim", family, password=None).close()
    assert read(tmp_path / "tekens.jim", password=None) == family


@pytest.mark.parametrize("row", rows.ROWS, ids=rows.name)
def test_every_row_is_printed(row: Row) -> None:
    """The picture comes out as SVG and as PDF, whole."""
    shown = shown_to(rows.after(row), WORKER)
    assert pictures.svg(shown, GENOGRAM, WORDS, rows.VIEW).startswith(b"<")
    assert pictures.pdf(shown, GENOGRAM, WORDS, rows.VIEW).startswith(b"%PDF")


def test_no_two_rows_look_alike_without_colour() -> None:
    """On a grey printer every sign still has a form of its own."""
    forms: dict[frozenset[tuple[object, ...]], str] = {}
    for row in rows.ROWS:
        if row.value == "person":
            continue  # any of the four
        parts = frozenset(form(part) for part in seen(rows.after(row)).parts())
        assert parts not in forms, f"{rows.name(row)} looks like {forms[parts]}"
        forms[parts] = rows.name(row)


@pytest.mark.parametrize("row", [row for row in rows.ROWS if row.sensitive], ids=rows.name)
def test_what_is_sensitive_is_not_for_the_family_until_it_is_chosen(row: Row) -> None:
    """What the family takes home has no trace of it; once it is everybody's, it is there."""
    after, before = rows.after(row), rows.before(row)
    at_home = shown_to(after, FAMILY)
    assert WORDS.say(row.name, "legend") not in [t for _, t in legend(at_home, WORDS, rows.VIEW)]
    entered = [change.fact for change in before.changes_to(after)]
    assert not any(fact.id in at_home for fact in entered)


def test_the_rows_of_the_notation_are_those_of_the_facts() -> None:
    """No value of a person, a couple, a child or a tie is without a row, and none has two."""
    keys = [(row.section, str(row.value)) for row in notation.ROWS]
    assert len(keys) == len(set(keys))
    for section, kind in (
        (Section.TIE, TieKind), (Section.BOND, Bond), (Section.DESCENT, Descent), (Section.BEING, Being),
        (Section.GENDER, Gender), (Section.TWINS, Twinning),
    ):
        assert {row.value for row in notation.ROWS if row.section is section} == set(kind)
