# SPDX-License-Identifier: Apache-2.0
"""The columns of a table of people: what each is called, which names elsewhere mean it, and its words.

A table that went out comes back in: what a column writes it also reads, in every language of the window.
"""

import datetime
import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Final, NamedTuple

from jimdesk.core import kinship
from jimdesk.core.audience import Shown
from jimdesk.core.dates import PartialDate
from jimdesk.core.days import read_birth
from jimdesk.core.people import Gender, Group, Level, Person
from jimdesk.core.vocabulary import folded
from jimdesk.core.words import N_, Words, languages

CONTEXT: Final = "table"  # of all the words here: short ones, that mean something else elsewhere

_GROUPS: Final[Mapping[object, str]] = {
    Group.FAMILY: N_("family"), Group.COMMUNITY: N_("friends, street and club"),
    Group.PEERS: N_("peers in care"), Group.PROFESSIONALS: N_("professionals"),
}
_LEVELS: Final[Mapping[object, str]] = {
    Level.NATURAL: N_("own network"), Level.NATURAL_WITH_ROLE: N_("own network, with a role"),
    Level.VOLUNTEER: N_("volunteer of an organisation"), Level.PROFESSIONAL: N_("professional"),
}
_GENDERS: Final[Mapping[object, str]] = {
    Gender.MAN: N_("man"), Gender.WOMAN: N_("woman"), Gender.NONBINARY: N_("non-binary"), Gender.UNKNOWN: "",
}
_YES: Final[Mapping[object, str]] = {True: N_("yes"), False: ""}
_LETTERS: Final[Mapping[str, Gender]] = {
    "m": Gender.MAN, "male": Gender.MAN, "f": Gender.WOMAN, "v": Gender.WOMAN, "female": Gender.WOMAN,
    "x": Gender.NONBINARY, "o": Gender.NONBINARY, "n": Gender.UNKNOWN, "u": Gender.UNKNOWN,
}
_SHORT: Final = re.compile(r"(\d{4}|-)-?(\d{2})(\d{2})(?:T.*)?\Z")  # 20120308, --0308: on address cards
_TIME: Final = re.compile(r"(?<=\d)T\d.*\Z")  # of the day, behind a date


class Column(NamedTuple):
    """One column: the field of a person, its title, and the titles other programs give it."""

    field: str
    title: str
    also: tuple[str, ...] = ()


COLUMNS: Final = (
    Column("name", N_("Name"), ("display name", "full name", "fn", "volledige naam", "weergavenaam")),
    Column("called", N_("Called"), ("nickname", "roepnaam", "bijnaam")),
    Column("relation", N_("Who it is"), ("relation", "relatie", "relation 1 - value", "related name")),
    Column("birth", N_("Born"), ("birthday", "birth date", "date of birth", "geboortedatum", "verjaardag")),
    Column("death", N_("Died"), ("date of death", "overlijdensdatum")),
    Column("gender", N_("Symbol"), ("gender", "sex", "geslacht")),
    Column("group", N_("Group"), ("groep",)),
    Column("level", N_("Support"), ("level of support",)),
    Column("given_role", N_("Role"), ("given role",)),
    Column("until", N_("Help until"), ("until", "tot")),
    Column("phone", N_("Phone"), (
        "telephone", "mobile", "mobile phone", "primary phone", "phone 1 - value", "home phone", "mobiel",
        "mobiele telefoon", "telefoonnummer", "telefoon thuis", "tel",
    )),
    Column("may_be_called", N_("May be called")),
    Column("language", N_("Language"), ("lang",)),
    Column("about", N_("About"), (
        "title", "job title", "functie", "organization 1 - name", "company", "bedrijf",
    )),
)  # fmt: skip
PARTS: Final[Mapping[str, str]] = {  # of a name that stands in several columns
    "first name": "given", "given name": "given", "voornaam": "given",
    "middle name": "middle", "additional name": "middle", "tussenvoegsel": "middle",
    "last name": "last", "family name": "last", "surname": "last", "achternaam": "last",
}  # fmt: skip


@cache
def field_of(title: str) -> str:
    """Return the field (or part of a name) that a title means; "" where it is none of ours."""
    return _titles().get(_plain(title), "")


@cache
def _titles() -> Mapping[str, str]:
    found = dict(PARTS)
    for column in COLUMNS:
        ours = (Words(language).say(column.title, CONTEXT) for language in languages())
        for title in (*ours, *column.also):
            found.setdefault(_plain(title), column.field)
    return found


def _plain(text: str) -> str:
    return " ".join(folded(text).split())


def written(shown: Shown, person: Person, words: Words) -> dict[str, str]:
    """Return what the columns say of somebody, by field."""
    return {
        **{column.field: str(getattr(person, column.field)) for column in COLUMNS},
        **{field: _word(table, field)(person, words) for field, table in _CHOICES.items()},
        "relation": person.relation or kinship.relation(shown, person.id, words),
        "death": str(person.death) or _word(_YES, "died")(person, words),
        "until": person.until.isoformat() if person.until else "",
    }


def _word(table: Mapping[object, str], field: str) -> Callable[[Person, Words], str]:
    def cell(person: Person, words: Words) -> str:
        msgid = table[getattr(person, field)]
        return words.say(msgid, CONTEXT) if msgid else ""

    return cell


def values_of(field: str, text: str, today: datetime.date, language: str) -> dict[str, object] | None:
    """Return what a cell says, as fields of a person; None where it cannot be read."""
    if field in _CHOICES:
        meant = _choice(field).get(_plain(text))
        return None if meant is None else {field: meant}
    if field == "death" and _choice("may_be_called").get(_plain(text)):
        return {"died": True}
    if field in ("birth", "death"):
        date = date_of(text, today, language)
        return None if date is None else {field: date, **({"died": True} if field == "death" else {})}
    if field == "until":
        date = date_of(text, today, language)
        whole = date is not None and date.year and date.day and not date.about
        return {field: datetime.date(date.year, date.month, date.day)} if date and whole else None
    return {field: text}


_CHOICES: Final[Mapping[str, Mapping[object, str]]] = {
    "group": _GROUPS, "level": _LEVELS, "gender": _GENDERS, "may_be_called": _YES,
}


@cache
def _choice(field: str) -> Mapping[str, object]:
    words = [Words(language) for language in languages()]
    found: dict[str, object] = dict(_LETTERS) if field == "gender" else {}
    for value, msgid in _CHOICES[field].items():
        for said in words:
            found[_plain(said.say(msgid, CONTEXT)) if msgid else ""] = value
        found[_plain(str(value))] = value
    return found


def date_of(text: str, today: datetime.date, language: str) -> PartialDate | None:
    """Read a date as tables, address cards and people write it; None where it is none."""
    wanted = text.strip()
    if found := _SHORT.match(wanted):
        wanted = "-".join(found.groups())
    try:
        return PartialDate.read(_TIME.sub("", wanted))
    except ValueError:
        return read_birth(wanted, today, language)
