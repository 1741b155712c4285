# SPDX-License-Identifier: Apache-2.0
"""By what name a person is called, also in the name of a step that took the person away."""

from jimdesk.core import edits, names
from jimdesk.core.audience import FAMILY, WORKER, Shown, shown_to
from jimdesk.core.desk import Desk, Undoable
from jimdesk.core.fact import Audience
from jimdesk.core.family import Family
from jimdesk.core.people import Person
from jimdesk.core.words import Words

DUTCH = Words("nl")


def seen(*people: Person) -> Shown:
    """Some people as the worker sees them."""
    return shown_to(Family(people), WORKER)


def told(desk: Desk, step: Undoable | None) -> str:
    """The name of a step as the family may hear it."""
    assert step is not None
    return names.step_name(shown_to(desk.family, FAMILY), step, DUTCH)


def test_somebody_is_called_as_the_family_does() -> None:
    """The name that the family uses goes before the full one; two of the same are told apart."""
    shown = seen(
        Person(id="a", name="Truus de Vries"), Person(id="b", name="Noor Haddaoui", called="Noortje"),
        Person(id="c", name="Anja Post", relation="buurvrouw"), Person(id="d", name="Anja Vos"),
        Person(id="e", name="mevrouw Bakker"), Person(id="f", name="sem de wit"),
    )
    called = [names.name(shown, id_, DUTCH) for id_ in "abcdef"]
    assert called == ["Truus", "Noortje", "Anja (buurvrouw)", "Anja (Anja Vos)", "mevrouw Bakker", "sem"]


def test_a_picture_before_a_name_is_no_name() -> None:
    """A fox before Vos leaves Vos, and V on the disc; whoever has nothing but a picture keeps that."""
    shown = seen(
        Person(id="a", name="\U0001f98a Vos"), Person(id="b", name="\U0001f98a"), Person(id="c", name="(Kim)")
    )
    assert [names.name(shown, id_, DUTCH) for id_ in "abc"] == ["Vos", "\U0001f98a", "(Kim)"]
    assert [names.letters(shown)[id_] for id_ in "abc"] == ["V", "\U0001f98a", "K"]


def test_who_may_not_be_seen_is_somebody() -> None:
    """A hidden person has no name, and nobody has none at all."""
    assert names.name(seen(), "hidden", DUTCH) == "iemand"
    assert names.name(seen(), "", DUTCH) == ""


def test_a_step_keeps_the_name_of_who_it_took_away() -> None:
    """The undo menu says who was removed, and after undoing an introduction whom it would add again."""
    desk, person = Desk(), Person.new(name="Dennis Mulder")
    desk.do(edits.introduce(person))
    assert told(desk, desk.next_undo) == "Dennis erbij"
    desk.undo()
    assert told(desk, desk.next_redo) == "Dennis erbij"
    desk.redo()
    desk.do(edits.remove(person.id))
    assert told(desk, desk.next_undo) == "Dennis weggehaald"


def test_a_step_never_tells_a_name_that_is_hidden() -> None:
    """At the table nobody reads in the undo menu who was added for the worker's eyes only."""
    desk, person = Desk(), Person.new(name="Bert Smit", audience=Audience.WORKER)
    desk.do(edits.introduce(person))
    assert told(desk, desk.next_undo) == "iemand erbij"
    desk.do(edits.remove(person.id))
    assert told(desk, desk.next_undo) == "iemand weggehaald"
