# SPDX-License-Identifier: Apache-2.0
"""What differs between two moments: told by heading in the words of the print for the file, to one reader."""

import datetime
from dataclasses import replace

import pytest

from jimdesk.core.audience import FAMILY, WORKER, shown_to
from jimdesk.core.dates import PartialDate
from jimdesk.core.meeting import Agreement, Note
from jimdesk.core.people import Person
from jimdesk.core.words import Words
from jimdesk.plan.differing import differing
from tests.story_family import story_family

DAY = datetime.date(2026, 11, 24)
LINE = Agreement(id="nieuw", what="samen koken", place=9)


def test_nothing_differs_from_itself() -> None:
    """A family told twice is the same."""
    shown = shown_to(story_family(), WORKER)
    assert differing(shown, shown, Words("nl"), DAY) == ()


def test_what_is_new_and_what_is_gone_stand_under_their_heading() -> None:
    """A line of the plan that is added, changed or taken away is told, in both languages."""
    family = story_family()
    before, after = shown_to(family, WORKER), shown_to(family.put(LINE), WORKER)
    for language in ("nl", "en"):
        (found,) = differing(before, after, Words(language), DAY)
        assert found.only_before == ()
        assert any("amen koken" in line for line in found.only_after)
        (back,) = differing(after, before, Words(language), DAY)
        assert (back.only_before, back.only_after) == (found.only_after, found.only_before)
    changed = shown_to(family.put(replace(LINE, what="samen eten")), WORKER)
    (found,) = differing(after, changed, Words("nl"), DAY)
    assert any("koken" in line for line in found.only_before)
    assert any("eten" in line for line in found.only_after)


def test_the_family_is_not_told_of_notes() -> None:
    """A note of the worker differs for the worker alone."""
    family = story_family()
    noted = family.put(Note.new(text="kanariewoord"))
    assert not differing(shown_to(family, FAMILY), shown_to(noted, FAMILY), Words("nl"), DAY)
    told = differing(shown_to(family, WORKER), shown_to(noted, WORKER), Words("nl"), DAY)
    assert "anariewoord" in str(told)


def test_two_readers_are_not_compared() -> None:
    """What one reader may see and another may not is no difference between two moments."""
    family = story_family()
    with pytest.raises(ValueError, match="one reader"):
        differing(shown_to(family, FAMILY), shown_to(family, WORKER), Words("nl"), DAY)


def test_what_changed_is_told_once_as_changed() -> None:
    """Somebody with another number, and a line with another word, are neither new nor gone."""
    family = story_family().put(LINE)
    bert = next(one for one in family.of(Person) if one.name.startswith("Bert"))  # told by whom he belongs to
    later = family.put(replace(bert, phone="06 1234 5678")).put(replace(LINE, what="samen eten"))
    before, after = shown_to(family, WORKER), shown_to(later, WORKER)
    people, lines = differing(before, after, Words("nl"), DAY)
    for part, was, became in ((people, "Bert", "06 1234 5678"), (lines, "amen koken", "amen eten")):
        ((one, other),) = part.changed
        assert was in one
        assert became not in one
        assert became in other
        assert part.new == part.gone == ()
        assert (part.only_before, part.only_after) == ((one,), (other,))


def test_somebody_who_was_entered_again_is_the_same_by_name_and_birth() -> None:
    """Another id with the same name and day of birth is one person; with another day it is another."""
    aunt = Person(id="a", name="Tante Kardoen", birth=PartialDate(1971))
    again = replace(aunt, id="b", phone="06 1234 5678")
    other = replace(again, birth=PartialDate(1972))
    family = story_family()
    for later, changed in ((again, 1), (other, 0)):
        (part,) = differing(
            shown_to(family.put(aunt), WORKER), shown_to(family.put(later), WORKER), Words("nl"), DAY
        )
        assert len(part.changed) == changed
        assert len(part.new) == len(part.gone) == 1 - changed
