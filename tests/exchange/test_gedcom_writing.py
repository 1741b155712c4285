# SPDX-License-Identifier: Apache-2.0
"""What goes out as GEDCOM 7 is right by the standard, is for its reader alone, and comes back as it was."""

import copy
import dataclasses
import re
from collections import Counter
from pathlib import Path
from typing import Any

import gedcom7
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from jimdesk.core.audience import FAMILY, WORKER, Reader, Shown, person, shown_to
from jimdesk.core.dates import PartialDate
from jimdesk.core.fact import Audience, Fact, plain, references
from jimdesk.core.family import Family
from jimdesk.core.people import (
    BirthOrder,
    Bond,
    Descent,
    Gender,
    Household,
    Jim,
    Membership,
    Parentage,
    Partnership,
    Person,
    Siblings,
    Turn,
    Twins,
)
from jimdesk.exchange import gedcom, portable
from jimdesk.exchange.gedcom_fields import text_of
from jimdesk.exchange.gedcom_tables import KINDS
from jimdesk.instruments.genogram.facts import Mark, Tie
from tests.exchange.gedcom_rules import broken_rules
from tests.instruments.genogram import scoring
from tests.strategies import facts, families, planted, readers

EXAMPLE = portable.example()
DOCS = Path(__file__).resolve().parent.parent.parent / "resources" / "gedcom" / "tags.md"
SEVERAL = {Twins: "children", Siblings: "children", BirthOrder: "children"}
PAIRS: dict[type[Fact], tuple[str, str]] = {
    Partnership: ("one", "other"), Parentage: ("parent", "child"), Tie: ("one", "other"),
    Jim: ("person", "mentors"),
}


@st.composite
def trees(draw: st.DrawFn) -> Family:
    """A family with facts of every kind that a family tree can hold, as a window could have made them."""
    people = [f"p{n}" for n in range(draw(st.integers(2, 5)))]
    homes = [f"q{n}" for n in range(draw(st.integers(0, 2)))]
    made = [draw(facts(Person, people, id_)) for id_ in people]
    made += [draw(facts(Household, people, id_)) for id_ in homes]
    others = [kind for kind in KINDS.values() if kind not in (Person, Household)]
    for n, kind in enumerate(draw(st.lists(st.sampled_from(others), max_size=10))):
        fact = draw(facts(kind, people, f"r{n}"))
        told: dict[str, Any] = {}
        if kind in PAIRS:  # of two people; a parent always comes before the child
            two = sorted(draw(st.lists(st.sampled_from(people), min_size=2, max_size=2, unique=True)))
            told = dict(zip(PAIRS[kind], two, strict=True))
        elif kind in SEVERAL:
            some = st.lists(st.sampled_from(people), min_size=2, max_size=4, unique=True)
            told = {SEVERAL[kind]: tuple(draw(some))}
        elif "person" in dict(references(kind)):
            told = {"person": draw(st.sampled_from(people))}
        if kind is Membership:
            if not homes:
                continue
            told["household"] = draw(st.sampled_from(homes))
        made.append(dataclasses.replace(fact, **told))
    return Family(made)


def said(family: Family | Shown) -> Counter[str]:
    """Everything that a family tells, without ids: people and homes are known by their places."""
    known = [(kind, n, fact) for kind in (Person, Household) for n, fact in enumerate(family.of(kind))]
    names = {fact.id: f"{kind.kind} {n}" for kind, n, fact in known}
    told: Counter[str] = Counter()
    for kind in KINDS.values():
        for fact in family.of(kind):
            if kind in SEVERAL and len(getattr(fact, SEVERAL[kind])) < 2:
                continue  # no part of what goes out: see the docs
            values = plain(fact) | {"id": names.get(fact.id, "")}
            for name, _ in references(kind):
                value = getattr(fact, name)
                many = [names[one] for one in value] if isinstance(value, tuple) else []
                many = many if kind is BirthOrder else sorted(many)  # the order is what it tells
                values[name] = names.get(value, "") if isinstance(value, str) else many
            if isinstance(fact, Person):
                values |= {"died": fact.died or bool(fact.death), "reference": ""}
            told[repr({k: text_of(v) if isinstance(v, str) else v for k, v in values.items()})] += 1
    return told


def back(family: Family, reader: Reader = WORKER) -> Family:
    """What comes in again of what goes out for a reader, with nothing left over."""
    family, report = gedcom.bring_in_bytes(gedcom.written(shown_to(family, reader)), "out.ged")
    assert (report.left, report.remarks) == ((), ())
    return family


