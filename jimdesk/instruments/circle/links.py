# SPDX-License-Identifier: Apache-2.0
"""The lines between the people of a circle: who knows whom, who supports whom, and where there is tension.

Nothing is kept of a line itself. That two people know each other is a fact, support is one, and tension is
the interaction line that the genogram draws too; a line shows them, and a tap on two people changes them.
"""

from collections.abc import Collection, Iterator
from dataclasses import replace
from enum import StrEnum
from typing import Final

from jimdesk.core.audience import Shown
from jimdesk.core.desk import Step
from jimdesk.core.family import Family
from jimdesk.core.frozen import frozen
from jimdesk.core.people import Person
from jimdesk.core.words import N_, Saying, Who, saying
from jimdesk.instruments.circle import support
from jimdesk.instruments.circle.acquaintance import acquainted
from jimdesk.instruments.circle.facts import Acquaintance, Given, Support
from jimdesk.instruments.circle.placing import meeting_shown, placements, whose_circle
from jimdesk.instruments.circle.rings import ECOGRAM, default, ring_set_of
from jimdesk.instruments.genogram.facts import Tie, TieKind
from jimdesk.instruments.instrument import View

Known = Family | Shown


class Layer(StrEnum):
    """What the lines tell; each is on or off."""

    KNOWS = "knows"
    SUPPORTS = "supports"
    TENSION = "tension"


@frozen
class Link:
    """One line: of support it goes from `one` to `other`, and with `both` the other way too."""

    layer: Layer
    one: str
    other: str
    both: bool = False
    given: Given = Given.GIVEN
    near: int = 0  # of a tie in the ecogram: 1 the strongest, 4 the weakest; 0 is no such tie

    @property
    def ids(self) -> tuple[str, str]:
        """The two people."""
        return self.one, self.other


_TENSE: Final = (TieKind.CONFLICT, TieKind.CLOSE_CONFLICT, TieKind.DISTANT_CONFLICT)
_EASED: Final = {TieKind.CLOSE_CONFLICT: TieKind.CLOSE, TieKind.DISTANT_CONFLICT: TieKind.DISTANT}
_STRAINED: Final = {TieKind.CLOSE: TieKind.CLOSE_CONFLICT, TieKind.FUSED: TieKind.CLOSE_CONFLICT,
                    TieKind.DISTANT: TieKind.DISTANT_CONFLICT}
_SURE: Final = (Given.WISHED, Given.POSSIBLE, Given.GIVEN)  # the later, the more there is of it


def links(known: Known, view: View) -> tuple[Link, ...]:
    """Return the lines of a circle that a view asks for; none unless asked."""
    ecogram = ring_set_of(known, meeting_shown(known, view)).drawn == ECOGRAM
    if not view.lines and not ecogram:
        return ()
    whose = whose_circle(known, view)
    there = {one.person for one in placements(known, view)} | ({whose} - {""})
    kinds = {
        Layer.KNOWS: _known_lines(known, there - {whose}), Layer.SUPPORTS: _support_lines(known, view.issue),
        Layer.TENSION: _tense_lines(known, whose),
    }
    found = [link for layer, links_ in kinds.items() if layer in view.lines for link in links_]
    if ecogram:
        found += _ties_of_middle(known, view, whose)
    return tuple(
        link for link in dict.fromkeys(found)
        if link.one in there and link.other in there and link.one != link.other
    )


def _ties_of_middle(known: Known, view: View, whose: str) -> Iterator[Link]:
    """Yield the lines of an ecogram: from the middle to everybody, each in the nature of that tie.

    Support is an arrow and tension a zigzag; else the ring in which somebody stands elsewhere says how
    strong the line is.
    """
    telling = [one for one in _support_lines(known, view.issue) if whose in one.ids]
    telling += [one for one in _tense_lines(known, whose) if whose in one.ids]
    told = {id_ for one in telling for id_ in one.ids}
    yield from telling
    rings = default().rings
    for placed in placements(known, view):
        if placed.person not in told:
            ring = default().ring(placed.ring)
            yield Link(Layer.KNOWS, whose, placed.person, near=rings.index(ring) + 1 if ring else 2)


def eligible(shown: Shown, view: View, layer: Layer, one: str) -> frozenset[str]:
    """Return to whom a line can be drawn from somebody: everybody drawn but themselves.

    That the one in the middle knows everybody needs no line.
    """
    whose = whose_circle(shown, view)
    there = {placed.person for placed in placements(shown, view)}
    return frozenset((there if layer is Layer.KNOWS else there | {whose}) - {one, ""})


