# SPDX-License-Identifier: Apache-2.0
"""Reads a typed line into a person: "Truus de Vries, oma, moeder van Marijke, 1955, 06 12 34 56 78".

What was understood is an `Introduced`, which the page shows before anything is kept ("Zo lees ik het").
"""

import datetime
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any, Final

from jimdesk.core.dates import PartialDate
from jimdesk.core.days import read_birth, read_when
from jimdesk.core.frozen import frozen
from jimdesk.core.introduced import Introduced, Question, Tied, introducing, likely_same, plain_name
from jimdesk.core.kinship import Known, children, parents, way, youngster
from jimdesk.core.people import Bond, Descent, Gender, Group, Level, Person, Turn
from jimdesk.core.vocabulary import data, folded, phrase

__all__ = ["Introduced", "Question", "Tied", "introducing", "likely_same", "people_called", "read_person"]

_PHONE: Final = re.compile(r"(?:\+|0)[\d\s()/-]{7,}")


def read_person(line: str, known: Known, today: datetime.date, language: str) -> Introduced:
    """Read a line about somebody: first the name, then in any order what was said of them."""
    first, *parts = (" ".join(part.split()) for part in line.split(","))
    name, more = _name_and_more(first, today, language)
    reading = _Reading(known, today, language, _vocabulary(language))
    for part in (*more, *filter(None, parts)):
        reading.read(part)
    return reading.introduced(name)


def people_called(known: Known, text: str, language: str) -> tuple[Person, ...]:
    """Return who can be meant by a name, a kin word or both; several where it does not tell them apart."""
    wanted = plain_name(text)
    return (
        _people_by_name(known, wanted) or _people_by_kin(known, wanted, language)
        or _people_by_name(known, _without_kin(wanted, language))
    )


def _people_by_name(known: Known, wanted: str) -> tuple[Person, ...]:
    people = known.of(Person)
    for names in (
        {p.id: p.name for p in people}, {p.id: p.called for p in people},
        {p.id: p.name.strip().partition(" ")[0] for p in people},
    ):
        found = tuple(p for p in people if wanted and plain_name(names[p.id]) == wanted)
        if found:
            return found
    return ()


def _without_kin(wanted: str, language: str) -> str:
    """Return the name behind what somebody is: "tante Fatima"; "" where no such word stands before it."""
    vocabulary = _vocabulary(language)
    what, _, name = vocabulary.mine.sub("", wanted).partition(" ")
    return name if vocabulary.word(what) else ""


def _people_by_kin(known: Known, wanted: str, language: str) -> tuple[Person, ...]:
    vocabulary, centre = _vocabulary(language), youngster(known)
    word = vocabulary.mine.sub("", wanted)
    by_words = tuple(p for p in known.of(Person) if word and plain_name(p.relation) == word)
    kin = vocabulary.words.get(word)
    if by_words or not kin or not kin.way or not centre:
        return by_words
    bonds = parents(known, centre.id) + children(known, centre.id)
    so = {id_ for bond in bonds if bond.descent is kin.descent for id_ in (bond.child, bond.parent)}
    return tuple(
        person for person in known.of(Person)
        if way(known, centre.id, person.id) == kin.way and kin.gender in (None, person.gender)
        and (kin.descent is Descent.BIRTH or person.id in so)  # a foster mother may be called "mama", too
    )


def _name_and_more(text: str, today: datetime.date, language: str) -> tuple[str, list[str]]:
    """Take apart "Truus de Vries 1955" and "oma Truus"."""
    name, _, last = text.rpartition(" ")
    if name and last[:1].isdigit() and read_birth(last, today, language):
        name, more = _name_and_more(name, today, language)
        return name, [*more, last]
    vocabulary, words = _vocabulary(language), text.split()
    for many in range(len(words) - 1, 0, -1):
        said, rest = " ".join(words[:many]), " ".join(words[many:])
        named = rest[:1].isupper() or folded(words[many]) in vocabulary.titles
        known = vocabulary.word(folded(said)) if folded(said) not in vocabulary.titles else None
        if known and named and said[:1].islower():
            return rest, [said]
    return text, []


