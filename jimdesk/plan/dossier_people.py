# SPDX-License-Identifier: Apache-2.0
"""What the print for the file tells of people: who they are, their bonds, homes, network and support."""

import re
from typing import Final

from jimdesk.core.meeting import Meeting
from jimdesk.core.people import (
    Descent,
    Household,
    Jim,
    Level,
    Membership,
    Parentage,
    Partnership,
    Person,
    Siblings,
    Stay,
    Twinning,
    Twins,
)
from jimdesk.core.translation import Translation
from jimdesk.core.words import N_, name_of
from jimdesk.instruments.circle.facts import Acquaintance, Given, Placement, Support
from jimdesk.instruments.circle.rings import ring_set_of
from jimdesk.instruments.genogram import notation
from jimdesk.instruments.genogram.facts import Mark, Tie
from jimdesk.instruments.genogram.notation import Section
from jimdesk.plan.circle_sheet import often, what_of
from jimdesk.plan.rich import capital, clean, clean_name, sentence
from jimdesk.plan.sections import Item, item, labelled
from jimdesk.plan.telling import Telling

_STOP: Final = re.compile(r"(?<!\.)\.(\u2069*)$")  # also where the words are set apart from Arabic ones
_LEVELS: Final = {
    Level.NATURAL_WITH_ROLE: N_("natural support with a given role"),
    Level.VOLUNTEER: N_("organised volunteer"),
    Level.PROFESSIONAL: N_("professional"),
}
_STAYS: Final = {
    Stay.HALF: N_("half of the time"), Stay.WEEKEND: N_("at weekends"),
    Stay.EVERY_OTHER_WEEKEND: N_("every other weekend"),
}


def typed(telling: Telling, text: str) -> str:
    """Return typed words as a sentence."""
    return telling.typed(sentence(clean(text), telling.words.language)) if clean(text) else ""


def told(telling: Telling, *parts: str) -> str:
    """Return parts that are there as one sentence; their own full stops go, three dots stay."""
    text = telling.listed([_STOP.sub(r"\1", part) for part in parts if part])
    return sentence(text, telling.words.language) if text else ""


def name(telling: Telling, id_: str) -> str:
    """Return what somebody is called, at the beginning of a line."""
    return f"{telling.typed(capital(telling.called(id_), telling.words.language))}:"


def _people(telling: Telling) -> tuple[Item, ...]:
    say, words = telling.words.say, telling.words
    found = []
    for one in telling.shown.of(Person):
        birth = words.partial_date(one.birth)
        gone = words.partial_date(one.death)
        level = words.say(_LEVELS[one.level]) if one.level in _LEVELS else ""
        found.append(item(
            labelled(telling.typed(clean_name(one.name) or telling.called(one.id)) + ":", told(
                telling,
                say("whom this is about") if one.youngster else telling.typed(telling.relation(one.id)),
                say("born {date}", date=birth) if birth else "",
                (say("died {date}", date=gone) if gone else say("has died")) if gone or one.died else "",
            )),
            told(
                telling, telling.typed(telling.written(one, "about")), level,
                telling.typed(telling.written(one, "given_role")),
                say("until {date}", date=words.date(one.until)) if one.until else "",
                telling.typed(telling.written(one, "gender_words")),
                say("speaks: {language}", language=_language(telling, one.language)) if one.language else "",
                say("tel.") + " " + telling.typed(clean(one.phone)) if clean(one.phone) else "",
                say("{hours} a week", hours=words.hours(one.limit)) if one.limit is not None else "",
            ),
        ))
    return tuple(found)


def _language(telling: Telling, language: str) -> str:
    return telling.typed(name_of(clean(language), telling.words.language))


def _bonds(telling: Telling) -> tuple[Item, ...]:
    say, words = telling.words.say, telling.words
    found = []
    for couple in telling.shown.of(Partnership):
        turns = [
            telling.listed([_sign(telling, Section.BOND, turn.bond), words.partial_date(turn.when)])
            for turn in couple.history
        ]
        both = say("{one} and {other}:", one=telling.called(couple.one), other=telling.called(couple.other))
        found.append(item(labelled(both, told(telling, *turns))))
    for parent in telling.shown.of(Parentage):
        found.append(item(labelled(name(telling, parent.parent), told(
            telling, say("parent of {name}", name=telling.called(parent.child)),
            "" if parent.descent is Descent.BIRTH else _sign(telling, Section.DESCENT, parent.descent),
            say("has parental authority") if parent.authority else "",
            words.partial_date(parent.start), words.partial_date(parent.end),
        ))))
    for person in telling.shown.of(Person):
        for child in person.guards:
            found.append(item(labelled(name(telling, person.id), told(
                telling, say("has authority over {name} without being a parent", name=telling.called(child)),
            ))))
    groups: tuple[Siblings | Twins, ...] = (*telling.shown.of(Siblings), *telling.shown.of(Twins))
    for group in groups:
        if not group.children:  # who is in it is not for this reader
            continue
        names = telling.listed([telling.typed(telling.called(child)) for child in group.children])
        identical = isinstance(group, Twins) and group.twinning is Twinning.IDENTICAL
        kind = say("brothers and sisters") if isinstance(group, Siblings) else (
            say("identical twins") if identical else say("twins"))
        found.append(item(labelled(f"{names}:", told(telling, kind))))
    return tuple(found)


