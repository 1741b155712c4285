# SPDX-License-Identifier: Apache-2.0
"""What one person told, to take along: theirs alone, whole enough to be read back."""

import datetime
from dataclasses import fields, replace
from typing import Any, cast

from hypothesis import given, settings

from jimdesk.core.fact import Audience
from jimdesk.core.family import Family
from jimdesk.core.meeting import Consent, Meeting, Note, Statement
from jimdesk.core.own_words import WHOSE, own_words
from jimdesk.core.people import Level, Person
from jimdesk.core.rights import OwnStatement
from jimdesk.exchange import portable
from jimdesk.instruments import KINDS
from jimdesk.instruments.circle.facts import Placement
from tests.strategies import families

DAY = datetime.date(2026, 11, 24)
FAMILY = Family([
    Person(id="daan", name="Daan", youngster=True, phone="06-2", given_role="Kanarierol",
           level=Level.VOLUNTEER),
    Person(id="tim", name="Tim Kanarie", phone="06-1"),
    Meeting(id="m", date=DAY, where="bij Tim Kanarie"),
    Statement(id="s1", meeting="m", speaker="daan", text="Ik wil rust.", disagree=("tim",)),
    Statement(id="s2", meeting="m", speaker="tim", text="Ik let op."),
    OwnStatement(id="o", of="s2", person="daan", text="Dat klopt niet."),
    Consent(id="c", person="daan", about="daan", grudging=True, date=DAY),
    Note(id="n", text="werknotitie", about="daan"),
    Placement(id="p", meeting="m", whose="daan", person="tim", ring="intimi"),
    Statement(id="s3", meeting="m", speaker="tim", text="stil", audience=Audience.THEM, between=("tim",)),
    Statement(
        id="s4", meeting="m", speaker="daan", text="van mij", audience=Audience.THEM, between=("daan",)
    ),
])


def test_what_one_person_told_is_there_without_the_others() -> None:
    """Own words, choices and consent; of others only that they are there, and of the worker's nothing."""
    shown = own_words(FAMILY, "daan")
    assert {one.id for one in shown.of(Statement) if one.text} == {"s1", "s4"}
    assert [one.text for one in shown.of(OwnStatement)] == ["Dat klopt niet."]
    assert shown.get(Placement, "p") is not None
    text = portable.taken_along(shown, "iemand")
    for canary in ("Kanarie", "06-1", "Ik let op", "werknotitie", "stil", "volunteer"):
        assert canary not in text
    assert "06-2" in text
    consent = shown.get(Consent, "c")
    assert consent is not None
    assert not consent.grudging


@settings(max_examples=40)
@given(families())
def test_own_words_of_anybody_can_be_read_back(family: Family) -> None:
    """Whoever it is, it is a whole file, and every word of it is theirs."""
    for person in family.of(Person)[:3]:
        shown = own_words(family, person.id)
        text = portable.taken_along(shown, "iemand")
        assert portable.show(portable.load(text, "x")) == text
        for fact in shown:
            theirs = fact.id == person.id or getattr(fact, WHOSE.get(fact.kind, ""), None) == person.id
            day = {"date": fact.date} if isinstance(fact, Meeting) else {}
            assert theirs or fact == replace(type(fact)(id=fact.id), **cast(Any, day))


def test_each_kind_says_in_a_field_that_it_has_whose_words_it_holds() -> None:
    """A field that was named otherwise since would leave somebody's own words out without a sound."""
    for kind, name in WHOSE.items():
        assert name in {field.name for field in fields(KINDS[kind])}