# The words of a language


@frozen
class _Word:
    """What a word for somebody says by itself."""

    kin: bool
    way: str = ""
    maybe: str = ""
    gender: Gender | None = None
    descent: Descent = Descent.BIRTH
    bond: Bond | None = None
    group: Group | None = None
    level: Level | None = None


@frozen
class _Vocabulary:
    words: Mapping[str, _Word]
    endings: Mapping[str, _Word]
    sides: Mapping[str, Gender]
    youngster: frozenset[str]
    mine: re.Pattern[str]
    of: re.Pattern[str]
    joining: re.Pattern[str]
    since: re.Pattern[str]
    born: re.Pattern[str]
    died: re.Pattern[str]
    until: re.Pattern[str]
    titles: frozenset[str]

    def word(self, text: str) -> _Word | None:
        """Return what a folded word for somebody says, known whole or by its ending."""
        by_ending = (word for end, word in self.endings.items() if text.endswith(end))
        return self.words.get(text) or next(by_ending, None)


@cache
def _vocabulary(language: str) -> _Vocabulary:
    people = data("reading", language)["people"]
    entries = [(_word(entry, kin), entry) for kin, part in ((True, "kin"), (False, "others"))
               for entry in people[part]]
    return _Vocabulary(
        words={folded(text): word for word, entry in entries for text in entry["words"]},
        endings={folded(text): word for word, entry in entries for text in entry.get("endings", ())},
        sides={folded(text): Gender(side) for side, texts in people["sides"].items() for text in texts},
        youngster=frozenset(folded(text) for text in people["youngster"]),
        mine=re.compile(rf"^(?:{people['mine']})\s+"),
        of=re.compile(rf"(?:{people['of']})\s+(?P<names>.+)"),
        joining=re.compile(rf"\s+(?:{people['and']})\s+", re.IGNORECASE),
        since=re.compile(rf"(?P<before>.*?)\s*(?:(?:{people['since']})\s+)?(?P<when>(?:\S+\s)?\S*\d)"),
        born=re.compile(rf"(?:{people['born']})\s+(.+)"),
        died=_one_of(people["died"], "birth"),
        until=_one_of(people["until"], "date"),
        titles=frozenset(folded(text) for text in people["titles"]),
    )


def _word(entry: Mapping[str, Any], kin: bool) -> _Word:
    kinds = {"gender": Gender, "descent": Descent, "bond": Bond, "group": Group, "level": Level}
    values: dict[str, Any] = {name: kind(entry[name]) for name, kind in kinds.items() if name in entry}
    return _Word(kin, entry.get("way", ""), entry.get("maybe", ""), **values)


def _one_of(phrases: list[str], name: str) -> re.Pattern[str]:
    """Return a pattern for any of some phrases, with what stands for {name} as its only filled group."""
    return re.compile("|".join(phrase(text, {name: "(.+)"}) for text in phrases))


# Reading part by part


@frozen
class _Open:
    """A kin word whose bond can be worked out only once the whole line was read."""

    way: str
    of: str  # "" = the youngster
    descent: Descent


