# SPDX-License-Identifier: Apache-2.0
"""What has changed since the last version of the plan: the scale, what was done, the lines, the circle.

"No" is a plain word without a mark. What nobody asked about is said in one sentence and blames no one.
"""

import datetime
from dataclasses import replace
from typing import NamedTuple

from jimdesk.core import afterwards, agreeing, kinship, table
from jimdesk.core.agreed import PlanVersion
from jimdesk.core.audience import Shown
from jimdesk.core.meeting import Agreement, Done, Meeting
from jimdesk.core.people import Level, Person
from jimdesk.core.words import Words
from jimdesk.instruments.circle.facts import Placement
from jimdesk.instruments.circle.rings import RingSet, ring_set_of
from jimdesk.instruments.scale import Score
from jimdesk.methods.covered import covered
from jimdesk.plan import qr, versions
from jimdesk.plan.days import lane, short_date
from jimdesk.plan.numbers_told import what_about
from jimdesk.plan.rich import Blank, Rich, Span, bold, capital, clean, spoken, together, with_names
from jimdesk.plan.telling import Telling

_HELPED = Blank(16)


class Given(NamedTuple):
    """The numbers of one person: what it was, and what it is now; None where they gave none."""

    name: str
    was: int | None
    now: int | None
    told: Rich


class Scale(NamedTuple):
    """One question with everybody's numbers."""

    question: str
    given: tuple[Given, ...]


class Went(NamedTuple):
    """How one line went: was it done, and apart from that, did it help."""

    name: str
    action: Rich
    done: Rich
    helped: Rich


class Move(NamedTuple):
    """Somebody who stands in another ring now: from which, to which, counted from the inside."""

    told: Rich
    was: int
    now: int
    stays: bool  # no professional: a round disc, else a square with a dashed line


class ChangesContent(NamedTuple):
    """The sheet before it is set."""

    title: str
    date: Rich
    since: str
    scales: tuple[Scale, ...]
    went_label: str
    heads: tuple[str, str, str, str]
    went: tuple[Went, ...]
    not_asked: str
    lines_label: str
    lines: tuple[str, ...]
    circle_label: str
    rings: tuple[str, ...]
    moves: tuple[Move, ...]
    meeting: Rich
    when: qr.Moment | None  # the next meeting, for a telephone
    privacy: str
    version: str


def changes_content(shown: Shown, words: Words, day: datetime.date) -> ChangesContent:
    """Return what the sheet tells on a day; TypeError for anything but a `Shown`."""
    if not isinstance(shown, Shown):
        raise TypeError("a sheet is made from a Shown alone")
    telling, say = Telling(shown, words, day), words.say
    here = telling.meeting
    old = agreeing.before(shown, here.id if here else "")
    earlier = _earlier(telling, old)
    now, was = here.id if here else "", earlier.id if earlier else ""
    went, not_asked = _went(telling, old, now)
    rings = ring_set_of(shown, now)
    name = telling.typed(telling.whose)
    return ChangesContent(
        title=say("What has changed?"),
        date=telling.date(),
        since=_since(telling, (old.date if old else None) or (earlier.date if earlier else None)),
        scales=_scales(telling, was, now),
        went_label=say("What have we done?"),
        heads=(say("who"), say("what"), say("done?"), say("did it help? (0–10)")),
        went=went,
        not_asked=not_asked,
        lines_label=say("This is different in the plan"),
        lines=_lines(telling, old, now),
        circle_label=say("The circle of {name}", name=name) if name else say("Our circle"),
        rings=tuple(ring.name.within(words.language) for ring in rings.rings),
        moves=_moves(telling, rings, was, now),
        meeting=telling.next_meeting(),
        when=qr.moment(table.following(telling.shown, telling.meeting, telling.day)),
        privacy=telling.privacy(),
        version=telling.version(),
    )


def _earlier(telling: Telling, old: PlanVersion | None) -> Meeting | None:
    """Return the meeting to compare with: that of the version before, else the one that was held before."""
    shown, here = telling.shown, telling.meeting
    if old and (meeting := shown.get(Meeting, old.meeting)):
        return meeting
    if here is None or here.date is None:
        return None
    found = versions.meeting_of(shown, here.date - datetime.timedelta(1))
    return found if found and found.date and found.id != here.id else None


def _since(telling: Telling, date: datetime.date | None) -> str:
    say, name = telling.words.say, telling.typed(telling.whose)
    number = versions.version(telling.shown, telling.meeting)
    plan = say("Plan, version {n}.", n=number) if number else ""
    if name and number:
        plan = say("Plan of {name}, version {n}.", name=name, n=number)
    if date is None:
        return plan
    since = together(short_date(date, telling.words, telling.day))
    return f"{plan} {say('This has changed since {date}.', date=since)}".strip()


# The scale


def _scales(telling: Telling, was: str, now: str) -> tuple[Scale, ...]:
    """Tell each question by itself, and apart what was asked about one danger or one point."""
    hidden = covered(telling.shown)
    scores = [one for one in telling.shown.of(Score) if one.meeting in (was, now) and one.meeting
              and (one.meeting, one.about or one.issue) not in hidden]
    questions = dict.fromkeys((one.question, one.about or one.issue) for one in scores if one.meeting == now)
    return tuple(_scale(telling, *asked, scores, was, now) for asked in questions)


