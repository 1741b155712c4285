# SPDX-License-Identifier: Apache-2.0
"""The circle for at home: the picture with its key, who gives support now, and what falls away and when.

What falls away stands there as questions. Only places in the circle are drawn, no lines between people.
"""

import datetime
from dataclasses import replace
from typing import Final, NamedTuple

from jimdesk.core.audience import Shown
from jimdesk.core.meeting import Rhythm
from jimdesk.core.people import Level, Person
from jimdesk.core.words import N_
from jimdesk.core.words import Words as Language
from jimdesk.drawing import Drawing
from jimdesk.instruments.circle import CIRCLE
from jimdesk.instruments.circle.facts import Given, Support, SupportType
from jimdesk.instruments.circle.picture import as_list
from jimdesk.instruments.circle.placing import placements
from jimdesk.instruments.instrument import View
from jimdesk.plan import columns, sections
from jimdesk.plan.columns import Entry, column, entries, one_line
from jimdesk.plan.ink import INK, YELLOW
from jimdesk.plan.leaf import Draft, Leaf, Piece, head, ruled, told
from jimdesk.plan.marks import Art, Block, Fill, Mark, Picture, Words
from jimdesk.plan.person_content import own_privacy
from jimdesk.plan.rich import Rich, Span, bold, clean_name, spoken, together
from jimdesk.plan.sections import Item, Section, item, labelled
from jimdesk.plan.sizes import Sizes
from jimdesk.plan.spelled import spelled
from jimdesk.plan.telling import Telling

MOST_IN_PICTURE: Final = 45  # people; above that a list of names comes along
_VIEW: Final = 680  # units of the drawing across the page
_LARGE_VIEW: Final = 560
_MARGIN: Final = 13
_KINDS: Final = {
    SupportType.EMOTIONAL: N_("listening"),
    SupportType.PRACTICAL: N_("helping"),
    SupportType.INFORMATIONAL: N_("knowing how things work"),
    SupportType.NORMATIVE: N_("setting limits"),
    SupportType.COMPANY: N_("doing things together"),
}


class CircleContent(NamedTuple):
    """The circle for at home before it is set."""

    title: Rich
    date: Rich
    drawing: Drawing
    near: str
    now_label: str
    now: tuple[Rich, ...]
    later: tuple[tuple[str, tuple[Rich, ...]], ...]  # (who is there until when, questions)
    listed: tuple[Section, ...]
    privacy: str
    version: str


def circle_content(
    shown: Shown, words: Language, day: datetime.date, *, large: bool = False, whose: str = ""
) -> CircleContent:
    """Return what the circle for at home shows and says: of one person, or of the youngster."""
    if not isinstance(shown, Shown):
        raise TypeError("a sheet is made from a Shown alone")
    telling = Telling(shown, words, day)
    owner = shown.get(Person, whose) if whose else None
    own = whose or (telling.youngster.id if telling.youngster else "")
    side = _LARGE_VIEW if large else _VIEW
    view = View(side, side, day=telling.day, print=True, whose=whose)
    if telling.meeting and placements(shown, of_meeting := replace(view, meeting=telling.meeting.id)):
        view = of_meeting
    name, say = telling.called(own), words.say
    seen = bool(placements(shown, view))  # of a circle that is closed to this reader nothing is told in words
    rings = as_list(shown, words, view)
    many = sum(len(people) for _, cells in rings for _, people in cells) > MOST_IN_PICTURE
    return CircleContent(
        title=spoken(say("The circle of {name}", name=telling.typed(name))) if name
        else spoken(say("Our circle")),
        date=telling.date(),
        drawing=spelled(CIRCLE.draw(shown, words, view), telling),
        near=say("{ring} = very near", ring=rings[0][0]) if rings else "",
        now_label=say("Support now"),
        now=_now(telling, own) if seen else (),
        later=_later(telling, own) if seen else (),
        listed=_listed(telling, rings) if many else (),
        privacy=own_privacy(telling, owner) if owner else telling.privacy(),
        version=telling.version(),
    )


def _given(telling: Telling, own: str) -> list[Support]:
    return [one for one in telling.shown.of(Support) if one.receiver == own and one.given is Given.GIVEN]


def what_of(telling: Telling, one: Support, *, begins: bool = False) -> str:
    """Tell what somebody gives, in the words of the family or by its kind."""
    own = telling.typed(_capital(telling.written(one, "what")) if begins else telling.written(one, "what"))
    kind = telling.words.say(_KINDS[one.support])
    return own or (_capital(kind) if begins else kind)


def _now(telling: Telling, own: str) -> tuple[Rich, ...]:
    """Tell who gives what, in the family's own words, and how often."""
    words = telling.words
    told_ = []
    for one in _given(telling, own):
        if telling.shown.get(Person, one.giver):
            text = telling.listed([what_of(telling, one), often(one, words)])
            told_.append(labelled(f"{telling.typed(together(telling.called(one.giver)))}:", f"{text}."))
    return tuple(told_)


def often(one: Support, words: Language) -> str:
    """Tell how often somebody gives support."""
    if one.rhythm is Rhythm.WEEKLY and one.times > 1:
        return words.count("{n} time a week", "{n} times a week", one.times)
    return {
        Rhythm.DAILY: words.say("every day"), Rhythm.WEEKLY: words.say("every week"),
        Rhythm.EVERY_OTHER_WEEK: words.say("every other week"), Rhythm.MONTHLY: words.say("every month"),
    }.get(one.rhythm, "")


