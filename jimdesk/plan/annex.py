# SPDX-License-Identifier: Apache-2.0
"""The annex for professionals: their bottom lines, what they do and until when, and what only they may read.

It is made for a professional's eyes. For another reader it holds what that reader may see, and no more.
"""

import datetime
from dataclasses import replace

from jimdesk.core import edits, professional
from jimdesk.core.audience import Shown
from jimdesk.core.fact import Audience, Fact
from jimdesk.core.listed import ordered
from jimdesk.core.meeting import Agreement, Column, Note, Statement
from jimdesk.core.people import Level, Person
from jimdesk.core.professional import BottomLine, ProfessionalHelp
from jimdesk.core.words import Words as Language
from jimdesk.plan.days import lane
from jimdesk.plan.rich import Rich, Span, bold, capital, clean, plain, sentence, spoken
from jimdesk.plan.sections import Item, Report, Section, item, labelled
from jimdesk.plan.telling import TO_THE_END, Beside, Telling


def annex_content(
    shown: Shown, words: Language, day: datetime.date, beside: Beside | None = None
) -> Report:
    """Return what the annex says for the reader of a `Shown`."""
    telling = Telling(shown, words, day, beside)
    say, name = words.say, telling.whose
    return Report(
        title=say("For professionals"),
        date=telling.date(),
        lead=say("Annex to the plan of {name}. Not for on the wall.", name=name) if name
        else say("Annex to the plan. Not for on the wall."),
        sections=(
            Section(say("What has to be so in any case"), bottom_lines(telling)),
            Section(say("What professionals do"), help_lines(telling)),
            Section(say("Who leaves when"), _leaving(telling)),
            Section(say("For professionals only"), _apart(telling)),
            Section(say("What the family and the network do"), _lines(telling, professionals=False)),
        ),
        privacy=say("For professionals of this family. Share only what is needed, and ask first."),
        version=telling.version(),
        empty=say("Here comes what has to be so in any case, what professionals do and who leaves when. "
                  "There is nothing to read yet."),
    )


def bottom_lines(telling: Telling) -> tuple[Item, ...]:
    """Tell each with whose it is and why, and what was said at the table that has to happen."""
    say = telling.words.say
    found = []
    for one in ordered(telling.shown, BottomLine):
        why = _typed(telling, one, "why")
        found.append(item(
            labelled(_owner(telling, one.owner), _typed(telling, one, "text") or _to_write(telling)),
            (Span(say("Why:") + " ", quiet=True), Span(why)) if why else "",
        ))
    for said in telling.shown.of(Statement):
        if said.column is Column.MUST and said.text.strip():
            found.append(said_item(telling, said))
    return tuple(found)


def said_item(telling: Telling, said: Statement) -> Item:
    """Tell what was said, by whom, and who sees it otherwise: two truths stand beside each other."""
    say = telling.words.say
    others = [telling.typed(telling.called(id_)) for id_ in said.disagree]
    return item(
        labelled(_owner(telling, said.speaker), _typed(telling, said, "text") or _to_write(telling)),
        say("Sees it otherwise: {names}.", names=telling.listed(others)) if others else "",
    )


def help_lines(telling: Telling) -> tuple[Item, ...]:
    """Tell what each professional does and until when, and their lines of the plan."""
    words = telling.words
    found = []
    for one in ordered(telling.shown, ProfessionalHelp):
        until = words.say("Until {date}.", date=words.date(one.until)) if one.until else ""
        what = _typed(telling, one, "what") or _to_write(telling)
        found.append(item(labelled(_owner(telling, one.who), what), until))
    return (*found, *_lines(telling, professionals=True))


def _leaving(telling: Telling) -> tuple[Item, ...]:
    words = telling.words
    return tuple(
        item(spoken(words.say("{who} is there until {date}.", who=bold(telling.called(one.person.id)),
                              date=words.date(one.day))))
        for one in professional.leaving(telling.shown, telling.day)
        if one.person.level is Level.PROFESSIONAL
    )


def _lines(telling: Telling, *, professionals: bool) -> tuple[Item, ...]:
    """Tell the lines of the plan of whoever is, or is not, a professional."""
    found = []
    for line in edits.in_order(telling.shown, Agreement):
        owner = telling.shown.get(Person, line.owner)
        if professionals is (owner is not None and owner.level is Level.PROFESSIONAL):
            found.append(line_item(telling, line))
    return tuple(found)


def line_item(telling: Telling, line: Agreement) -> Item:
    """Tell a line of the plan in words: who, what, when, who checks, and what if it does not work."""
    say, words = telling.words.say, telling.words
    when, action = lane(replace(line, what=telling.written(line, "what")), words, telling.day)
    day = "" if "____" in plain(when.day) else plain((*when.before, Span(" "), *when.day)).strip()
    told = telling.listed([day, *map(plain, when.after)])
    checker = capital(telling.called(line.checker), words.language)
    checks = say("{name} checks whether it works.", name=checker) if line.checker else ""
    plan_b = _typed(telling, line, "if_not")
    return item(
        labelled(_owner(telling, line.owner), _told(telling, action) or _to_write(telling)),
        sentence(told, words.language) if told else "",
        checks,
        (Span(f"{say('Does it not work?')} {plan_b}"), *_to_write(telling, plan_b)) if line.if_not else "",
    )


def _to_write(telling: Telling, told: str = "") -> Rich:
    """Return a dotted line for what is told in the language beside this one alone."""
    return (TO_THE_END,) if telling.beside and not told else ()


def _apart(telling: Telling) -> tuple[Item, ...]:
    """Tell what was said or written down for professionals alone."""
    shown, words = telling.shown, telling.words
    open_ = (Audience.ROOM, Audience.EVERYONE)
    found = [said_item(telling, said) for said in shown.of(Statement)
             if said.audience not in open_ and said.column is not Column.MUST]
    for note in shown.of(Note):
        about = telling.called(note.about)
        label = words.say("About {name}:", name=about) if about else words.say("Note:")
        found.append(item(labelled(label, _typed(telling, note, "text") or _to_write(telling))))
    return tuple(found)


def _owner(telling: Telling, id_: str) -> str:
    return f"{telling.typed(capital(telling.called(id_), telling.words.language))}:" if id_ else "–"


def _typed(telling: Telling, fact: Fact, field: str) -> str:
    return _told(telling, telling.written(fact, field))


def _told(telling: Telling, text: str) -> str:
    return telling.typed(sentence(clean(text), telling.words.language)) if clean(text) else ""
