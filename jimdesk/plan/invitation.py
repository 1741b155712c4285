# SPDX-License-Identifier: Apache-2.0
"""The invitation to a meeting, one for each person: when, where, why in one sentence, and who will be there.

Who will be there is told only as far as the reader may see. Who is not asked gets none, and no sheet says so.
"""

import datetime
from typing import NamedTuple

from jimdesk.core import table
from jimdesk.core.audience import Shown
from jimdesk.core.meeting import Column, Meeting, Statement
from jimdesk.core.people import Person
from jimdesk.core.words import Words as Language
from jimdesk.plan import columns, qr, versions
from jimdesk.plan.columns import Entry, column, entries
from jimdesk.plan.leaf import Draft, Leaf, Piece, head, told
from jimdesk.plan.marks import Block, Picture
from jimdesk.plan.person_content import calling, own_privacy, reader_of
from jimdesk.plan.person_page import notes
from jimdesk.plan.rich import Blank, Rich, Span, blank, bold, clean, sentence, spoken, together
from jimdesk.plan.sizes import Sizes
from jimdesk.plan.telling import TO_THE_END, Telling


class InvitationContent(NamedTuple):
    """An invitation before it is set."""

    name: str
    title: Rich
    date: Rich
    lead: Rich
    facts: tuple[tuple[str, str, tuple[Rich, ...]], ...]  # (pictogram, label, lines)
    answer: Rich
    when: qr.Moment | None  # for a telephone
    phone: str  # of whom to ring with questions; "" where that is no number
    remember: str
    privacy: str
    version: str


def invited_to(shown: Shown, day: datetime.date) -> Meeting | None:
    """Return the meeting that people are asked for: the next one, else the one that is there."""
    held = versions.meeting_of(shown, day)
    return table.following(shown, held, day) or held


def invitation_content(shown: Shown, words: Language, day: datetime.date) -> InvitationContent:
    """Return what the invitation of the reader says."""
    person = reader_of(shown)
    telling = Telling(shown, words, day)
    say, name = words.say, telling.called(person.id)
    meeting = invited_to(shown, day)
    return InvitationContent(
        name=name,
        title=(Span(telling.typed(name)),) if name else (Blank(90),),
        date=telling.date(),
        lead=_lead(telling, person),
        facts=(
            ("calendar", say("When?"), (_when(telling, meeting),)),
            ("house", say("Where?"), (_where(telling, meeting),)),
            ("talk", say("Why?"), _why(telling)),
            ("", say("Who will be there?"), _who(telling, person, meeting)),
        ),
        answer=_answer(telling, _leading(telling, meeting)),
        when=qr.moment(meeting),
        phone=_phone(_leading(telling, meeting)),
        remember=say("What I want to say or ask at the meeting:"),
        privacy=own_privacy(telling, person),
        version=words.date(telling.day),
    )


def _lead(telling: Telling, person: Person) -> Rich:
    say, whose = telling.words.say, telling.whose
    own = telling.youngster is not None and telling.youngster.id == person.id
    if own:
        return spoken(say("This is your meeting. You say who comes and what it is about."))
    if whose:
        return spoken(say("Will you come to the family meeting about {name}?", name=bold(together(whose))))
    return spoken(say("Will you come to our family meeting?"))


def _when(telling: Telling, meeting: Meeting | None) -> Rich:
    words = telling.words
    if meeting is None or meeting.date is None:
        return (TO_THE_END,)
    date = words.say("{weekday} {date}", weekday=words.weekday(meeting.date), date=words.date(meeting.date))
    time = telling.clock(meeting.time)
    at = words.say("{date}, {time}", date=together(date), time=together(time)) if time else together(date)
    return spoken(bold(at))


def _where(telling: Telling, meeting: Meeting | None) -> Rich:
    where = telling.typed(telling.written(meeting, "where")) if meeting else ""
    return (Span(where),) if where else (TO_THE_END,)


def _why(telling: Telling) -> tuple[Rich, ...]:
    """Tell what it is about in the youngster's own words; else there is a line to write on."""
    own = telling.youngster.id if telling.youngster else ""
    said = [
        one for one in telling.shown.of(Statement)
        if one.column is Column.WISH and one.speaker in (own, "") and telling.written(one, "text")
    ]
    if not said:
        return ((TO_THE_END,),)
    words = telling.words
    text = telling.typed(sentence(telling.written(said[-1], "text").strip("\"“”„«» "), words.language))
    quote = (Span(words.say("“{words}”", words=text), bold=True),)
    name = telling.whose
    if not name or said[-1].speaker != own:
        return (quote,)
    return ((Span(words.say("{name} says:", name=together(name))),), quote)


