# SPDX-License-Identifier: Apache-2.0
"""What people are to each other: the family of the story, by its bonds alone, in Dutch."""

import pytest

from jimdesk.core import kinship
from jimdesk.core.audience import WORKER, shown_to
from jimdesk.core.dates import PartialDate
from jimdesk.core.family import Family
from jimdesk.core.people import (
    Bond,
    Descent,
    Gender,
    Parentage,
    Partnership,
    Person,
    Siblings,
    Turn,
)
from jimdesk.core.words import Words
from tests.story_family import story_family


def by_bonds_alone() -> Family:
    """The story's family, without the words that they use for each other."""
    family = story_family()
    for person in family.of(Person):
        family = family.change(person.id, relation="")
    return family


@pytest.mark.parametrize(("who", "dutch"), [
    ("marijke", "moeder"), ("rachid", "vader"), ("yassin", "broer"), ("samira", "zus"), ("amir", "broer"),
    ("lotte", "halfzus"), ("truus", "oma"), ("henk", "opa"), ("fatima", "tante"),
    ("joost", "partner van Samira"), ("bert", "partner van Marijke"), ("ilias", ""), ("anja", ""),
    ("nobody", ""),
])
def test_the_storys_family_in_dutch(who: str, dutch: str) -> None:
    """Everybody is to Ilias what the story says, worked out from who is whose child and partner."""
    assert kinship.relation(by_bonds_alone(), who, Words("nl")) == dutch
    assert kinship.relation(shown_to(by_bonds_alone(), WORKER), who, Words("nl")) == dutch


@pytest.mark.parametrize(("who", "english"), [
    ("marijke", "mother"), ("lotte", "half-sister"), ("truus", "grandmother"), ("fatima", "aunt"),
    ("bert", "partner of Marijke"),
])
def test_the_same_in_english(who: str, english: str) -> None:
    """The words follow the language of whoever reads."""
    assert kinship.relation(by_bonds_alone(), who, Words("en")) == english


def test_the_ways_to_everybody_are_the_way_to_each() -> None:
    """Working it out for all at once, as a list of many people does, gives the same words."""
    family = by_bonds_alone()
    ways = kinship.ways(family, "ilias")
    for person in family.of(Person):
        if not person.youngster:
            assert ways.get(person.id, "") == kinship.way(family, "ilias", person.id)
        words = Words("nl")
        assert kinship.relation(family, person.id, words, ways) == kinship.relation(family, person.id, words)


def test_the_familys_own_words_go_first() -> None:
    """A little brother is called "broertje" where the family says so."""
    assert kinship.relation(story_family(), "amir", Words("nl")) == "broertje"


@pytest.mark.parametrize(("gender", "dutch"), [
    (Gender.WOMAN, "pleegmoeder"), (Gender.MAN, "pleegvader"), (Gender.NONBINARY, "pleegouder"),
    (Gender.UNKNOWN, "pleegouder"),
])
def test_words_follow_the_gender_somebody_chose(gender: Gender, dutch: str) -> None:
    """Without a gender of their own nobody is called father or mother."""
    family = Family([
        Person(id="a", youngster=True), Person(id="b", gender=gender),
        Parentage(id="p", child="a", parent="b", descent=Descent.FOSTER),
    ])
    assert kinship.relation(family, "b", Words("nl")) == dutch


def test_who_is_no_longer_a_partner() -> None:
    """After a divorce somebody is the former partner."""
    over = (Turn(Bond.MARRIED, PartialDate(2001)), Turn(Bond.DIVORCED, PartialDate(2016)))
    family = Family([
        Person(id="a", youngster=True), Person(id="m", name="Mo"), Person(id="x"),
        Parentage(id="p", child="a", parent="m"), Partnership(id="c", one="x", other="m", history=over),
    ])
    assert kinship.is_over(family.of(Partnership)[0])
    assert kinship.relation(family, "x", Words("nl")) == "ex van Mo"


def test_brothers_and_sisters_without_parents_are_whole_ones() -> None:
    """Who was named as brother or sister is one, and no half one, as long as no parent is known."""
    family = Family([Person(id="a", youngster=True), Person(id="b", gender=Gender.MAN),
                     Siblings(id="s", children=("a", "b"))])
    assert kinship.siblings(family, "a") == {"b": False}
    assert kinship.relation(family, "b", Words("nl")) == "broer"