def _later(telling: Telling, own: str) -> tuple[tuple[str, tuple[Rich, ...]], ...]:
    """Ask what comes in the place of everybody whose help ends, the first to leave first."""
    words = telling.words
    given = _given(telling, own)
    leaving = [
        (person.until, person) for person in telling.shown.of(Person)
        if person.until and person.until >= telling.day and person.level is not Level.NATURAL
        and any(one.giver == person.id for one in given)
    ]
    found = []
    for until, person in sorted(leaving, key=lambda pair: (pair[0], pair[1].id)):
        name = together(telling.called(person.id))
        heading = words.say("{who} is there until {date}", who=name, date=together(words.date(until)))
        asked = [spoken(words.say("Then the place of {name} is empty.", name=name))]
        asked += [
            spoken(words.say("{what}: who does that then?", what=bold(what_of(telling, one, begins=True))))
            for one in given if one.giver == person.id
        ]
        found.append((heading, tuple(asked)))
    return tuple(found)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _listed(
    telling: Telling, rings: list[tuple[str, list[tuple[str, list[Person]]]]]
) -> tuple[Section, ...]:
    """List the names of every ring, for a circle in which they stand small."""
    found = []
    for ring, cells in rings:
        items: list[Item] = []
        for sector, people in cells:
            names = [telling.typed(clean_name(person.name) or telling.called(person.id)) for person in people]
            if names:
                items.append(item(labelled(f"{_capital(sector)}:", f"{telling.listed(names)}.")))
        found.append(Section(_capital(ring), tuple(items)))
    return tuple(found)


# Set


def circle_draft(content: CircleContent, sizes: Sizes, words: Language) -> Draft:
    """Set the circle for at home."""
    again = "".join(piece.text for piece in content.title if isinstance(piece, Span))
    leaf = Leaf(sizes, words, again, content.privacy, content.version, _MARGIN)
    top = head(content.title, content.date, (sizes.title, sizes.again), leaf)
    _, _, width, height = content.drawing.box
    high = leaf.width * height / width
    art = Art(0, top.height + 3.5, leaf.width, high, content.drawing)
    key = _key(leaf, words, content.near)
    y = top.height + 3.5 + high + 3
    first = Block(y + key.height + 2, (*top.marks, art, *key.at(0, y)))
    pieces = [Piece(ruled(leaf.width)), *_support(content, leaf)]
    if content.listed:
        first_name, *rest = sections.pieces(content.listed, leaf, words)
        pieces += [first_name._replace(begins=True), *rest]
    return leaf.draft(first, pieces)


def _key(leaf: Leaf, words: Language, near: str) -> Block:
    """Set what the shapes mean; several lines where one has no room."""
    letters = leaf.sizes.quiet._replace(quiet=False)
    marks: list[Mark] = []
    x, y, high = 0.0, 0.0, 5.6
    samples = (("pill", words.say("family, friends, neighbours")), ("square", words.say("help or school")),
               ("star", words.say("JIM")), ("", near))
    for kind, text in samples:
        if not text:
            continue
        sample = 11.0 if kind in ("pill", "square") else 6.0 if kind else 0.0
        line = one_line((Span(text),), letters._replace(quiet=not kind))
        if x and x + sample + 2 + line.width > leaf.width:
            x, y = 0.0, y + high + 2
        if kind == "pill":
            marks += [Fill(x, y, 11, high, YELLOW, high / 2), Fill(x, y, 11, high, INK, high / 2, 1.6)]
        elif kind == "square":
            marks.append(Fill(x, y, 11, high, INK, 0.1, 1.6, dashed=True))
        elif kind:
            marks.append(Picture(x, y, high, "star"))
        baseline = y + high / 2 + letters.capital / 2
        marks.append(Words(x + sample + (2 if kind else 0), baseline, line, letters._replace(quiet=not kind)))
        x += sample + 2 + line.width + 6
    return Block(y + high, tuple(marks))


def _support(content: CircleContent, leaf: Leaf) -> list[Piece]:
    """Set who supports now beside what falls away; below each other where either is long."""
    sizes = leaf.sizes
    half = (leaf.width - 8) / 2
    width = half if sizes.text.size < 16 else leaf.width
    now = _part(content.now_label, content.now, sizes, width) if content.now else []
    later: list[Entry] = []
    for heading, asked in content.later:
        lines = _part(heading, asked, sizes, width)
        later += [lines[0]._replace(gap=3), *lines[1:]] if later else lines
    if width == half and len(now) <= 9 and len(later) <= 9:
        marks, low = column(now, 0, 4)
        more, lower = column(later, half + 8 if now else 0, 4)
        return [Piece(Block(max(low, lower) + 2, (*marks, *more)))] if now or later else []
    found = told(_part(content.now_label, content.now, sizes, leaf.width), above=4) if content.now else []
    for heading, asked in content.later:
        found += told(_part(heading, asked, sizes, leaf.width), above=6)
    return found


def _part(label: str, lines: tuple[Rich, ...], sizes: Sizes, width: float) -> list[Entry]:
    found = columns.text(label, sizes.label._replace(size=sizes.label.size + 1), width)
    for number, line in enumerate(lines):
        found += entries(line, sizes.text, width, gap=0.2 if number else 0.8)
    return found