def _who(telling: Telling, person: Person, meeting: Meeting | None) -> tuple[Rich, ...]:
    """Tell who is asked, as far as the reader may see; where nobody is noted yet, a line to write on."""
    here = table.attendances(telling.shown, meeting.id) if meeting else ()
    people = [one.person for one in here if one.person != person.id]
    if not people:
        return ((TO_THE_END,),)
    told_ = []
    for id_ in dict.fromkeys(people):
        relation = telling.typed(telling.relation(id_))
        name = together(telling.typed(telling.called(id_)))
        told_.append(f"{name} ({relation})" if relation and "(" not in name else name)
    return ((Span(f"{telling.listed(told_)}."),),)


def _leading(telling: Telling, meeting: Meeting | None) -> Person | None:
    """Return who leads the meeting, or who led the one before it."""
    here = table.attendances(telling.shown, meeting.id) if meeting else ()
    before = telling.meeting and table.attendances(telling.shown, telling.meeting.id)
    leads = next((one.person for one in (*here, *(before or ())) if one.leads), "")
    return telling.shown.get(Person, leads)


def _answer(telling: Telling, leads: Person | None) -> Rich:
    """Tell whom to ring with questions: who leads the meeting."""
    question = Span(telling.words.say("Questions, or can you not come?") + " ")
    if leads:
        return (question, *calling(telling, leads))
    return (question, *spoken(telling.words.say("Call {name}", name=blank()), Blank(60)))


def _phone(leads: Person | None) -> str:
    phone = clean(leads.phone) if leads else ""
    return phone if qr.can_be_called(phone) else ""


def invitation_draft(content: InvitationContent, sizes: Sizes, words: Language) -> Draft:
    """Set an invitation."""
    leaf = Leaf(sizes, words, content.name, content.privacy, content.version)
    top = head(content.title, content.date, (sizes.name, sizes.title, sizes.again), leaf)
    marks, bottom = column(entries(content.lead, sizes.action, leaf.width), 0, top.height + 7)
    pieces: list[Piece] = []
    pieces += _facts(content, leaf) + _answered(content, leaf, words)
    first = Block(bottom + 6, (*top.marks, *marks))
    return leaf.draft(first, pieces, lambda room: notes(content.remember, room, leaf))


def _facts(content: InvitationContent, leaf: Leaf) -> list[Piece]:
    """Set what there is to know; beside the day and the place stands a code with the day."""
    code = qr.of_meeting(*content.when) if content.when else Block(0)
    pieces: list[Piece] = []
    for number, fact in enumerate(content.facts):
        pieces += _fact(fact, leaf, leaf.width - (code.height if number < 2 else 0))
    return _with_code(pieces, code, leaf, 0)


def _answered(content: InvitationContent, leaf: Leaf, words: Language) -> list[Piece]:
    """Set whom to ring, with a code that rings where the number is known."""
    code = qr.of_phone(content.phone) if content.phone else Block(0)
    room = leaf.width - code.height
    pieces = told(entries(content.answer, leaf.sizes.text, room), above=9)
    no = words.say("You may always say no. That is fine.")
    pieces += told(columns.text(no, leaf.sizes.text, room), above=2)
    return _with_code(pieces, code, leaf, -code.height / 3)


def _with_code(pieces: list[Piece], code: Block, leaf: Leaf, y: float) -> list[Piece]:
    """Put a code at the end of the first piece and of the one below it; on no page is it turned round."""
    first, *rest = pieces
    turned = code.mirrored(code.height) if leaf.words.right_to_left else code
    marks = (*first.block.marks, *turned.at(leaf.width - code.height, y))
    return [first._replace(block=Block(first.block.height, marks), stays=True), *rest]


def _fact(fact: tuple[str, str, tuple[Rich, ...]], leaf: Leaf, width: float) -> list[Piece]:
    """Set one thing to know, with its pictogram beside it."""
    picture, label, lines = fact
    sizes = leaf.sizes
    x = sizes.picture - 4
    found: list[Entry] = columns.text(label, sizes.text._replace(quiet=True), width - x)
    for rich in lines:
        found += entries(rich, sizes.lead, width - x, gap=0.8, inset=4)
    first, *more = columns.chunks(found, 90)
    marks, bottom = column(first, x, 1)
    size = 13.0
    if picture:
        marks = (Picture(1, 0.6, size, picture), *marks)
    return [Piece(Block(max(bottom + 1.5, size if picture else 0), marks), 6),
            *(piece for part in more for piece in told(part, x=x, above=1.5))]
