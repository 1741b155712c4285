# SPDX-License-Identifier: Apache-2.0
"""Who sees what: nobody sees, or can guess, what is not meant for them; and nobody can forge a `Shown`."""

import copy
import dataclasses
import json
import pickle
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jimdesk.core import audience
from jimdesk.core.audience import FAMILY, WORKER, Reader, Shown, Sight, shown_to
from jimdesk.core.fact import SOMEONE, Audience, Fact, Hidden, counted, plain, references, referred
from jimdesk.core.family import Family
from jimdesk.core.meeting import Agreement, Note, Refusal, Statement
from jimdesk.core.people import Parentage, Person
from jimdesk.instruments import KINDS
from tests.story_family import HIDDEN_CODES, story_family
from tests.strategies import families, planted, readers


def everything(shown: Shown) -> list[Fact]:
    """All facts that a reader sees."""
    return [fact for kind in KINDS.values() for fact in shown.of(kind)]


def written(shown: Shown) -> str:
    """All that a reader sees, as text."""
    return json.dumps([plain(fact) for fact in everything(shown)])


@given(families(), st.data())
def test_nobody_reads_what_is_not_theirs(family: Family, data: st.DataObject) -> None:
    """No word and no id of a hidden fact is anywhere in what a reader sees."""
    family, strings = planted(family)
    reader = data.draw(readers(family))
    seen = written(shown_to(family, reader))
    for fact in family:
        if not reader.sees(fact):
            assert f'"{fact.id}"' not in seen
            assert not [text for text in strings[fact.id] if text in seen]


@given(families(), st.data())
def test_what_is_seen_hangs_together(family: Family, data: st.DataObject) -> None:
    """A shown fact refers to what is shown, or to "somebody" where its kind allows that."""
    shown = shown_to(family, data.draw(readers(family)))
    for fact in everything(shown):
        for name, reference, other in referred(fact):
            assert other in shown or (other == SOMEONE and reference.hidden is Hidden.SOMEONE), name


@given(families(), st.data())
def test_nothing_shows_that_something_is_missing(family: Family, data: st.DataObject) -> None:
    """Numbers have no gaps, no value but "somebody" was put in, and showing it twice changes nothing."""
    reader = data.draw(readers(family))
    shown = shown_to(family, reader)
    seen = everything(shown)
    for kind in KINDS.values():
        for name in counted(kind):
            numbers = {getattr(fact, name) for fact in shown.of(kind)} - {0}
            assert numbers == set(range(1, len(numbers) + 1))
    for fact in seen:
        before = family.find(fact.id)
        free = {name for name, _ in references(type(fact))} | set(counted(type(fact)))
        kept = {name: value for name, value in plain(fact).items() if name not in free}
        assert before is not None
        assert kept == {name: plain(before)[name] for name in kept}
    if all(reader.sees(fact) for fact in seen):  # else somebody between whom it was is hidden themselves
        assert everything(shown_to(Family(seen), reader)) == seen


@given(families())
def test_the_worker_sees_all_but_what_is_only_between_others(family: Family) -> None:
    """The worker's own screen leaves nothing out except what is between the people named in it."""
    shown = shown_to(family, WORKER)
    hidden = [fact for fact in family if fact.audience is Audience.THEM]
    if not hidden:
        assert {fact.id for fact in everything(shown)} == {fact.id for fact in family}
    assert not [fact for fact in hidden if fact.id in shown]


@example(Sight.ROOM)
@given(st.sampled_from([sight for sight in Sight if sight is not Sight.WORKER]))
def test_what_is_between_two_is_for_those_two_alone(sight: Sight) -> None:
    """One-to-one preparation is seen by the two who had it, and not by a room where a third one sits."""
    note = Note.new(id="n", audience=Audience.THEM, between=("a", "b"), text="between us")
    family = Family([Person(id="a"), Person(id="b"), Person(id="c"), note])
    assert "n" in shown_to(family, Reader(sight, frozenset({"a"})))
    assert "n" in shown_to(family, Reader(sight, frozenset({"a", "b"})))
    assert "n" not in shown_to(family, Reader(sight, frozenset({"a", "c"})))
    assert "n" not in shown_to(family, Reader(sight))