@given(trees())
def test_what_goes_out_comes_back_as_it_was(family: Family) -> None:
    """Every field of every kind, for whomever it is meant; the docs say what is no part of it."""
    shown = shown_to(family, WORKER)
    assert broken_rules(gedcom.written(shown)) == []
    assume(shown.of(Person))  # a family of nobody is no family tree
    again = back(family)
    assert said(again) == said(shown)
    assert said(back(again)) == said(again)


@given(families(), st.data())
@settings(max_examples=30)
def test_whatever_a_family_holds_is_written_right_and_for_its_reader_alone(
    family: Family, data: st.DataObject
) -> None:
    """Facts that no window would make break no rule either, and nobody reads what is not for them."""
    reader = data.draw(readers(family))
    family, strings = planted(family)
    shown = shown_to(family, reader)
    written = gedcom.written(shown)
    assert broken_rules(written) == []
    hidden = [text for id_, texts in strings.items() if id_ not in shown for text in texts]
    assert not [text for text in hidden if text.encode() in written]


@pytest.mark.parametrize("reader", [FAMILY, person(EXAMPLE.of(Person)[0].id)], ids=["family", "person"])
def test_nothing_of_others_leaks_out_of_the_example(reader: Reader) -> None:
    """A string in every text of every fact: those of hidden facts are nowhere, those of people are there."""
    family = EXAMPLE.put(
        Mark.new(person=EXAMPLE.of(Person)[1].id, mark="m", text="t"),
        Person.new(name="x", audience=Audience.WORKER, reference="@HIDDEN@"),
    )
    family, strings = planted(family)
    shown = shown_to(family, reader)
    written = gedcom.written(shown).decode()
    for id_, texts in strings.items():
        if id_ not in shown:
            assert not [text for text in texts if text in written]
    assert "HIDDEN" not in written
    assert "_MARK" not in written
    assert f"planted<{EXAMPLE.of(Person)[0].id}.name>" in written


def test_only_what_is_shown_goes_out() -> None:
    """A family, a copy, and something that looks like a Shown are refused."""
    class Forged:
        reader = WORKER

    anything: list[Any] = [EXAMPLE, Forged(), None]
    for one in anything:
        with pytest.raises(TypeError):
            gedcom.written(one)
    with pytest.raises(TypeError):
        gedcom.written(copy.copy(shown_to(EXAMPLE, WORKER)))


def test_the_example_goes_out_and_comes_back() -> None:
    """The invented family, wholly and right."""
    assert broken_rules(gedcom.written(shown_to(EXAMPLE, WORKER))) == []
    assert said(back(EXAMPLE)) == said(EXAMPLE)


@pytest.mark.skipif(not scoring.TREES.is_dir(), reason="the trees do not lie beside the checkout")
def test_trees_of_other_programs_go_out_right_and_come_back() -> None:
    """Each with the cross-references it came with, so that the two can be laid side by side."""
    for path in sorted((scoring.SHARED / "data").glob("*/*.ged")):
        family = gedcom.read(path)
        data = gedcom.written(shown_to(family, WORKER))
        assert broken_rules(data) == [], path.name
        again = back(family)
        assert said(again) == said(family), path.name
        assert [one.reference for one in again.of(Person)] == [one.reference for one in family.of(Person)]


def test_the_same_file_comes_out_twice() -> None:
    """No clock and no chance in it."""
    shown = shown_to(EXAMPLE, WORKER)
    assert gedcom.written(shown) == gedcom.written(shown_to(EXAMPLE, WORKER))


def lines(family: Family) -> list[str]:
    """The lines that go out for the worker."""
    return gedcom.written(shown_to(family, WORKER)).decode("utf-8-sig").splitlines()


