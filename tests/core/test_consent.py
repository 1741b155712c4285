# SPDX-License-Identifier: Apache-2.0
"""Consent: the law's three ages, authority, and what was said when."""

import datetime

import pytest

from jimdesk.core import consent, mentoring
from jimdesk.core.consent import Band, State
from jimdesk.core.dates import PartialDate
from jimdesk.core.family import Family
from jimdesk.core.meeting import Consent
from jimdesk.core.people import Level, Parentage, Person

TODAY = datetime.date(2026, 11, 24)
LATER = datetime.date(2026, 12, 1)


def family(born: str, *authority: str) -> Family:
    """Ilias, born then, with two parents, of whom some have authority."""
    people = [Person(id=one, name=one) for one in ("marijke", "samir")]
    bonds = [
        Parentage(id=f"b-{one.id}", child="ilias", parent=one.id, authority=one.id in authority)
        for one in people
    ]
    ilias = Person(id="ilias", name="Ilias", youngster=True, birth=PartialDate.read(born))
    return Family([ilias, *people, *bonds])


def ilias(known: Family) -> Person:
    """The youngster."""
    found = known.get(Person, "ilias")
    assert found is not None
    return found


@pytest.mark.parametrize(("born", "band", "givers"), [
    ("2014-11-25", Band.CHILD, ["marijke"]),
    ("2014-11-24", Band.YOUTH, ["ilias", "marijke"]),
    ("2010-11-25", Band.YOUTH, ["ilias", "marijke"]),
    ("2010-11-24", Band.OWN, ["ilias"]),
    ("", Band.UNKNOWN, ["marijke"]),
])
def test_the_age_decides_whose_word_counts(born: str, band: Band, givers: list[str]) -> None:
    """On the very birthday the next age begins; only who has authority is asked for a child."""
    known = family(born, "marijke")
    assert consent.band(ilias(known), TODAY) is band
    assert [one.giver for one in consent.needed(known, ilias(known), TODAY)] == givers


def test_authority_is_noted_per_parent_and_asked_for_where_it_lacks() -> None:
    """A parent alone is not enough: somebody has to look who has authority; both can have it."""
    known = family("2015-01-01")
    assert consent.authority_unknown(known, ilias(known), TODAY)
    for parent in ("marijke", "samir"):
        known = consent.set_authority(parent, "ilias", authority=True).edit(known)
    assert consent.with_authority(known, "ilias") == ("marijke", "samir")
    assert not consent.authority_unknown(known, ilias(known), TODAY)
    known = consent.set_authority("samir", "ilias", authority=False).edit(known)
    assert consent.with_authority(known, "ilias") == ("marijke",)


def test_given_withdrawn_given_again() -> None:
    """One fact tells it all: since when, and since when no more."""
    known = family("2010-01-01")

    def state() -> State:
        return consent.needed(known, ilias(known), TODAY)[0].state

    assert state() is State.MISSING
    known = consent.give(known, "ilias", "ilias", TODAY).edit(known)
    assert state() is State.GIVEN
    known = consent.withdraw(known, "ilias", "ilias", LATER).edit(known)
    assert state() is State.WITHDRAWN
    (kept,) = known.of(Consent)
    assert (kept.date, kept.withdrawn) == (TODAY, LATER)
    assert [one.giver for one in consent.lacking(known, TODAY)] == ["ilias"]
    known = consent.give(known, "ilias", "ilias", LATER).edit(known)
    assert state() is State.GIVEN
    assert not list(consent.lacking(known, TODAY))
    known = consent.give(known, "ilias", "ilias", LATER, given=False).edit(known)
    assert state() is State.REFUSED
    known = consent.unsaid(known, "ilias", "ilias").edit(known)
    assert not known.of(Consent)


def test_a_yes_to_a_jim_is_another_matter() -> None:
    """What was said of the JIM is not taken for consent to the work."""
    known = family("2010-01-01").put(Consent(id="c", person="ilias", about="samir", to="JIM", date=TODAY))
    assert consent.needed(known, ilias(known), TODAY)[0].state is State.MISSING
    assert not list(consent.lacking(known, TODAY))


def test_professionals_and_the_dead_are_not_asked() -> None:
    """Their word is not needed for the work with themselves."""
    known = Family([Person(id="k", level=Level.PROFESSIONAL), Person(id="d", died=True)])
    assert not any(consent.needed(known, one, TODAY) for one in known.of(Person))


def test_who_was_forgotten_takes_the_consent_along() -> None:
    """Neither the giver nor the child leaves a consent that hangs in the air."""
    known = family("2014-01-01", "marijke")
    known = consent.give(known, "marijke", "ilias", TODAY).edit(known)
    assert not known.forget("marijke").of(Consent)
    assert not known.forget("ilias").of(Consent)
    assert not consent.give(known, "niemand", "ilias", TODAY).edit(Family()).of(Consent)


def test_a_guardian_who_is_no_parent_decides_like_a_parent() -> None:
    """Somebody of an institution has authority: their word is asked, and nobody has to look it up."""
    voogd = Person(id="voogd", name="Inge Kors", level=Level.PROFESSIONAL)
    aunt = Person(id="aunt", name="Fatima", birth=PartialDate(1971))
    niece = Person(id="niece", name="Noor", birth=PartialDate(2012))
    known = family("2016-01-01").put(voogd, aunt, niece)
    assert consent.authority_unknown(known, ilias(known), TODAY)
    could = {one.id for one in consent.could_guard(known, "ilias", TODAY)}
    assert could == {"voogd", "aunt"}, "no parent, nobody under age, not the child"
    known = consent.set_guardian("voogd", "ilias", authority=True).edit(known)
    assert consent.with_authority(known, "ilias") == ("voogd",)
    assert not consent.authority_unknown(known, ilias(known), TODAY)
    assert [one.giver for one in consent.needed(known, ilias(known), TODAY)] == ["voogd"]
    assert "voogd" not in {one.id for one in consent.could_guard(known, "ilias", TODAY)}
    known = consent.set_guardian("voogd", "ilias", authority=False).edit(known)
    assert consent.with_authority(known, "ilias") == ()


def test_a_guardian_is_asked_about_a_jim_too() -> None:
    """Whoever has authority says yes to a JIM; the parents without it are not asked."""
    known = family("2012-01-01").put(Person(id="voogd", name="Inge Kors", level=Level.PROFESSIONAL))
    assert mentoring.have_a_say(known, "ilias") == ("ilias", "marijke", "samir")
    known = consent.set_guardian("voogd", "ilias", authority=True).edit(known)
    assert mentoring.have_a_say(known, "ilias") == ("ilias", "voogd")
