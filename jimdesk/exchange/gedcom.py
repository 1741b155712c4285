# SPDX-License-Identifier: Apache-2.0
"""GEDCOM 5.5.1 as a way in: a genealogist's file becomes a family.

Each person keeps the cross-reference of that file ("@I1@"), so that the two can be laid side by side.
A broken file imports nothing. ged4py reads the lines, the encodings and the dates.
"""

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from jimdesk.core.dates import PartialDate
from jimdesk.core.fact import Fact
from jimdesk.core.family import Family
from jimdesk.core.people import Bond, Descent, Gender, Parentage, Partnership, Person, Turn
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_, saying

if TYPE_CHECKING:
    from ged4py.calendar import CalendarDate
    from ged4py.model import Individual, Record

_GENDERS: Final = {"M": Gender.MAN, "F": Gender.WOMAN, "X": Gender.NONBINARY}
_DESCENTS: Final = {"adopted": Descent.ADOPTED, "foster": Descent.FOSTER, "step": Descent.STEP}
_TURNS: Final = (("ENGA", Bond.ENGAGED), ("MARR", Bond.MARRIED), ("DIV", Bond.DIVORCED))
_WEDDED: Final = ("HUSB", "WIFE")


def read(path: Path) -> Family:
    """Read the people, couples and children of a GEDCOM 5.5.1 file; KnownError where it is none."""
    from ged4py.parser import CodecError, GedcomReader, IntegrityError, ParserError

    try:
        with GedcomReader(str(path)) as reader:
            people = {str(record.xref_id): _person(record) for record in reader.records0("INDI")}
            facts: list[Fact] = [*people.values()]
            for record in reader.records0("FAM"):
                facts += _family(record, people)
    except (OSError, ParserError, CodecError, IntegrityError, ValueError) as error:
        if isinstance(error, OSError) and error.strerror:
            sentence = N_("{file} cannot be read: look whether it is there and may be opened.")
            raise KnownError(saying(sentence, file=path.name)) from error
        told = saying(
            "{file} is not a family tree that JimDesk can read. Nothing was imported.", file=path.name
        )
        raise KnownError(told) from error
    if not people:
        raise KnownError(saying("{file} holds no people. Nothing was imported.", file=path.name))
    return Family(facts)


def _person(record: "Record") -> Person:
    individual = cast("Individual", record)
    parts = (individual.name.given, individual.name.surname)
    name = " ".join(part for part in parts if part)
    made: Person = Person.new(
        name=" ".join(name.split()),
        gender=_GENDERS.get(individual.sex or "", Gender.UNKNOWN),
        birth=_date(record, "BIRT"),
        death=_date(record, "DEAT"),
        died=record.sub_tag("DEAT") is not None,
        reference=str(record.xref_id),
    )
    return made


def _family(record: "Record", people: dict[str, Person]) -> Iterator[Fact]:
    """Yield the couple of a family record, and each child's bond to both."""
    named = dict.fromkeys(str(one.xref_id) for tag in _WEDDED for one in record.sub_tags(tag))
    parents = [people[xref] for xref in named if xref in people]
    if len(parents) > 1:
        yield Partnership.new(one=parents[0].id, other=parents[1].id, history=tuple(_turns(record)))
    for child in dict.fromkeys(one.xref_id for one in record.sub_tags("CHIL")):
        if child not in people:
            continue
        individual = next(one for one in record.sub_tags("CHIL") if one.xref_id == child)
        for place, parent in enumerate(parents):
            descent = _descent(individual, record, ("_FREL", "_MREL")[min(place, 1)])
            yield Parentage.new(child=people[child].id, parent=parent.id, descent=descent)


def _turns(record: "Record") -> Iterator[Turn]:
    for tag, bond in _TURNS:
        if record.sub_tag(tag) is not None:
            yield Turn(bond, _date(record, tag))


def _descent(child: "Record", family: "Record", own_tag: str) -> Descent:
    """Read how a child came to a parent: PEDI at the child, or _FREL and _MREL as one program writes them."""
    for place in child.sub_tags("FAMC", follow=False):
        if str(place.value) == family.xref_id and place.sub_tag("PEDI"):
            return _DESCENTS.get(str(place.sub_tag_value("PEDI")).lower(), Descent.BIRTH)
    for place in family.sub_tags("CHIL", follow=False):
        if str(place.value) == child.xref_id:
            return _DESCENTS.get(str(place.sub_tag_value(own_tag)).lower(), Descent.BIRTH)
    return Descent.BIRTH


def _date(record: "Record", tag: str) -> PartialDate:
    """Return the date of an event as far as it is one date; of a period, its beginning."""
    value = record.sub_tag_value(f"{tag}/DATE")
    about = getattr(value, "kind", None) is not None and value.kind.name != "SIMPLE"
    date = getattr(value, "date", None) or getattr(value, "date1", None)
    return _partial(date, about) if date is not None else PartialDate()


def _partial(date: "CalendarDate", about: bool) -> PartialDate:
    if type(date).__name__ != "GregorianDate" or date.bc or not date.year or date.year > 9999:
        return PartialDate()
    month = date.month_num or 0
    day = date.day or 0 if month else 0
    try:
        datetime.date(date.year, month or 1, day or 1)
    except ValueError:
        month = day = 0  # 30 February: the year is still worth having
    return PartialDate(date.year, month, day, about)
