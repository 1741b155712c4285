# SPDX-License-Identifier: Apache-2.0
"""What is left, in sentences: names and counts as people say them, in both languages, and never a grade."""

import datetime
from fractions import Fraction

import pytest

from jimdesk.core.audience import WORKER, shown_to
from jimdesk.core.family import Family
from jimdesk.core.meeting import Agreement, Rhythm
from jimdesk.core.words import Words
from jimdesk.instruments.circle.facts import Acquaintance, Given, Support
from jimdesk.instruments.circle.stopping import left_without
from jimdesk.instruments.circle.stopping_told import Mark, amount, told
from jimdesk.instruments.instrument import View
from tests.story_family import story_family


def tell(known: Family, gone: set[str], language: str = "nl") -> dict[str, str]:
    """The sentences by their headings."""
    shown, view = shown_to(known, WORKER), View()
    left = left_without(shown, view, gone)
    return {one.heading: one.text for one in told(shown, Words(language), view, left)}


def test_the_story_when_inge_stops() -> None:
    """As in the design: who did it and how often, who stays, the inner ring, and the moments."""
    said = tell(story_family(), {"inge"})
    assert said["Luisteren: niemand meer"] == "Inge deed dit elke week."
    assert "Yassin, om de week. Dennis, 2 keer per week." in said.values()
    assert said["Intimi: alleen Yassin"] == "In de binnenste ring staat één naam."
    assert said["Vaste momenten in een week"] == "Nu 3½, dan 2½."
    assert said["Dagen met niemand"] == "Minstens 5 dagen in de week. Nu zijn het er 4."


def test_what_stays_the_same_is_told_once() -> None:
    """As long as nobody has gone there is no before and after."""
    assert tell(story_family(), set())["Vaste momenten in een week"] == "3½, net als nu."


def test_holes_come_first_and_what_stays_last() -> None:
    """What matters most is read first."""
    shown, view = shown_to(story_family(), WORKER), View()
    marks = [one.mark for one in told(shown, Words("nl"), view, left_without(shown, view, {"inge"}))]
    assert marks[:2] == [Mark.HOLE, Mark.HOLE]
    assert marks.index(Mark.STAYS) > marks.index(Mark.HOLE)


def test_days_are_named_where_every_visit_has_one() -> None:
    """With lines on Monday and Tuesday alone, the other five days have names."""
    known = Family([one for one in story_family() if not isinstance(one, Support)]).put(
        Agreement.new(id="l1", what="eten", owner="yassin", rhythm=Rhythm.WEEKLY,
                      start=datetime.date(2026, 11, 30)),
        Agreement.new(id="l2", what="bellen", owner="inge", rhythm=Rhythm.WEEKLY,
                      start=datetime.date(2026, 12, 1)),
    )
    said = tell(known, {"inge"})
    assert said["Dagen met niemand"] == (
        "Dinsdag, woensdag, donderdag, vrijdag, zaterdag en zondag. Nu zijn het er 5."
    )
    assert said["1 regel van het plan zonder naam"] == "bellen."


def test_who_is_tied_only_through_those_who_go_is_named() -> None:
    """Anja and Dennis know each other through Karin, and each of them the family through nobody else."""
    known = story_family().put(*(
        Acquaintance.new(one="karin", other=other) for other in ("anja", "yassin")
    ))
    said = tell(known, {"karin"})
    assert said["Niet meer verbonden met de anderen"] == "Anja: alleen met de anderen verbonden door Karin."


def test_who_was_asked_stands_with_the_hole() -> None:
    """A hole stays a hole until somebody does it; that Fatima was asked is said."""
    hoped = Support.new(giver="fatima", receiver="ilias", given=Given.WISHED)
    said = tell(story_family().put(hoped), {"inge"})
    assert said["Luisteren: niemand meer"] == "Inge deed dit elke week. Gevraagd: Fatima."


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_percentage_and_no_grade(language: str) -> None:
    """Families read names and counts."""
    text = " ".join(f"{heading} {text}" for heading, text in
                    tell(story_family(), {"inge", "karin", "bakker"}, language).items())
    assert "%" not in text
    assert "/" not in text


def test_quarters_are_written_as_people_do() -> None:
    """3½ and not 3.5; nothing is 0."""
    assert [amount(Fraction(n, 4)) for n in (0, 1, 2, 4, 14)] == ["0", "¼", "½", "1", "3½"]