def test_one_shared_parent_makes_half_only_where_the_others_are_known() -> None:
    """With the second parent of one of them unknown nobody can say that they are half brothers."""
    family = Family([
        Person(id="a"), Person(id="b"), Person(id="m"), Person(id="f"), Person(id="g"),
        Parentage(id="1", child="a", parent="m"), Parentage(id="2", child="b", parent="m"),
        Parentage(id="3", child="a", parent="f"),
    ])
    assert kinship.siblings(family, "a") == {"b": False}
    assert kinship.siblings(family.put(Parentage(id="4", child="b", parent="g")), "a") == {"b": True}


def test_nobody_has_a_way_to_a_stranger() -> None:
    """The search ends, also where a family goes round in a circle."""
    family = Family([Person(id="a"), Person(id="b"), Person(id="c"),
                     Parentage(id="1", child="a", parent="b"), Parentage(id="2", child="b", parent="a")])
    assert kinship.way(family, "a", "c") == ""


def child_of(*parents: str, **care: Descent) -> dict[str, Descent]:
    """The parents of a child: by birth, and in other ways."""
    return {**dict.fromkeys(parents, Descent.BIRTH), **care}


@pytest.mark.parametrize(("mine", "theirs", "dutch"), [
    (child_of("mo", "fa"), child_of("mo", "fa"), "broer"),
    (child_of("mo", "fa", sf=Descent.STEP), child_of("mo", "sf"), "halfbroer"),
    (child_of("mo", "fa", sf=Descent.STEP), child_of("sf", "ex"), "stiefbroer"),
    (child_of("mo", sf=Descent.STEP), child_of("sf"), "stiefbroer"),
    (child_of("mo", fm=Descent.FOSTER, ff=Descent.FOSTER), child_of("fm", "ff"), "pleegbroer"),
    (child_of("mo", fm=Descent.FOSTER), child_of("ex", fm=Descent.FOSTER), "pleegbroer"),
    (child_of(fm=Descent.FOSTER), child_of(fm=Descent.FOSTER), "broer"),
    (child_of("mo", "m2", fa=Descent.DONOR), child_of("mo", "m2", ex=Descent.DONOR), "broer"),
    (child_of("mo", fa=Descent.ADOPTED), child_of("mo", "fa"), "broer"),
])
def test_brothers_by_blood_by_care_and_by_a_new_couple(
    mine: dict[str, Descent], theirs: dict[str, Descent], dutch: str
) -> None:
    """A stepfather or foster mother in common makes no half brother, nor a half brother a whole one."""
    family = Family([
        Person(id="me", youngster=True), Person(id="he", gender=Gender.MAN),
        *(Person(id=id_) for id_ in ("mo", "fa", "sf", "ex", "fm", "ff", "m2")),
        *(Parentage.new(child="me", parent=parent, descent=how) for parent, how in mine.items()),
        *(Parentage.new(child="he", parent=parent, descent=how) for parent, how in theirs.items()),
    ])
    assert kinship.relation(family, "he", Words("nl")) == dutch
    assert ("he" in kinship.siblings(family, "me")) == (dutch in ("broer", "halfbroer"))


def test_a_donor_a_former_partner_and_a_stepbrother_of_mother() -> None:
    """A donor is no father, a marriage that ended leaves an ex, mother's stepbrother is an uncle."""
    over = (Turn(Bond.MARRIED), Turn(Bond.DIVORCED))
    family = Family([
        Person(id="me", youngster=True), Person(id="d", gender=Gender.MAN), Person(id="p"),
        Person(id="mo"), Person(id="g"), Person(id="u", gender=Gender.MAN),
        Partnership(id="1", one="me", other="p", history=over),
        Parentage(id="2", child="me", parent="d", descent=Descent.DONOR),
        Parentage(id="3", child="me", parent="mo"),
        Parentage(id="4", child="mo", parent="g", descent=Descent.STEP),
        Parentage(id="5", child="u", parent="g"),
    ])
    words, asked = Words("nl"), ("d", "p", "u")
    assert [kinship.relation(family, who, words) for who in asked] == ["donor", "ex-partner", "oom"]
    again = Partnership(id="6", one="p", other="me", history=(Turn(Bond.LIVING_TOGETHER),))
    assert kinship.relation(family.put(again), "p", words) == "partner"
