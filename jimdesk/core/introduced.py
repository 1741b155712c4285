# SPDX-License-Identifier: Apache-2.0
"""Somebody as a typed line introduced them: what was understood, what it leaves open, and the step it makes.

Only what was said becomes a bond; what can be meant in two ways becomes a `Question`.
"""

import datetime
from dataclasses import replace
from typing import Final

from jimdesk.core import edits
from jimdesk.core.bonds import bonds_of_parent, bonds_of_sibling, put_bonds
from jimdesk.core.dates import PartialDate
from jimdesk.core.desk import Step
from jimdesk.core.fact import Fact
from jimdesk.core.family import Family
from jimdesk.core.frozen import frozen
from jimdesk.core.kinship import Known, forebears, relation, siblings
from jimdesk.core.people import (
    Bond,
    Descent,
    Gender,
    Group,
    Level,
    Parentage,
    Partnership,
    Person,
    Turn,
)
from jimdesk.core.vocabulary import folded
from jimdesk.core.words import N_, Saying, Who, Words, saying


@frozen
class Tied:
    """A bond that was said: `way` is P (parent of), C (child), S (brother or sister) or W (partner)."""

    way: str
    of: str
    descent: Descent = Descent.BIRTH
    turns: tuple[Turn, ...] = ()

    @property
    def saying(self) -> Saying:
        """The bond in words."""
        return saying(_TIED[self.way], who=Who(self.of))


_TIED: Final = {
    "P": N_("parent of {who}"), "C": N_("child of {who}"), "S": N_("brother or sister of {who}"),
    "W": N_("partner of {who}"),
}


@frozen
class Question:
    """What the line leaves open. `side`, `whose`: which of these people; `couple`: whether they are one."""

    code: str
    people: tuple[str, ...]
    tie: Tied  # what is the case once somebody has been chosen; its `of` is not filled in yet

    @property
    def saying(self) -> Saying:
        """The question in words."""
        return saying(_QUESTIONS[self.code])


_QUESTIONS: Final = {
    "side": N_("On whose side?"), "whose": N_("Whose child?"), "couple": N_("Are they a couple?"),
}


@frozen
class Introduced:
    """What was understood of a line about a person."""

    name: str
    relation: str = ""  # in the words that were typed
    way: str = ""  # by the kin word, as in kinship: "PP" for oma
    gender: Gender = Gender.UNKNOWN  # only where the word itself says it
    birth: PartialDate = PartialDate()
    death: PartialDate = PartialDate()
    died: bool = False
    group: Group = Group.FAMILY
    level: Level = Level.NATURAL
    given_role: str = ""
    until: datetime.date | None = None
    phone: str = ""
    about: str = ""
    youngster: bool = False
    ties: tuple[Tied, ...] = ()
    questions: tuple[Question, ...] = ()
    unknown: tuple[str, ...] = ()  # names that are nobody's here

    def answered(self, question: Question, of: str, bond: Bond | None = None) -> "Introduced":
        """Return this with a question answered; `of` "" says no: the words stay, without a bond."""
        left = tuple(one for one in self.questions if one != question)
        if not of:
            return replace(self, questions=left)
        turns = question.tie.turns
        if bond:
            turns = (replace(turns[0], bond=bond),) if turns else (Turn(bond),)
        tie = replace(question.tie, of=of, turns=turns)
        group = Group.FAMILY if question.code == "couple" else self.group
        return replace(self, questions=left, ties=(*self.ties, tie), group=group)

    def person(self) -> Person:
        """Make the person, without bonds."""
        names = ("name", "relation", "gender", "birth", "death", "died", "group", "level", "given_role",
                 "until", "phone", "about", "youngster")
        made: Person = Person.new(**{name: getattr(self, name) for name in names})
        return made


