# SPDX-License-Identifier: Apache-2.0
"""The genogram in words: a line for each person with all that the picture says of them, nobody left out."""

import datetime

from jimdesk.core import kinship, names
from jimdesk.core.audience import Shown
from jimdesk.core.people import Being, Descent, Group, Person, Twins
from jimdesk.core.words import Words
from jimdesk.instruments.genogram import moment, notation
from jimdesk.instruments.genogram.facts import Course, Tie
from jimdesk.instruments.genogram.homes import Homes, homes
from jimdesk.instruments.genogram.notation import Section
from jimdesk.instruments.genogram.union import folds, is_from_outside, kin
from jimdesk.instruments.instrument import View


def told(shown: Shown, words: Words, view: View) -> tuple[tuple[str, str], ...]:
    """Return (person, what the picture says of them) for everybody who is there on the day."""
    return tuple(_Telling(shown, words, view).lines())


class _Telling:
    def __init__(self, shown: Shown, words: Words, view: View) -> None:
        self.shown, self.words, self.view = shown, words, view
        self.day = view.day or datetime.date.today()
        young = kinship.youngster(shown)
        self.whose = view.whose or (young.id if young else "")
        self.marks = {} if "marks" in view.without else moment.marks(shown, self.day)
        self.homes = Homes({}, {}, ()) if "homes" in view.without else homes(shown, self.day)
        self.kin = kin(shown)
        self.into = {id_: who for who, ids in folds(shown).items() for id_ in ids}

    def lines(self) -> list[tuple[str, str]]:
        people = moment.people(self.shown, self.view.day, self.view.settled)
        return [(one.id, self._line(moment.on(one, self.day))) for one in people]

    def _line(self, person: Person) -> str:
        parts = [
            *self._who(person), *self._partners(person), *self._parents(person), *self._twins(person),
            *self._living(person), *self._marks(person), *self._ties(person),
        ]
        if person.id in self.into:
            parts.append(self.words.say("folded into {name}", "told", name=self._name(self.into[person.id])))
        return "; ".join(part for part in parts if part)

    def _name(self, id_: str) -> str:
        return names.name(self.shown, id_, self.words)

    def _sign(self, section: Section, value: str) -> str:
        row = notation.row(section, value)
        return self.words.say(row.name, "legend") if row else value

    def _who(self, person: Person) -> list[str]:
        say = self.words.say
        died = person.died or bool(person.death)
        age = None if died else person.birth.age_on(self.day)
        said = [self._name(person.id) or say("no name yet", "told")]
        relation = kinship.relation(self.shown, person.id, self.words)
        said.append(say("whom this is about", "legend") if person.youngster else relation)
        if is_from_outside(person, self.kin):
            said.append(self._sign(Section.AROUND, Group.COMMUNITY))
        if person.being is not Being.PERSON:
            said.append(self._sign(Section.BEING, person.being))
        elif age is not None:
            said.append(self.words.count("{n} year old", "{n} years old", age))
        if died and person.being is Being.PERSON:
            said.append(say("died", "spoken"))
        return [", ".join(part for part in said if part)]

    def _partners(self, person: Person) -> list[str]:
        found = []
        for other, couple in kinship.partners(self.shown, person.id):
            turns = moment.turns(couple, self.day)
            if couple.history and not turns:
                continue
            told = [
                " ".join(filter(None, (self._sign(Section.BOND, turn.bond), str(turn.when.year or ""))))
                for turn in turns
            ]
            name = self.words.say("partner: {name}", "told", name=self._name(other))
            found.append(f"{name} ({', '.join(told)})" if told else name)
        return found

    def _parents(self, person: Person) -> list[str]:
        found = []
        for bond in kinship.parents(self.shown, person.id):
            if moment.begun(bond.start, self.day):
                name = self.words.say("parent: {name}", "told", name=self._name(bond.parent))
                how = "" if bond.descent is Descent.BIRTH else self._sign(Section.DESCENT, bond.descent)
                years = f"{bond.start.year or ''}–{bond.end.year or ''}" if bond.start or bond.end else ""
                told = " ".join(filter(None, (how, years)))
                found.append(f"{name} ({told})" if told else name)
        return found

    def _twins(self, person: Person) -> list[str]:
        return [
            f"{self._sign(Section.TWINS, group.twinning)}: "
            + ", ".join(self._name(one) for one in group.children if one != person.id)
            for group in self.shown.of(Twins) if person.id in group.children
        ]

    def _living(self, person: Person) -> list[str]:
        home = self.homes.first.get(person.id)
        others = ", ".join(self._name(one) for one in self._at(home) if one != person.id)
        found = [self.words.say("lives with {names}", "told", names=others)] if others else []
        for membership in self.homes.second:
            if membership.person == person.id:
                hosts = [self._name(one) for one in self._at(membership.household)]
                label = notation.STAYS[membership.stay]
                found.append(self.words.say(label, "legend", who=", ".join(hosts)))
        return found

    def _at(self, home: str | None) -> list[str]:
        return [one for one, there in self.homes.first.items() if there == home]

    def _marks(self, person: Person) -> list[str]:
        found = []
        for mark in self.marks.get(person.id, ()):
            course = self.words.say(notation.COURSES[mark.course], "legend")
            how = "" if mark.course is Course.PRESENT else course
            told = ", ".join(filter(None, (mark.text, how)))
            sign = self._sign(Section.MARK, mark.mark)
            found.append(f"{sign} ({told})" if told else sign)
        return found

    def _ties(self, person: Person) -> list[str]:
        if "ties" in self.view.without:
            return []
        found = []
        for tie in self.shown.of(Tie):
            if tie.seen_by == self.whose and person.id in (tie.one, tie.other):
                row = notation.row(Section.TIE, tie.tie)
                sign = self._sign(Section.TIE, tie.tie)
                if row and row.directed:
                    found.append(f"{self._name(tie.one)} {sign} {self._name(tie.other)}")
                else:
                    other = tie.other if tie.one == person.id else tie.one
                    name = self._name(other)
                    found.append(self.words.say("{sign} with {name}", "told", sign=sign, name=name))
        return found
