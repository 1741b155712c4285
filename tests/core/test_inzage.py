# SPDX-License-Identifier: Apache-2.0
"""Inzage: everything is there but who stays unnamed, and what was told in confidence to others."""

from hypothesis import given

from jimdesk.core.fact import Audience
from jimdesk.core.family import Family
from jimdesk.core.inzage import inzage, own_words
from jimdesk.core.meeting import Meeting, Note, Statement
from jimdesk.core.people import Person
from jimdesk.exchange import portable
from tests.strategies import families

FAMILY = Family([
    Person(id="daan", name="Daan", youngster=True), Person(id="tim", name="Tim Kanarie", phone="06-1"),
    Meeting(id="m", where="bij Tim Kanarie"),
    Statement(id="s1", meeting="m", speaker="daan", text="Ik wil rust.", disagree=("tim",)),
    Statement(id="s2", meeting="m", speaker="tim", text="Ik let op."),
    Note(id="n", text="werknotitie"),
    Statement(id="s3", meeting="m", speaker="tim", text="stil", audience=Audience.THEM, between=("tim",)),
    Statement(
        id="s4", meeting="m", speaker="daan", text="van mij", audience=Audience.THEM, between=("daan",)
    ),
])


@given(families())
def test_without_a_decision_nothing_but_notes_and_others_secrets_stays_out(family: Family) -> None:
    """Every other fact is there, unless it cannot be said without one of those."""
    shown = inzage(family, "nobody", notes=True)
    open_ = [fact for fact in family if fact.audience is not Audience.THEM]
    assert {f.id for f in open_} >= {f.id for f in family if f.id in shown}
    if len(open_) == len(family):
        assert all(fact.id in shown for fact in family)


def test_who_stays_unnamed_is_somebody() -> None:
    """Their name and number are nowhere, while what they said stands there as somebody's."""
    shown = inzage(FAMILY, "daan", {"tim"})
    assert shown.get(Person, "tim") is None
    said = shown.get(Statement, "s2")
    assert said is None or said.speaker == "someone"
    assert shown.get(Statement, "s1") is not None
    assert shown.get(Note, "n") is None
    assert inzage(FAMILY, "daan", notes=True).get(Note, "n") is not None


def test_what_was_told_in_confidence_goes_to_who_was_told() -> None:
    """The one who asks reads their own secrets and nobody else's."""
    shown = inzage(FAMILY, "daan")
    assert shown.get(Statement, "s4") is not None
    assert shown.get(Statement, "s3") is None


def test_what_one_person_told_is_there_without_the_others() -> None:
    """Own words go along in a file that can be read back; of others only that they are there."""
    own = own_words(FAMILY, "daan")
    assert {one.id for one in own.of(Statement)} == {"s1", "s4"}
    text = portable.show(own)
    for canary in ("Kanarie", "06-1", "Ik let op", "werknotitie", "stil"):
        assert canary not in text
    assert portable.load(text, "x") == own


@given(families())
def test_own_words_of_anybody_can_be_read_back(family: Family) -> None:
    """Whoever it is, what they told is a whole file."""
    for person in family.of(Person)[:3]:
        own = own_words(family, person.id)
        assert portable.load(portable.show(own), "x") == own
