# SPDX-License-Identifier: Apache-2.0
"""Asking somebody to fill an empty place: who asks, by when, for whose eyes, and all of it in one step."""

import datetime

from jimdesk.core import audience
from jimdesk.core.audience import WORKER, shown_to
from jimdesk.core.desk import Desk
from jimdesk.core.fact import Audience
from jimdesk.core.family import Family
from jimdesk.core.meeting import Agreement, Meeting
from jimdesk.instruments.circle import asking
from jimdesk.instruments.circle.facts import Given, Support, SupportType
from jimdesk.instruments.instrument import View
from tests.story_family import story_family

TODAY = datetime.date(2026, 11, 24)


def ask(known: Family, place: str, person: str) -> asking.Asked | None:
    """Ask somebody for a place, before the worker's eyes."""
    return asking.ask(shown_to(known, WORKER), View(), place, person, f"{person} vragen", TODAY)


def test_the_jim_asks_and_a_parent_asks_the_jim() -> None:
    """Without a JIM a parent asks; without either, the one in the middle does."""
    known = story_family()
    assert asking.who_asks(known, "ilias", "fatima", TODAY) == "yassin"
    assert asking.who_asks(known, "ilias", "yassin", TODAY) == "marijke"
    assert asking.who_asks(known.forget("yassin", "marijke", "rachid"), "ilias", "truus", TODAY) == "ilias"
    assert asking.who_asks(known.change("marijke", died=True), "ilias", "yassin", TODAY) == "rachid"


def test_the_day_is_before_the_help_ends_and_before_the_next_meeting() -> None:
    """The first of the two that is still to come; where neither is known, in two weeks."""
    known = story_family()
    assert asking.by_when(known, "inge", TODAY) == datetime.date(2027, 3, 1)
    assert asking.by_when(known, "bakker", TODAY) == TODAY + datetime.timedelta(days=14)
    later = known.put(Meeting(id="meeting-2", date=datetime.date(2026, 12, 22)))
    assert asking.by_when(later, "inge", TODAY) == datetime.date(2026, 12, 22)


def test_what_is_already_given_or_wished_is_not_wished_again() -> None:
    """Truus said that she could listen: that stays as it is; the papers are hoped for."""
    could = Support.new(id="could", giver="truus", receiver="ilias", support=SupportType.EMOTIONAL,
                        given=Given.POSSIBLE)
    known = story_family().put(could)
    asked = ask(known, "inge", "truus")
    assert asked is not None
    after = asked.step.edit(known)
    wished = [one for one in after.of(Support) if one.given is Given.WISHED]
    assert [(one.giver, one.support) for one in wished] == [("truus", SupportType.INFORMATIONAL)]
    assert after.get(Support, "could") == could


def test_all_of_it_is_one_step() -> None:
    """Undo takes the line and the wishes away together; redo brings the same ones back."""
    desk = Desk(story_family())
    asked = ask(desk.family, "inge", "fatima")
    assert asked is not None
    desk.do(asked.step)
    after = desk.family
    assert after.get(Agreement, asked.line) is not None
    desk.undo()
    assert desk.family == story_family()
    desk.redo()
    assert desk.family == after


def test_nobody_is_asked_who_cannot_be() -> None:
    """Not the one in the middle, not who goes themselves, not who died or is not there."""
    assert [ask(story_family(), "inge", one) for one in ("ilias", "inge", "henk", "nobody")] == [None] * 4


def test_a_line_with_a_hidden_name_is_hidden_too() -> None:
    """Somebody whom only the worker knows of is named in the words of the line: nobody else reads it."""
    known = story_family().change("anja", audience=Audience.WORKER)
    asked = ask(known, "inge", "anja")
    assert asked is not None
    after = asked.step.edit(known)
    assert shown_to(after, WORKER).get(Agreement, asked.line) is not None
    for reader in (audience.room(), audience.FAMILY, audience.professional("inge")):
        assert shown_to(after, reader).of(Agreement) == ()
        assert [one for one in shown_to(after, reader).of(Support) if one.given is Given.WISHED] == []


def test_nobody_is_hoped_for_who_died() -> None:
    """Truus was asked to listen; after her death the empty place has her name no more."""
    known = story_family()
    asked = ask(known, "inge", "truus")
    assert asked is not None
    after = asked.step.edit(known)
    keys = frozenset(one.support.value for one in after.of(Support) if one.giver == "truus")
    assert asking.wished_of(after, View(), keys) == ("truus",)
    assert asking.wished_of(after.change("truus", died=True), View(), keys) == ()


def test_what_is_given_in_private_is_asked_in_private() -> None:
    """What Inge gives is the worker's own knowledge: so are the line with its words and what is hoped for."""
    known = story_family()
    ids = [one.id for one in known.of(Support) if one.giver == "inge"]
    known = known.change(ids[0], audience=Audience.WORKER)
    asked = ask(known, "inge", "truus")
    assert asked is not None
    after = asked.step.edit(known)
    seen = shown_to(after, audience.room())
    assert seen.get(Agreement, asked.line) is None
    assert shown_to(after, WORKER).get(Agreement, asked.line) is not None
    hidden = next(one for one in known.of(Support) if one.id == ids[0])
    hoped = [one for one in after.of(Support) if one.given is Given.WISHED and one.giver == "truus"]
    assert {one.audience for one in hoped if one.support is hidden.support} == {Audience.WORKER}
