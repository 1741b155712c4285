# SPDX-License-Identifier: Apache-2.0
"""What changed over the meetings: people in each ring, numbers on the scale, hours of each person.

Everything is told per meeting and per person. There is no sum for a family: it is no grade.
"""

from collections.abc import Collection, Mapping
from dataclasses import replace

from jimdesk.core import agreeing, table
from jimdesk.core.audience import Shown
from jimdesk.core.family import Family
from jimdesk.core.frozen import frozen
from jimdesk.core.hours import weekly_minutes
from jimdesk.core.meeting import Meeting
from jimdesk.core.people import Person
from jimdesk.core.who_else import is_professional
from jimdesk.core.words import Translated, Words
from jimdesk.instruments.circle.between import with_circle
from jimdesk.instruments.circle.helping import is_alive
from jimdesk.instruments.circle.placing import placements
from jimdesk.instruments.circle.rings import ring_set_of
from jimdesk.instruments.instrument import View
from jimdesk.instruments.scale import Score

Known = Family | Shown


@frozen
class RingOverTime:
    """One ring: how many people at each meeting, and how many of them professionals."""

    ring: str
    name: Translated
    informal: tuple[int, ...]
    professional: tuple[int, ...]


@frozen
class Numbers:
    """One question of the scale: everybody's number at each meeting; None where somebody gave none."""

    question: str
    about: str  # the kwestie, or the statement, that the numbers are about; ""
    meetings: tuple[str, ...]
    people: Mapping[str, tuple[int | None, ...]]

    def spread(self, place: int) -> tuple[int, int] | None:
        """Return the lowest and the highest number at one meeting; None where nobody gave any."""
        given = [one[place] for one in self.people.values()]
        told = [one for one in given if one is not None]
        return (min(told), max(told)) if told else None


@frozen
class Hours:
    """The minutes a week of each person in the plan of each meeting; the last plan is that of now."""

    meetings: tuple[str, ...]  # "" is now
    people: Mapping[str, tuple[int, ...]]


def rings_over_time(known: Known, view: View) -> tuple[tuple[Meeting, ...], tuple[RingOverTime, ...]]:
    """Return the meetings with a circle, and for each ring of the last one who stood there."""
    meetings = with_circle(known, view)
    if not meetings:
        return (), ()
    rings = ring_set_of(known, meetings[-1].id)
    found = []
    for ring in rings.rings:
        informal, professional = [], []
        for meeting in meetings:
            there = [
                person for one in placements(known, replace(view, meeting=meeting.id))
                if rings.ring(one.ring) == ring
                and (person := known.get(Person, one.person)) is not None and is_alive(person)
            ]
            professionals = sum(map(is_professional, there))
            informal.append(len(there) - professionals)
            professional.append(professionals)
        found.append(RingOverTime(ring.id, ring.name, tuple(informal), tuple(professional)))
    return meetings, tuple(found)


def numbers_over_time(known: Known, covered: Collection[tuple[str, str]] = ()) -> tuple[Numbers, ...]:
    """Return the numbers that were given to each question, over the meetings at which it was asked.

    `covered`: (meeting, what they are about) of the numbers that do not lie on the table yet.
    """
    by_question: dict[tuple[str, str], list[Score]] = {}
    for one in known.of(Score):
        about = one.about or one.issue
        if known.get(Person, one.person) is not None and (one.meeting, about) not in covered:
            by_question.setdefault((one.question, about), []).append(one)
    found = []
    for (question, about), scores in by_question.items():
        given = {(one.person, one.meeting): one.number for one in scores}
        asked = {one.meeting for one in scores}
        meetings = tuple(one.id for one in table.meetings(known) if one.id in asked)
        people = {
            person: tuple(given.get((person, meeting)) for meeting in meetings)
            for person in dict.fromkeys(one.person for one in scores)
        }
        found.append(Numbers(question, about, meetings, people))
    return tuple(found)


def hours_over_time(known: Known) -> Hours:
    """Return the hours of everybody in each plan that was agreed at a meeting, and in that of now."""
    last = {one.meeting: one for one in agreeing.versions(known) if one.meeting}
    agreed = [one for one in table.meetings(known) if one.id in last]
    plans = [*(agreeing.lines_of(known, last[one.id]) for one in agreed), agreeing.lines_of(known, None)]
    loads: list[dict[str, int]] = []
    for lines in plans:
        minutes: dict[str, int] = {}
        for line in map(agreeing.as_line, lines):
            if known.get(Person, line.owner) is not None:
                minutes[line.owner] = minutes.get(line.owner, 0) + weekly_minutes(line)
        loads.append(minutes)
    everybody = dict.fromkeys(person for minutes in loads for person, n in minutes.items() if n)
    people = {person: tuple(minutes.get(person, 0) for minutes in loads) for person in everybody}
    return Hours((*(one.id for one in agreed), ""), people)


def meeting_name(known: Known, id_: str, words: Words) -> str:
    """Return what a meeting is called below a picture: its day; "" as an id is the plan of now."""
    meeting = known.get(Meeting, id_)
    if meeting is None:
        return words.say("now")
    if meeting.date is None:
        return words.say("no date")
    return words.brief_date(meeting.date)