@dataclass(slots=True)
class _Reading:
    """What was read so far; every part of the line adds to it."""

    known: Known
    today: datetime.date
    language: str
    vocabulary: _Vocabulary
    values: dict[str, Any] = field(default_factory=dict)
    ties: list[Tied] = field(default_factory=list)
    open: list[_Open] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    side: Gender | None = None

    def read(self, part: str) -> None:
        """Read one part of the line, in whichever way it fits first."""
        ways = (self._birth, self._phone, self._death, self._until, self._youngster, self._side, self._said)
        if any(read(part) for read in ways):
            return
        if "relation" in self.values:
            self.values["about"] = ", ".join(filter(None, (self.values.get("about"), part)))
        else:
            self.values |= {"relation": part, "group": self.values.get("group", Group.COMMUNITY)}

    def introduced(self, name: str) -> Introduced:
        """Put together what was read."""
        for one in self.open:
            self._settle(one)
        return Introduced(
            name, **self.values, ties=tuple(_merged(self.ties)), questions=tuple(self.questions),
            unknown=tuple(self.unknown),
        )

    def _birth(self, part: str) -> bool:
        born = self.vocabulary.born.fullmatch(folded(part))
        read = read_birth(born[1] if born else part, self.today, self.language)
        if read is None or "birth" in self.values:
            return False
        self.values["birth"] = read
        return True

    def _phone(self, part: str) -> bool:
        found = _PHONE.fullmatch(part)
        if found:
            self.values["phone"] = part
        return bool(found)

    def _death(self, part: str) -> bool:
        found = self.vocabulary.died.fullmatch(folded(part))
        if found:
            when = read_birth(next(filter(None, found.groups()), ""), self.today, self.language)
            self.values |= {"died": True, "death": when or PartialDate()}
        return bool(found)

    def _until(self, part: str) -> bool:
        found = self.vocabulary.until.fullmatch(folded(part))
        when = read_when(next(filter(None, found.groups())), self.today, self.language) if found else None
        if when is None or when.start is None or when.rest:
            return False
        self.values["until"] = when.start
        return True

    def _youngster(self, part: str) -> bool:
        found = folded(part) in self.vocabulary.youngster
        if found:
            self.values["youngster"] = True
        return found

    def _side(self, part: str) -> bool:
        side = self.vocabulary.sides.get(folded(part))
        self.side = side or self.side
        return side is not None

    def _said(self, part: str) -> bool:
        """Read what somebody is: "oma", "dochter van Mo en Petra", "voetbaltrainer"."""
        tokens = self.vocabulary.mine.sub("", folded(part)).split()
        for count in range(len(tokens), 0, -1):
            text = " ".join(tokens[:count])
            if word := self.vocabulary.word(text):
                return self._is(part, word, " ".join(tokens[count:]))
        return False

    def _is(self, part: str, word: _Word, rest: str) -> bool:
        """Take in a word for somebody with what stands behind it: names, a side, since when."""
        first = "relation" not in self.values
        if rest in self.vocabulary.sides:
            self.side, rest = self.vocabulary.sides[rest], ""
        before, when = self._since(rest)
        said = part[: len(part) - len(rest) + len(before)].strip()
        named = self.vocabulary.of.fullmatch(before)
        ids = list(self._named(said[len(said) - len(named["names"]):])) if named else []
        if word.bond and not ids:
            return self._bond(word.bond, when)
        if not word.kin and not first:
            return False
        if first:
            stranger = bool(named) and not ids
            self.values |= self._of_word(said, word, stranger)
        if word.maybe and ids:
            tie = Tied(word.maybe, "", turns=(Turn(Bond.APART_TOGETHER, when),))
            self.questions.append(Question("couple", tuple(ids), tie))
        elif word.way and not (named and not ids):
            self._tie(word, ids, when)
        return True

    def _of_word(self, part: str, word: _Word, stranger: bool) -> dict[str, Any]:
        """Return what the first word for somebody says of them; kin of a stranger is not family."""
        group = Group.COMMUNITY if stranger else word.group
        values = {"relation": part, "way": "" if stranger else word.way, "gender": word.gender,
                  "group": group, "level": word.level}
        if word.level is Level.NATURAL_WITH_ROLE:
            values["given_role"] = part
        return {name: value for name, value in values.items() if value is not None}

    def _since(self, rest: str) -> tuple[str, PartialDate]:
        """Take the date from behind the names: "Marijke in 2001", "Marijke 8 maart 2001", "Marijke 2001"."""
        found = self.vocabulary.since.fullmatch(rest)
        before, _, last = rest.rpartition(" ")
        for names, text in ((found["before"], found["when"]) if found else ("", ""), (before, last)):
            when = read_birth(text, self.today, self.language) if text[-1:].isdecimal() else None
            if when:
                return names, when
        return rest, PartialDate()

    def _named(self, names: str) -> Iterator[str]:
        for name in self.vocabulary.joining.split(names):
            found = people_called(self.known, name, self.language)
            if len(found) == 1:
                yield found[0].id
            else:
                self.unknown.append(name)

    def _bond(self, bond: Bond, when: PartialDate) -> bool:
        """Take in "getrouwd 2001" or "apart wonend", said of the partner who was named before."""
        asked = next((one for one in self.questions if one.code == "couple"), None)
        if asked:
            self.questions.remove(asked)
            turn = Turn(bond, when or asked.tie.turns[0].when)
            self.ties.append(replace(asked.tie, of=asked.people[0], turns=(turn,)))
            self.values["group"] = Group.FAMILY
            return True
        partner = next((tie.of for tie in reversed(self.ties) if tie.way == "W"), None)
        if partner:
            self.ties.append(Tied("W", partner, turns=(Turn(bond, when),)))
        return bool(partner)

    def _tie(self, word: _Word, ids: list[str], when: PartialDate) -> None:
        turns = (Turn(word.bond, when),) if word.bond else ()
        if word.way in ("P", "C", "S", "W") and ids:
            self.ties += [Tied(word.way, id_, word.descent, turns) for id_ in ids]
        else:
            self.open.append(_Open(word.way, ids[0] if ids else "", word.descent))

    def _settle(self, one: _Open) -> None:
        """Work out a bond that the line did not spell out; where there are two ways to mean it, ask."""
        centre = one.of or getattr(youngster(self.known), "id", "")
        spelled_out = any(tie.way in ("P", "C", "S") for tie in self.ties)
        if one.way == "C":
            self.questions.append(Question("whose", (), Tied("C", "", one.descent)))
        elif not centre or (spelled_out and one.way != "P"):
            return
        elif one.way == "P":
            by_birth = [p for p in parents(self.known, centre) if p.descent is Descent.BIRTH]
            if one.descent is not Descent.BIRTH or len(by_birth) < 2:
                self.ties.append(Tied("P", centre, one.descent))
        elif one.way in ("S", "W"):
            self.ties.append(Tied(one.way, centre))
        else:
            self._through_a_parent(one, centre)

    def _through_a_parent(self, one: _Open, centre: str) -> None:
        """Settle half-sister (child of a parent), oma (parent of a parent), aunt (sister of a parent)."""
        tie = Tied({"H": "C", "PP": "P", "PS": "S"}[one.way], "")
        sides = [p.parent for p in parents(self.known, centre) if self._may_be(p.parent, one.way)]
        if len(sides) == 1:
            self.ties.append(replace(tie, of=sides[0]))
        elif sides:
            self.questions.append(Question("side", tuple(sides), tie))

    def _may_be(self, parent: str, way_: str) -> bool:
        """Tell whether it can be this parent's side: the one that was said, and a mother only once."""
        person = self.known.get(Person, parent)
        if self.side and (person is None or person.gender is not self.side):
            return False
        if way_ != "PP":
            return True
        theirs = (self.known.get(Person, p.parent) for p in parents(self.known, parent))
        return all(one is None or one.gender is not self.values.get("gender") for one in theirs)


def _merged(ties: list[Tied]) -> Iterator[Tied]:
    """Put the turns of one couple together, in the order of time; say every other bond once."""
    couples: dict[str, Tied] = {}
    for tie in dict.fromkeys(ties):
        if tie.way != "W":
            yield tie
            continue
        turns = (*couples[tie.of].turns, *tie.turns) if tie.of in couples else tie.turns
        in_time = sorted(turns, key=lambda turn: (not turn.when.year, turn.when))
        couples[tie.of] = replace(tie, turns=tuple(in_time))
    yield from couples.values()