def _scale(telling: Telling, question: str, about: str, scores: list[Score], was: str, now: str) -> Scale:
    own = [one for one in scores if (one.question, one.about or one.issue) == (question, about)]
    before = {one.person: one.number for one in own if one.meeting == was}
    after = {one.person: one.number for one in own if one.meeting == now}
    people = dict.fromkeys([*before, *after])
    given = (
        Given(telling.typed(telling.called(one)), before.get(one), after.get(one),
              _numbers(telling.words, before.get(one), after.get(one)))
        for one in people
    )
    asked, of = telling.typed(clean(question)), what_about(telling, about)
    return Scale(f"{asked} ({of})" if of else asked, tuple(given))


def _numbers(words: Words, was: int | None, now: int | None) -> Rich:
    """Tell two numbers: "was 4, nu 6"."""
    if was is None or now is None:
        said = words.say("now {now}", now=bold(str(now))) if was is None else words.say("was {was}", was=was)
    elif was == now:
        said = words.say("still {now}", now=bold(str(now)))
    else:
        said = words.say("was {was}, now {now}", was=was, now=bold(str(now)))
    return spoken(said)


# What was done


def _went(telling: Telling, old: PlanVersion | None, now: str) -> tuple[tuple[Went, ...], str]:
    """Tell how each line went that was asked about, and name whose lines were not."""
    shown = telling.shown
    lines = [agreeing.as_line(one) for one in agreeing.lines_of(shown, old)] if old else [
        *afterwards.to_ask(shown, now)
    ]
    told, others = [], []
    for line in lines:
        went = afterwards.follow_up_of(shown, line.id, now)
        if went is None:
            others.append(telling.typed(telling.called(line.owner)))
        else:
            told.append(Went(telling.typed(telling.called(line.owner)), _action(telling, line),
                             _done(telling.words, went.done), _helped(went.done, went.helped)))
    return tuple(told), _not_asked(telling.words, others) if told else ""


def _action(telling: Telling, line: Agreement) -> Rich:
    """Return what was to be done, without the day that it may have begun with."""
    now = telling.shown.get(Agreement, line.id)
    same = now if now and now.what == line.what else None  # a translation is of what stands there now
    said = replace(line, what=telling.written(same, "what")) if same else line
    _, action = lane(said, telling.words, telling.day)
    typed = telling.typed(capital(action, telling.words.language))
    return with_names(typed, telling.names, as_bold=False)


def _done(words: Words, done: Done | None) -> Rich:
    if done is None:
        return (_HELPED,)
    said = {Done.YES: words.say("yes", "done"), Done.PARTLY: words.say("partly", "done"),
            Done.NO: words.say("no", "done")}
    return (Span(said[done], bold=done is Done.YES),)


def _helped(done: Done | None, helped: int | None) -> Rich:
    if helped is not None:
        return (Span(str(helped), bold=True),)
    return (Span("–"),) if done is Done.NO else (_HELPED,)


def _not_asked(words: Words, names: list[str]) -> str:
    from babel.lists import format_list

    people = list(dict.fromkeys(name for name in names if name))
    if not people:
        return ""
    listed = format_list([together(name) for name in people], locale=words.language)
    return words.say("Nothing has been written down yet about the tasks of {names}.", names=listed)


def _lines(telling: Telling, old: PlanVersion | None, now: str) -> tuple[str, ...]:
    """Tell what differs in the lines themselves; what is done for good stands among what was done."""
    if old is None:
        return ()
    new = [one for one in agreeing.versions(telling.shown) if one.meeting == now]
    found = agreeing.differences(telling.shown, old, new[-1] if new else None)
    finished = agreeing.finished(telling.shown)
    return tuple(
        telling.typed(clean(telling.words.tell(sentence, telling.called)))
        for one in found if not (one.way is agreeing.Way.GONE and one.key in finished)
        for sentence in one.sentences
    )


# The circle


def _moves(telling: Telling, rings: RingSet, was: str, now: str) -> tuple[Move, ...]:
    """Tell who stands in another ring than at the meeting before; those who are new in it come last."""
    centre = kinship.youngster(telling.shown)
    placed = [one for one in telling.shown.of(Placement) if centre and one.whose == centre.id]
    before = {one.person: _ring(rings, one) for one in placed if one.meeting == was and was}
    after = {one.person: _ring(rings, one) for one in placed if one.meeting == now and now}
    found = []
    for id_, ring in after.items():
        person, old = telling.shown.get(Person, id_), before.get(id_, -1)
        if person and ring != old and before and ring >= 0:
            name = bold(telling.typed(together(telling.called(id_))))
            told = _moved(telling.words, name, old, ring)
            found.append(Move(spoken(told), old, ring, person.level is not Level.PROFESSIONAL))
    return tuple(sorted(found, key=lambda move: (move.was < 0, move.was < move.now)))


def _moved(words: Words, name: str, was: int, now: int) -> str:
    if was < 0:
        return words.say("{name} is new in the circle.", name=name)
    if now < was:
        return words.say("{name} comes closer.", name=name)
    return words.say("{name} stands further away.", name=name)


def _ring(rings: RingSet, placement: Placement) -> int:
    found = rings.ring(placement.ring)
    return rings.rings.index(found) if found else -1
