# SPDX-License-Identifier: Apache-2.0
"""The table of what the inspector knows of a person: lines, choices and switches, and how they are kept."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, Final

from jimdesk.core import edits, kinship, names
from jimdesk.core.dates import PartialDate
from jimdesk.core.days import read_birth, read_minutes, read_when
from jimdesk.core.desk import Step
from jimdesk.core.fact import Audience
from jimdesk.core.people import Being, Gender, Group, Jim, Level, Person
from jimdesk.core.words import N_, Saying, Who, Words, saying
from jimdesk.instruments.genogram.entering import LOST, become
from jimdesk.instruments.genogram.notation import BEINGS
from jimdesk.ui.inspector_parts import CONTEXT, ChoicePart, Part, SwitchPart, SymbolPart, TypedPart
from jimdesk.ui.sitting import Sitting

_LEVELS: Final = (
    (Level.NATURAL, N_("own network")),
    (Level.NATURAL_WITH_ROLE, N_("own network, with a role")),
    (Level.VOLUNTEER, N_("volunteer of an organisation")),
    (Level.PROFESSIONAL, N_("professional")),
)
_GROUPS: Final = (
    (Group.FAMILY, N_("family")),
    (Group.COMMUNITY, N_("friends, street and club")),
    (Group.PEERS, N_("peers in care")),
    (Group.PROFESSIONALS, N_("professionals")),
)
_SYMBOLS: Final = (
    (Gender.MAN, N_("man")),
    (Gender.WOMAN, N_("woman")),
    (Gender.NONBINARY, N_("neither, or both")),
    (Gender.UNKNOWN, N_("not known")),
)
_LANGUAGES: Final = (
    "nl", "ar", "tr", "en", "pl", "uk", "ti", "so", "fa", "ku", "ps", "ru", "ro", "bg", "de", "fr", "es",
    "pt", "hu", "zh",
)  # fmt: skip
_NO_DATE: Final = N_("I cannot read this as a date. For example: 1979, or 8 March 2012.")
_NO_TIME: Final = N_("I cannot read this as a length of time. For example: 6 hours.")
_AMOUNT: Final = re.compile(r"\d+(?:[.,]\d+)?")


def first_fields(sitting: Sitting) -> tuple[Part, ...]:
    """Make the fields that are in sight at once."""
    return (
        TypedPart(
            sitting, "called", N_("Name in the family"), names.short,
            lambda one, typed: edits.type_into(one.id, "called", _called(one, typed), _known(one)),
        ),
        TypedPart(
            sitting, "birth", N_("Born"), lambda one: sitting.words.partial_date(one.birth),
            lambda one, typed: _dated(sitting, one, "birth", typed), beside=lambda one: _age(sitting, one),
            hint=_NO_DATE,
        ),
        _line(sitting, "about", N_("Lives and does")),
    )  # fmt: skip


def switches(sitting: Sitting) -> tuple[Part, ...]:
    """Make the switches that are in sight at once."""
    return (
        _switch(sitting, "may_be_called", N_("May be called")),
        _switch(sitting, "knows_of_file", N_("Knows of this file")),
    )


def more_fields(sitting: Sitting) -> tuple[Part, ...]:
    """Make the fields behind "More"."""
    return (
        _line(sitting, "name", N_("Full name")),
        _line(sitting, "relation", N_("Relation, in own words")),
        SymbolPart(
            sitting, N_("Symbol in the genogram"), _SYMBOLS,
            lambda one, gender: edits.change(one.id, _known(one), gender=gender),
        ),
        _line(sitting, "gender_words", N_("Gender, in own words")),
        *_beings(sitting),
        *_death(sitting),
        *_kind_of_help(sitting),
        SwitchPart(
            sitting, "past", lambda _: sitting.words.say(N_("Somebody from before"), CONTEXT),
            lambda one: one.past, lambda one, on: edits.change(one.id, _known(one), past=on),
            wanted=lambda one: not one.youngster and not _has_died(one),
        ),
        _line(sitting, "phone", N_("Phone")),
        ChoicePart(
            sitting, "language", N_("Language"), lambda one: _languages(sitting.words, one.language),
            lambda one: one.language, lambda one, key: edits.change(one.id, _known(one), language=key),
        ),
        TypedPart(
            sitting, "limit", N_("Can give, in a week"), lambda one: _hours(sitting.words, one.limit),
            lambda one, typed: _limited(sitting, one, typed), hint=_NO_TIME,
        ),
        *_roles(sitting),
    )  # fmt: skip


def _beings(sitting: Sitting) -> tuple[Part, ...]:
    """Make the choice of what stands here; of whom was lost before birth also whether the family sees it."""
    return (
        ChoicePart(
            sitting, "being", N_("What stands here"),
            lambda _: [(str(row.value), sitting.words.say(row.name, "legend")) for row in BEINGS],
            lambda one: one.being.value, lambda one, key: become(one, Being(key)),
        ),
        SwitchPart(
            sitting, "loss-seen", lambda _: sitting.words.say(N_("The family may see this")),
            lambda one: one.audience is not Audience.WORKER,
            lambda one, on: edits.change(
                one.id, _known(one), audience=Audience.EVERYONE if on else Audience.WORKER
            ),
            wanted=lambda one: one.being in LOST,
        ),
    )  # fmt: skip


def _death(sitting: Sitting) -> tuple[Part, ...]:
    return (
        SwitchPart(
            sitting, "died", lambda _: sitting.words.say(N_("Has died"), CONTEXT), _has_died,
            lambda one, on: edits.change(one.id, _known(one), died=on, death=PartialDate()),
        ),
        TypedPart(
            sitting, "death", N_("Died on"), lambda one: sitting.words.partial_date(one.death),
            lambda one, typed: _dated(sitting, one, "death", typed), wanted=_has_died, hint=_NO_DATE,
        ),
    )  # fmt: skip


def _roles(sitting: Sitting) -> tuple[Part, ...]:
    """Make the switches for who is the JIM and about whom this is."""
    return (
        SwitchPart(
            sitting, "jim", lambda _: jim_of(sitting, youngster_name(sitting)),
            lambda one: jim_fact(sitting, one) is not None, lambda one, on: _jim(sitting, one, on),
            wanted=lambda one: not one.youngster and bool(kinship.youngster(sitting.shown)),
        ),
        SwitchPart(
            sitting, "youngster", lambda _: sitting.words.say(N_("This is about this person"), CONTEXT),
            lambda one: one.youngster,
            lambda one, on: edits.mark_youngster(one.id) if on else edits.change(
                one.id, _known(one), youngster=False
            ),
        ),
    )  # fmt: skip


def _kind_of_help(sitting: Sitting) -> tuple[Part, ...]:
    return (
        ChoicePart(
            sitting, "level", N_("Kind of help"),
            lambda _: level_options(sitting.words),
            lambda one: one.level.value, lambda one, key: levelled(one, Level(key)),
        ),
        _line(
            sitting, "given_role", N_("Which role"),
            wanted=lambda one: one.level is Level.NATURAL_WITH_ROLE,
        ),
        TypedPart(
            sitting, "until", N_("Helps until"),
            lambda one: sitting.words.date(one.until) if one.until else "",
            lambda one, typed: _until(sitting, one, typed),
            wanted=lambda one: one.level is not Level.NATURAL, hint=_NO_DATE,
        ),
        ChoicePart(
            sitting, "group", N_("Belongs to"), lambda _: group_options(sitting.words),
            lambda one: one.group.value,
            lambda one, key: edits.change(one.id, _known(one), group=Group(key)),
        ),
    )  # fmt: skip


def level_options(words: Words) -> list[tuple[str, str]]:
    """Return which kinds of help there are, key and words."""
    return [(level.value, words.say(msgid, CONTEXT)) for level, msgid in _LEVELS]


def group_options(words: Words) -> list[tuple[str, str]]:
    """Return where somebody can come from, key and words."""
    return [(group.value, words.say(msgid, CONTEXT)) for group, msgid in _GROUPS]


# What is said of the youngster and the JIM


def youngster_name(sitting: Sitting) -> str:
    """Return what the youngster is called; "" where nobody is marked."""
    centre = kinship.youngster(sitting.shown)
    return sitting.name(centre.id) if centre else ""


def jim_fact(sitting: Sitting, person: Person) -> Jim | None:
    """Return that somebody is the JIM of the youngster, or of anybody; None where they are not any more."""
    now = kinship.jims(sitting.shown, sitting.today)
    return next((jim for jim in now if jim.person == person.id), None)


def jim_of(sitting: Sitting, whom: str) -> str:
    """Say "JIM of Ilias"."""
    return sitting.words.say(N_("JIM of {name}"), name=whom)


def relation_in_words(sitting: Sitting, person: Person) -> str:
    """Say what somebody is, as "broer van Ilias" or "jeugdhulpverlener"."""
    shown, words = sitting.shown, sitting.words
    if person.youngster:
        return words.say(N_("whom this is about"))
    relation = kinship.relation(shown, person.id, words)
    centre = kinship.youngster(shown)
    way = kinship.way(shown, centre.id, person.id) if centre and relation else ""
    if way and (way == "W" or not way.endswith("W")):
        return words.say(N_("{relation} of {name}"), relation=relation, name=youngster_name(sitting))
    return relation


# Writing


def _known(person: Person) -> Saying:
    return saying("what is known of {who}", who=Who(person.id))


def _line(
    sitting: Sitting, field: str, label: str, wanted: Callable[[Person], bool] = lambda _: True
) -> TypedPart:
    return TypedPart(
        sitting, field.replace("_", "-"), label, lambda one: str(getattr(one, field)),
        lambda one, typed: edits.type_into(one.id, field, typed, _known(one)), wanted=wanted,
    )  # fmt: skip


def _has_died(person: Person) -> bool:
    return person.died or bool(person.death)


def _called(person: Person, typed: str) -> str:
    """Keep only a name that is another one than the first word of the full name."""
    return "" if typed == names.short(replace(person, called="")) else typed


def _switch(sitting: Sitting, field: str, label: str) -> SwitchPart:
    def write(person: Person, on: bool) -> Step:
        values: dict[str, Any] = {field: on}
        return edits.change(person.id, _known(person), **values)

    return SwitchPart(
        sitting, field.replace("_", "-"), lambda _: sitting.words.say(label, CONTEXT),
        lambda one: bool(getattr(one, field)), write,
    )  # fmt: skip


def _age(sitting: Sitting, person: Person) -> str:
    if person.died or person.death:
        return ""
    age = person.birth.age_on(sitting.today)
    return "" if age is None else sitting.words.count("{n} year old", "{n} years old", age)


def _dated(sitting: Sitting, person: Person, field: str, typed: str) -> Step | None:
    read = read_birth(typed, sitting.today, sitting.words.language) if typed else PartialDate()
    return None if read is None else edits.type_into(person.id, field, read, _known(person))


def _until(sitting: Sitting, person: Person, typed: str) -> Step | None:
    when = read_when(typed, sitting.today, sitting.words.language)
    day = when.start or when.due
    if typed and (day is None or when.rest):
        return None
    return edits.type_into(person.id, "until", day, _known(person))


def _limited(sitting: Sitting, person: Person, typed: str) -> Step | None:
    if _AMOUNT.fullmatch(typed):
        minutes: int | None = round(float(typed.replace(",", ".")) * 60)
    else:
        minutes = read_minutes(typed, sitting.words.language)
    if typed and minutes is None:
        return None
    return edits.type_into(person.id, "limit", minutes if typed else None, _known(person))


def _hours(words: Words, minutes: int | None) -> str:
    return "" if minutes is None else words.hours(minutes)


def levelled(person: Person, level: Level) -> Step:
    """A professional stands among the professionals, and no longer once they are none."""
    group = person.group
    if level is Level.PROFESSIONAL:
        group = Group.PROFESSIONALS
    elif group is Group.PROFESSIONALS:
        group = Group.COMMUNITY
    return edits.change(person.id, _known(person), level=level, group=group)


def _jim(sitting: Sitting, person: Person, on: bool) -> Step | None:
    if on:
        return edits.mark_jim(person.id)
    fact = jim_fact(sitting, person)
    return edits.remove(fact.id, saying("{who} is no JIM any more", who=Who(person.id))) if fact else None


def _languages(words: Words, known: str) -> Iterable[tuple[str, str]]:
    """Return languages by their names, the one that somebody has among them; first that none is known."""
    from babel import Locale  # a large table: only when somebody looks at a person

    called = Locale.parse(words.language).languages
    codes = {*_LANGUAGES, known} - {""}
    by_name = sorted((str(called.get(code, code)), code) for code in codes)
    return [("", words.say(N_("not known"), CONTEXT)), *((code, name) for name, code in by_name)]