def test_somebody_who_may_not_be_seen_reads_somebody() -> None:
    """A line of the plan keeps its meaning when who does it is hidden; a bond is left out whole."""
    family = Family([
        Person(id="a", audience=Audience.WORKER), Person(id="b"),
        Agreement.new(id="line", what="koken", owner="a", helper="a", agreed_by=("a", "b")),
        Statement.new(id="said", meeting="", text="x", speaker="a", disagree=("a",)),
        Parentage(id="bond", child="b", parent="a"),
    ])
    shown = shown_to(family, FAMILY)
    line, said = shown.get(Agreement, "line"), shown.get(Statement, "said")
    assert line is not None
    assert said is not None
    assert (line.owner, line.helper, line.agreed_by) == (SOMEONE, "", ("b",))
    assert (said.speaker, said.disagree) == (SOMEONE, ())
    assert "bond" not in shown


def test_a_line_for_a_hidden_child_does_not_become_one_for_every_child() -> None:
    """No children named means all of them, so the one who is hidden still stands there as somebody."""
    line = Agreement.new(id="line", for_child="A sleeps at grandma's.", children=("a",))
    family = Family([Person(id="a", audience=Audience.WORKER), Person(id="b"), line])
    shown = shown_to(family, audience.person("b")).get(Agreement, "line")
    assert shown is not None
    assert shown.children == (SOMEONE,)


@pytest.mark.parametrize("reader", [FAMILY, audience.room(("ilias",)), audience.person("bert"),
                                    audience.professional("inge")])
def test_the_secrets_of_the_story_stay_with_the_worker(reader: Reader) -> None:
    """Neither planted code, nor that somebody was refused, is in what anybody but the worker sees."""
    shown = shown_to(story_family(), reader)
    assert not [code for code in HIDDEN_CODES if code in written(shown)]
    assert shown.of(Refusal) == ()
    assert "bert" in shown


# Forgeries


def a_shown() -> Shown:
    """What the family may see of the story."""
    return shown_to(story_family(), FAMILY)


def test_nobody_else_can_make_a_shown() -> None:
    """Not by calling it, not with a key of one's own, and not by a subclass."""
    with pytest.raises(TypeError):
        Shown(object(), story_family(), FAMILY)
    with pytest.raises(TypeError):
        Shown()  # type: ignore[call-arg]  # that is the forgery
    with pytest.raises(TypeError):
        type("Forged", (Shown,), {})


@pytest.mark.parametrize("forge", [
    copy.copy, copy.deepcopy, pickle.dumps,
    lambda shown: dataclasses.replace(shown, reader=WORKER),
    lambda shown: shown.__reduce__(),
], ids=["copy", "deepcopy", "pickle", "replace", "reduce"])
def test_a_shown_is_never_copied(forge: Any) -> None:  # noqa: ANN401  (each forges in its own way)
    """A copy could be changed on its way to the printer."""
    with pytest.raises(TypeError):
        forge(a_shown())


@pytest.mark.parametrize("name", ["reader", "_Shown__reader", "_Shown__family", "anything"])
def test_a_shown_never_changes(name: str) -> None:
    """Neither its reader nor its family can be exchanged."""
    with pytest.raises(AttributeError):
        setattr(a_shown(), name, WORKER)
    with pytest.raises(AttributeError):
        delattr(a_shown(), name)


def test_an_empty_shown_shows_nothing() -> None:
    """One that was made around the maker has no family and no reader to show."""
    forged = object.__new__(Shown)
    with pytest.raises((AttributeError, TypeError)):
        forged.of(Person)
    with pytest.raises((AttributeError, TypeError)):
        _ = forged.reader
