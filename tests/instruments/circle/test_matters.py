# SPDX-License-Identifier: Apache-2.0
"""Who belongs to a kwestie: whoever was named, and whoever does something for it."""

from jimdesk.core.audience import FAMILY, Shown, shown_to
from jimdesk.core.family import Family
from jimdesk.core.meeting import Agreement, Issue
from jimdesk.instruments.circle import matters
from jimdesk.instruments.circle.facts import Involved, Support
from tests.story_family import story_family


def family() -> Family:
    """The story, with a kwestie, a line of the plan for it, and support for it."""
    return story_family().put(
        Issue(id="school", name="Weer naar school"), Issue(id="thuis", name="Thuis"),
        Agreement(id="belt", what="belt", owner="marijke", helper="noor", issue="school"),
        Support.new(id="s", giver="dennis", receiver="ilias", issue="school"),
    )


def shown(known: Family) -> Shown:
    """A family as its own paper shows it."""
    return shown_to(known, FAMILY)


def test_whoever_does_something_for_it_belongs() -> None:
    """By the plan or by support; somebody who does something for another kwestie does not."""
    assert matters.belongs(family(), "school") == {"marijke", "noor", "dennis"}
    assert matters.belongs(family(), "thuis") == frozenset()
    assert [one.id for one in matters.lines(family(), "school")] == ["belt"]


def test_naming_somebody_twice_is_naming_them_no_longer() -> None:
    """The same tap that brings somebody in takes them out; nothing is left of it."""
    step = matters.toggle(shown(family()), "school", "anja")
    assert step is not None
    named = step.edit(family())
    assert "anja" in matters.belongs(named, "school")
    back = matters.toggle(shown(named), "school", "anja")
    assert back is not None
    assert not back.edit(named).of(Involved)


def test_who_does_something_cannot_be_tapped_away() -> None:
    """Their task is why they belong; without it they do not any more. Nobody there is nothing to do."""
    assert matters.toggle(shown(family()), "school", "marijke") is None
    assert matters.toggle(shown(family()), "weg", "anja") is None
    assert matters.toggle(shown(family()), "school", "niemand") is None


def test_forgetting_the_kwestie_forgets_who_belonged() -> None:
    """A kwestie that is gone leaves no list of people behind."""
    named = family().put(Involved(id="i", issue="school", person="anja"))
    assert not named.forget("school").of(Involved)
    assert not named.forget("anja").of(Involved)
