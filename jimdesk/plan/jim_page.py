# SPDX-License-Identifier: Apache-2.0
"""The page of a JIM: both roles, what was agreed, the hours that are possible, who supports, how to stop."""

import datetime
from typing import NamedTuple

from jimdesk.core.audience import Shown
from jimdesk.core.meeting import CrisisStep
from jimdesk.core.people import Jim, Person
from jimdesk.core.words import Words as Language
from jimdesk.plan import sections
from jimdesk.plan.columns import column, entries
from jimdesk.plan.leaf import Draft, Leaf, Piece, head
from jimdesk.plan.marks import Block
from jimdesk.plan.person_content import (
    JimAgreements,
    calling,
    hours,
    jim_agreements,
    jims_of,
    next_meeting,
    own_lines,
    own_privacy,
    reader_of,
)
from jimdesk.plan.person_page import jim_box, meeting, notes
from jimdesk.plan.rich import Rich, Span, blank, bold, spoken, together
from jimdesk.plan.sections import Section, item
from jimdesk.plan.sizes import Sizes
from jimdesk.plan.telling import TO_THE_END, Beside, Telling


class JimContent(NamedTuple):
    """The page of a JIM before it is set."""

    name: str
    title: Rich
    date: Rich
    lead: Rich
    boxes: tuple[JimAgreements, ...]
    sections: tuple[Section, ...]
    meeting: tuple[Rich, ...]
    remember: str
    privacy: str
    version: str


def jim_content(
    shown: Shown, words: Language, day: datetime.date, beside: Beside | None = None
) -> JimContent:
    """Return what the page of a JIM says; who is nobody's JIM (yet) gets it to fill in."""
    person = reader_of(shown)
    telling = Telling(shown, words, day, beside)
    name = telling.called(person.id)
    jims = jims_of(telling, person.id)
    boxes = jim_agreements(telling, person)
    if not jims:
        jims = [Jim.new(person=person.id, mentors=telling.youngster.id if telling.youngster else "")]
        boxes = (_open(telling),)
    return JimContent(
        name=name,
        title=(Span(telling.typed(name)),),
        date=telling.date(),
        lead=spoken(words.say("You are somebody's JIM: a mentor whom they chose themselves.")),
        boxes=boxes,
        sections=(
            *(_roles(telling, jim) for jim in jims),
            Section(words.say("Your time"), (item(*_time(telling, person)),), even=True),
            Section(words.say("If it goes wrong"), _crisis(telling, person), even=True),
        ),
        meeting=next_meeting(telling),
        remember=words.say("What I want to remember or ask myself:"),
        privacy=own_privacy(telling, person),
        version=telling.version(),
    )


def _open(telling: Telling) -> JimAgreements:
    say = telling.words.say
    labels = (say("This you always pass on"), say("This stays between you two"), say("Who supports you?"),
              say("Do you want to stop?"))
    return JimAgreements(telling.whose, tuple((label, ((TO_THE_END,),) * 2) for label in labels))


def _roles(telling: Telling, jim: Jim) -> Section:
    """Tell what a JIM is and is not, for the one whom it is for."""
    say, whom = telling.words.say, together(telling.called(jim.mentors) or "…")
    lines: list[str] = []
    if jim.confidant:
        lines.append(say("{name} can come to you. You listen.", name=whom))
    if jim.spokesperson:
        lines.append(say("You say what {name} thinks is important, also when that is hard.", name=whom))
    lines += [
        say("You think along about the plan, beside the professionals."),
        say("You are not a professional. You do not have to solve everything."),
    ]
    if jim.until:
        lines.append(say("You do this until {date}.", date=telling.words.date(jim.until)))
    return Section(say("What you are for {name}", name=whom), (item(*lines),), even=True)


def _time(telling: Telling, person: Person) -> tuple[Rich, ...]:
    say, words = telling.words.say, telling.words
    now = hours(telling, person, own_lines(telling.shown, person.id))
    if person.limit is None:
        can = spoken(say("So many hours a week are possible for you: {hours}", hours=blank()))
    else:
        limit = bold(together(words.hours(person.limit)))
        can = spoken(say("{hours} a week are possible for you.", hours=limit))
    return (can, *now, spoken(say("Is it too much? Say so early. Nobody will be angry.")))


def _crisis(telling: Telling, person: Person) -> tuple[sections.Item, ...]:
    """Tell who may call this JIM if it goes wrong; the other steps are not theirs."""
    found = []
    for step in telling.shown.of(CrisisStep):
        caller = telling.shown.get(Person, step.who)
        if step.calls == person.id and caller:
            told = telling.words.say("{name} calls you.", name=bold(together(telling.called(caller.id))))
            found.append(item(spoken(told), calling(telling, caller)))
    return tuple(found)


def jim_draft(content: JimContent, sizes: Sizes, words: Language) -> Draft:
    """Set the page of a JIM."""
    leaf = Leaf(sizes, words, content.name, content.privacy, content.version)
    top = head(content.title, content.date, (sizes.name, sizes.title, sizes.again), leaf)
    marks, bottom = column(entries(content.lead, sizes.lead, leaf.width), 0, top.height + 6)
    pieces: list[Piece] = []
    for box in content.boxes:
        pieces += jim_box(box, leaf, words)
    pieces += sections.pieces(content.sections, leaf, words)
    pieces.append(meeting(content.meeting, leaf))
    first = Block(bottom + 2, (*top.marks, *marks))
    return leaf.draft(first, pieces, lambda room: notes(content.remember, room, leaf))