def test_other_programs_find_what_the_standard_has_a_place_for() -> None:
    """Sex, dates, turns, how a child came, a friend who helps, and what is not for everybody."""
    mother = Person.new(name="Zoë / van den Broek", called="Zo", gender=Gender.WOMAN, phone="06 12")
    father = Person.new(name="Jan", gender=Gender.MAN, birth=PartialDate(1950, about=True), died=True)
    child = Person.new(name="Kim", gender=Gender.NONBINARY, gender_words="zichzelf",
                       birth=PartialDate(0, 3, 8), audience=Audience.WORKER)
    couple = Partnership.new(one=mother.id, other=father.id, history=(
        Turn(Bond.APART_TOGETHER), Turn(Bond.MARRIED, PartialDate(1971, 5)), Turn(Bond.DIVORCED),
    ))
    bonds = [Parentage.new(child=child.id, parent=one.id, descent=Descent.FOSTER, start=PartialDate(2016),
                           end=PartialDate(2019)) for one in (mother, father)]
    told = lines(Family([mother, father, child, couple, *bonds]))
    start = told.index("0 @P1@ INDI")
    assert told[start:] == [
        "0 @P1@ INDI", "1 NAME Zoë van den Broek", "2 NICK Zo", "1 _NAME Zoë / van den Broek", "1 SEX F",
        "1 RESI", "2 PHON 06 12", "1 FAMS @F1@",
        "0 @P2@ INDI", "1 NAME Jan", "1 SEX M", "1 BIRT", "2 DATE ABT 1950", "1 DEAT Y", "1 FAMS @F1@",
        "0 @P3@ INDI", "1 NAME Kim", "1 SEX X", "1 BIRT", "2 DATE", "3 PHRASE 8 MAR", "3 _DATE --03-08",
        "1 FACT zichzelf", "2 TYPE Gender identity",
        "1 FAMC @F1@", "2 PEDI FOSTER",
        "2 _PARENTAGE @P1@", "3 _START 2016", "3 _END 2019",
        "2 _PARENTAGE @P2@", "3 _START 2016", "3 _END 2019",
        "1 _AUDIENCE worker", "1 RESN CONFIDENTIAL",
        "0 @F1@ FAM", "1 HUSB @P2@", "1 WIFE @P1@", "1 CHIL @P3@",
        "1 EVEN", "2 TYPE Partners with two homes", "2 _BOND apart_together",
        "1 MARR", "2 DATE MAY 1971", "1 DIV Y", "1 _ONE @P1@",
        "0 TRLR",
    ]


def test_cross_references_stay_and_are_never_two_peoples() -> None:
    """A file that came in goes out with its own; where one cannot stand there it stands beside."""
    references_ = ("@I7@", "@I7@", "@i8@", "", "@P1@", "@VOID@")
    family = Family([Person.new(name=str(n), reference=one) for n, one in enumerate(references_)])
    xrefs = [line.split()[1] for line in lines(family) if line.endswith(" INDI")]
    assert xrefs[0] == "@I7@"
    assert xrefs[4] == "@P1@"
    assert len(set(xrefs)) == 6
    assert "@VOID@" not in xrefs
    came_back = [one.reference for one in back(family).of(Person)]
    assert came_back == ["@I7@", "@I7@", "@i8@", xrefs[3], "@P1@", "@VOID@"]


def test_one_twin_alone_tells_of_no_other() -> None:
    """Where the second twin is hidden from the reader, nothing says that there are twins."""
    one, other = Person.new(name="Bo"), Person.new(name="Kim", audience=Audience.WORKER)
    both = (one.id, other.id)
    family = Family([one, other, Twins.new(children=both), Siblings.new(children=both)])
    written = gedcom.written(shown_to(family, FAMILY))
    assert b"TWINS" not in written
    assert b"FAM" not in written.replace(b"FAMILY", b"")


def test_every_tag_of_our_own_is_declared_and_told_in_the_docs() -> None:
    """By its address in the header; those that no field makes are named in the docs, and so is each kind."""
    family = EXAMPLE.put(Mark.new(person=EXAMPLE.of(Person)[0].id, mark="x"))
    text = gedcom.written(shown_to(family, WORKER)).decode()
    declared = dict(re.findall(r"2 TAG (_[A-Z_]+) urn:jimdesk:gedcom:([a-z_]+)\n", text))
    used = set(re.findall(r"^\d (?:@\w+@ )?(_[A-Z_]+)", text, re.MULTILINE))
    assert used == set(declared)
    assert all(tag == f"_{name.upper()}" for tag, name in declared.items())
    of_fields = {f.name for kind in KINDS.values() for f in dataclasses.fields(kind)}
    docs = DOCS.read_text(encoding="utf-8")
    for name in (set(declared.values()) - of_fields) | {"couple", "bond", "date"}:
        assert f"_{name.upper()}`" in docs or f"_{name.upper()} " in docs, name


def test_the_rules_see_what_gedcom7_passes_by() -> None:
    """Two sexes, a word that is none, a role that lacks, a pointer that nobody answers."""
    head = "0 HEAD\n1 GEDC\n2 VERS 7.0\n"
    for bad in ("1 SEX M\n1 SEX F\n", "1 SEX Q\n", "1 ASSO @I1@\n", "1 FAMS @F1@\n"):
        text = f"{head}0 @I1@ INDI\n{bad}0 @F1@ FAM\n0 TRLR\n"
        assert gedcom7.validate(gedcom7.loads(text)) == []
        assert broken_rules(text.encode()) != []
    assert broken_rules(f"{head}0 @I1@ INDI\n1 SEX M\n0 TRLR\n".encode()) == []