def _homes(telling: Telling) -> tuple[Item, ...]:
    say, words = telling.words.say, telling.words
    found = []
    for home in telling.shown.of(Household):
        living = [one for one in telling.shown.of(Membership) if one.household == home.id]
        names = []
        for one in living:
            stay = words.say(_STAYS[one.stay]) if one.stay in _STAYS else ""
            times = telling.listed([stay, words.partial_date(one.start), words.partial_date(one.end)])
            called = telling.typed(telling.called(one.person))
            names.append(f"{called} ({times})" if times else called)
        label = telling.typed(telling.written(home, "name")) or say("Home {n}", n=home.number)
        found.append(item(labelled(f"{label}:", told(telling, *names))))
    return tuple(found)


def _jims(telling: Telling) -> tuple[Item, ...]:
    say, words = telling.words.say, telling.words
    return tuple(
        item(
            labelled(name(telling, one.person), told(
                telling, say("JIM of {name}", name=telling.called(one.mentors)),
                say("from {date}", date=words.date(one.since)) if one.since else "",
                say("until {date}", date=words.date(one.until)) if one.until else "",
            )),
            *(f"{label} {typed(telling, text)}" for label, text in (
                (say("Always passed on:"), telling.written(one, "always_told")),
                (say("Stays between them:"), telling.written(one, "stays_between")),
                (say("Support:"), telling.written(one, "supported_how") or telling.listed(
                    [telling.called(id_) for id_ in one.supporters])),
                (say("How to stop:"), telling.written(one, "how_to_stop")),
            ) if clean(text)),
        )
        for one in telling.shown.of(Jim)
    )


def _circle(telling: Telling) -> tuple[Item, ...]:
    """Tell who stands in which ring, for each meeting and each one in the middle."""
    words = telling.words
    found: dict[tuple[str, str, str, str], list[str]] = {}
    for one in telling.shown.of(Placement):
        rings = ring_set_of(telling.shown, one.meeting)
        ring = rings.ring(one.ring)
        sector = rings.sector(one.sector, one.bearing).name.within(words.language)
        key = (one.meeting, one.whose, ring.name.within(words.language) if ring else one.ring, sector)
        found.setdefault(key, []).append(telling.typed(telling.called(one.person)))
    days = {one.id: words.date(one.date) for one in telling.shown.of(Meeting) if one.date}
    several = len({meeting for meeting, *_ in found}) > 1
    return tuple(
        item(labelled(telling.listed([
            telling.typed(telling.called(whose)), days.get(meeting, "") if several else "", ring, sector,
        ]) + ":", told(telling, *names)))
        for (meeting, whose, ring, sector), names in found.items()
    )


def _support(telling: Telling) -> tuple[Item, ...]:
    say = telling.words.say
    how = {Given.POSSIBLE: say("could be given"), Given.WISHED: say("is wished for")}
    return tuple(
        item(labelled(
            say("{giver} for {receiver}:", giver=telling.called(one.giver),
                receiver=telling.called(one.receiver)),
            told(telling, what_of(telling, one), often(one, telling.words), how.get(one.given, "")),
        ))
        for one in telling.shown.of(Support)
    )


def _acquaintances(telling: Telling) -> tuple[Item, ...]:
    """Tell of each one whom they know, once for every two."""
    known: dict[str, list[str]] = {}
    for one in telling.shown.of(Acquaintance):
        known.setdefault(one.one, []).append(telling.typed(telling.called(one.other)))
    return tuple(item(labelled(name(telling, id_), told(telling, *names))) for id_, names in known.items())


def _sign(telling: Telling, section: Section, value: str) -> str:
    """Return what a sign of the genogram is called; a mark in own words stands as it was typed."""
    row = notation.row(section, value)
    return telling.words.say(row.name, "legend") if row else telling.typed(clean(value))


def _ties(telling: Telling) -> tuple[Item, ...]:
    say = telling.words.say
    return tuple(
        item(labelled(
            say("{one} and {other}:", one=telling.called(one.one), other=telling.called(one.other)),
            told(telling, _sign(telling, Section.TIE, one.tie),
                 say("as {name} sees it", name=telling.called(one.seen_by)) if one.seen_by else ""),
        ))
        for one in telling.shown.of(Tie)
    )


def _marks(telling: Telling) -> tuple[Item, ...]:
    return tuple(
        item(labelled(
            name(telling, one.person), told(
                telling, _sign(telling, Section.MARK, one.mark), telling.typed(telling.written(one, "text")))
        ))
        for one in telling.shown.of(Mark)
    )


def _translations(telling: Telling) -> tuple[Item, ...]:
    return tuple(
        item(labelled(f"{_language(telling, one.language)}:", telling.typed(clean(one.text))))
        for one in telling.shown.of(Translation) if clean(one.text)
    )


SECTIONS: Final = (
    (N_("People"), _people, (Person,)),
    (N_("Bonds"), _bonds, (Partnership, Parentage, Siblings, Twins)),
    (N_("Homes"), _homes, (Household, Membership)),
    (N_("JIM"), _jims, (Jim,)),
    (N_("The circle"), _circle, (Placement,)),
    (N_("Support"), _support, (Support,)),
    (N_("Who know each other"), _acquaintances, (Acquaintance,)),
    (N_("How people are with each other"), _ties, (Tie,)),
    (N_("Marks"), _marks, (Mark,)),
    (N_("In another language"), _translations, (Translation,)),
)