def _known_lines(known: Known, there: Collection[str]) -> Iterator[Link]:
    for one, other in sorted(map(sorted, acquainted(known, there))):
        yield Link(Layer.KNOWS, one, other)


def _support_lines(known: Known, issue: str) -> Iterator[Link]:
    best: dict[tuple[str, str], Given] = {}
    for one in known.of(Support):
        if not issue or one.issue == issue:
            way = one.giver, one.receiver
            best[way] = max(best.get(way, Given.WISHED), one.given, key=_SURE.index)
    for (giver, receiver), given in best.items():
        back = best.get((receiver, giver))
        if back is not given:
            yield Link(Layer.SUPPORTS, giver, receiver, given=given)
        elif giver < receiver:
            yield Link(Layer.SUPPORTS, giver, receiver, both=True, given=given)


def _tense_lines(known: Known, whose: str) -> Iterator[Link]:
    """Yield where there is tension, as the one in the middle sees it, or as everybody does."""
    ties = (one for one in known.of(Tie) if one.tie in _TENSE and one.seen_by in ("", whose))
    for one, other in dict.fromkeys(_pair(tie.one, tie.other) for tie in ties):
        yield Link(Layer.TENSION, one, other)


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


# Two taps: a line comes, or goes.


def toggle(
    shown: Shown, view: View, layer: Layer, one: str, other: str, key: str = ""
) -> Step | None:
    """Draw a line between two people, or take it away; `key` is the type of support.

    None where there is nothing to change: with oneself, with somebody who is not there, or where two
    people know each other anyway, as family do.
    """
    if one == other or shown.get(Person, one) is None or shown.get(Person, other) is None:
        return None
    if layer is Layer.KNOWS:
        told = know(shown, one, other)
        if not told and acquainted(shown, (one, other)):
            return None
        return knows(one, other, on=not told)
    if layer is Layer.TENSION:
        return _tension(shown, one, other, whose_circle(shown, view))
    now = support.found(shown, one, other, key or support.DEFAULT, issue=view.issue)
    given = None if now and now.given is Given.GIVEN else Given.GIVEN
    return support.say(shown, one, other, key or support.DEFAULT, given, issue=view.issue)


def know(known: Known, one: str, other: str) -> bool:
    """Tell whether it was said of two people that they know each other."""
    return any({it.one, it.other} == {one, other} for it in known.of(Acquaintance))


def knows(one: str, other: str, *, on: bool) -> Step:
    """Say that two people know each other, or that they do not."""
    made: Acquaintance = Acquaintance.new(one=one, other=other)
    both = _between(N_("{one} and {other} know each other"), one, other)
    none = _between(N_("{one} and {other} no longer as knowing each other"), one, other)

    def edit(family: Family) -> Family:
        found = [it.id for it in family.of(Acquaintance) if {it.one, it.other} == {one, other}]
        if on:
            here = one in family and other in family and not found
            return family.put(made) if here else family
        return family.drop(*found) if found else family

    return Step(both if on else none, edit)


def _tension(shown: Shown, one: str, other: str, seer: str) -> Step:
    """Let tension come between two people as one of them sees it, or go; what else is so stays."""
    ties = [it for it in shown.of(Tie) if {it.one, it.other} == {one, other} and it.seen_by in ("", seer)]
    tense = [it for it in ties if it.tie in _TENSE]
    worse = next((it for it in ties if it.tie in _STRAINED), None)
    made = replace(Tie.new(one=one, other=other, seen_by=seer), tie=TieKind.CONFLICT)

    def ease(family: Family) -> Family:
        for it in tense:
            if it.tie not in _EASED:
                family = family.drop(it.id)
            elif it.id in family:
                family = family.change(it.id, tie=_EASED[it.tie])
        return family

    def strain(family: Family) -> Family:
        if worse is not None and worse.id in family:
            return family.change(worse.id, tie=_STRAINED[worse.tie])
        return family.put(made) if one in family and other in family else family

    if tense:
        return Step(_between(N_("no tension between {one} and {other}"), one, other), ease)
    return Step(_between(N_("tension between {one} and {other}"), one, other), strain)


def _between(msgid: str, one: str, other: str) -> Saying:
    return saying(msgid, one=Who(one), other=Who(other))