def introducing(introduced: Introduced, known: Known, language: str) -> Step:
    """Make the step that adds the person with the bonds that were said.

    Words that the bonds say by themselves ("moeder", "dochter van Bert en Marijke") are not kept beside them,
    so that they follow the bonds and the language of whoever reads; the family's own words ("omaatje") are.
    """
    person = introduced.person()
    plain_step = edits.introduce(person, *_bonds(introduced, known, person.id))
    words = Words(language)

    def edit(family: Family) -> Family:
        with_words = plain_step.edit(family)
        if person.youngster:
            with_words = edits.mark_youngster(person.id).edit(with_words)
        without = with_words.change(person.id, relation="")
        worked_out = relation(without, person.id, words)
        said = folded(worked_out) == folded(person.relation)
        said |= bool(worked_out) and _names_parents(introduced, known)
        return without if said else with_words

    return Step(plain_step.name, edit)


def _names_parents(introduced: Introduced, known: Known) -> bool:
    """Tell whether the words that were typed are "child of" with the names of those they are tied to."""
    typed = folded(introduced.relation)
    parents = [known.get(Person, tie.of) for tie in introduced.ties if tie.way == "C"]
    if not parents or len(parents) < len(introduced.ties) or introduced.unknown:
        return False
    return all(one is not None and _named(one, typed) for one in parents)


def _named(person: Person, typed: str) -> bool:
    first = next(iter(folded(person.name).split()), "")
    return bool(first) and first in typed.split()


def _bonds(introduced: Introduced, known: Known, id_: str) -> list[Fact]:
    bonds: dict[tuple[str, ...], Fact] = {}
    for tie in introduced.ties:
        made: tuple[Fact, ...]
        if tie.way == "P":
            made = bonds_of_parent(known, tie.of, id_, tie.descent)
        elif tie.way == "C":
            made = (Parentage.new(child=id_, parent=tie.of, descent=tie.descent),)
        elif tie.way == "S":
            made = bonds_of_sibling(known, tie.of, id_)
        else:
            made = (Partnership.new(one=id_, other=tie.of, history=tie.turns),)
        for bond in made:
            key = (bond.child, bond.parent) if isinstance(bond, Parentage) else (bond.id,)
            bonds.setdefault(key, bond)
    return list(bonds.values())


def telling(introduced: Introduced, known: Known, id_: str) -> Step:
    """Make the step that adds the bonds that were said of somebody who is here, and are not known yet."""
    said = tuple(tie for tie in introduced.ties if tie.of != id_ and not _against(known, tie, id_))
    children = {(one.child, one.parent) for one in known.of(Parentage)}
    couples = {frozenset((one.one, one.other)) for one in known.of(Partnership)}
    beside = siblings(known, id_)
    bonds = [
        bond
        for tie in said
        if not (tie.way == "S" and tie.of in beside)
        for bond in _bonds(replace(introduced, ties=(tie,)), known, id_)
        if not (isinstance(bond, Parentage) and (bond.child, bond.parent) in children)
        and not (isinstance(bond, Partnership) and frozenset((bond.one, bond.other)) in couples)
    ]
    return Step(saying("what is known of {who}", who=Who(id_)), lambda family: put_bonds(family, *bonds))


def _against(known: Known, tie: Tied, id_: str) -> bool:
    """Tell whether a bond would make somebody a forebear of themselves."""
    below, above = (id_, tie.of) if tie.way == "C" else (tie.of, id_)
    return tie.way in "PC" and below in forebears(known, above)


def likely_same(known: Known, introduced: Introduced) -> Person | None:
    """Return who seems to be here already: the same name, or the same first name and year of birth."""
    full, year = plain_name(introduced.name), introduced.birth.year
    first = full.split(" ")[0]
    for person in known.of(Person):
        theirs = plain_name(person.name)
        if full and full in (theirs, plain_name(person.called)):
            return person
        if first and year and first == theirs.split(" ")[0] and year == person.birth.year:
            return person
    return None


def plain_name(text: str) -> str:
    """Return a name without capitals, accents and spare spaces."""
    return " ".join(folded(text).split())
