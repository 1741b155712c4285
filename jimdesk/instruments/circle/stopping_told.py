# SPDX-License-Identifier: Apache-2.0
"""What is left when help stops, in sentences: names and counts, in words of the family, never a grade."""

import datetime
from collections.abc import Collection, Iterable, Iterator
from enum import StrEnum
from fractions import Fraction
from typing import Final

from jimdesk.core import names
from jimdesk.core.audience import Shown
from jimdesk.core.frozen import frozen
from jimdesk.core.words import Words
from jimdesk.instruments.circle import support
from jimdesk.instruments.circle.asking import wished_of
from jimdesk.instruments.circle.facts import Support
from jimdesk.instruments.circle.placing import meeting_shown
from jimdesk.instruments.circle.rings import ring_set_of
from jimdesk.instruments.circle.stopping import Alone, Kind, Left
from jimdesk.instruments.instrument import View

_FRACTIONS: Final = {Fraction(0): "", Fraction(1, 4): "¼", Fraction(1, 2): "½", Fraction(3, 4): "¾"}
_MOST: Final = 3  # lines of the plan in words; of those after them the number
_MONDAY: Final = datetime.date(2000, 1, 3)


class Mark(StrEnum):
    """The sign before a sentence."""

    HOLE = "hole"
    THIN = "thin"
    STAYS = "stays"
    DAYS = "days"
    PEOPLE = "people"
    LINES = "lines"


@frozen
class Told:
    """One thing that is told: its sign, a heading, and a sentence or two."""

    mark: Mark
    heading: str
    text: str


def told(shown: Shown, words: Words, view: View, left: Left) -> tuple[Told, ...]:
    """Tell what is left, what matters most first."""
    teller = _Teller(shown, words, view)
    kinds = sorted(left.kinds, key=lambda one: (not one.is_hole, not one.is_thin))
    return (
        *(teller.kind(one) for one in kinds), *teller.nearest(left), *teller.moments(left),
        *teller.days(left), *teller.loose(left), *teller.lines(left),
    )


def kind_name(shown: Shown, words: Words, view: View, key: str) -> str:
    """Return what a kind of support is called, as something one does: "luisteren"."""
    kinds = support.kinds(ring_set_of(shown, meeting_shown(shown, view)))
    found = next((one for one in kinds if one.key == key), None)
    return found.called(words) if found else key


def said(shown: Shown, words: Words, view: View, one: Support) -> str:
    """Return what somebody gives and how often, in the family's words: "luisteren, elke week"."""
    what = one.what or kind_name(shown, words, view, support.key_of(one))
    return ", ".join(filter(None, [what, support.how_often(one, words)]))


def amount(times: Fraction) -> str:
    """Return a number in quarters: "3½"."""
    whole, rest = divmod(times, 1)
    return f"{whole or ''}{_FRACTIONS.get(rest, '')}" or "0"


@frozen
class _Teller:
    """Whoever tells: for these eyes, in this language, of this circle."""

    shown: Shown
    words: Words
    view: View

    def names(self, people: Collection[str]) -> str:
        """Return what people are called: "Yassin, Dennis en Noor"."""
        return _and([names.name(self.shown, one, self.words) for one in people], self.words)

    def kind(self, one: Kind) -> Told:
        """Tell of one kind of support."""
        words, called = self.words, _capital(kind_name(self.shown, self.words, self.view, one.kind))
        if one.is_hole:
            text = " ".join([*map(self._lost, one.lost), *self._asked(one)])
            return Told(Mark.HOLE, words.say("{what}: nobody left", what=called), text)
        gives = " ".join(self._gives(giver, one.after) for giver in one.givers)
        if one.is_thin:
            who = self.names(one.givers)
            return Told(Mark.THIN, words.say("{what}: only {who}", what=called, who=who),
                        " ".join([gives, *self._asked(one)]))
        return Told(Mark.STAYS, words.say("{what}: stays", what=called), gives)

    def nearest(self, left: Left) -> Iterator[Told]:
        """Tell of the innermost ring, where somebody goes from it and one is left, or nobody."""
        if left.nearest == left.nearest_before or len(left.nearest) > 1:
            return
        words = self.words
        ring = ring_set_of(self.shown, meeting_shown(self.shown, self.view)).rings[0]
        name = _capital(ring.name.within(words.language))
        if left.nearest:
            heading = words.say("{what}: only {who}", what=name, who=self.names(left.nearest))
            yield Told(Mark.THIN, heading, words.say("There is one name in the innermost ring."))
        else:
            heading = words.say("{what}: nobody left", what=name)
            yield Told(Mark.HOLE, heading, words.say("The innermost ring is empty."))

    def moments(self, left: Left) -> Iterator[Told]:
        """Tell how often a week somebody comes, before and after."""
        before, after = left.moments
        if before:
            text = self.words.say("Now {before}, then {after}.", before=amount(before), after=amount(after))
            if before == after:
                text = self.words.say("{n}, as it is now.", n=amount(after))
            yield Told(Mark.DAYS, self.words.say("Set moments in a week"), text)

    def days(self, left: Left) -> Iterator[Told]:
        """Tell on which days nobody is down for anything."""
        before, after = left.alone
        if not left.moments[0] or not after.days:
            return
        words = self.words
        if after.named:
            text = words.say("{days}.", days=_capital(self._weekdays(after)))
        else:
            text = words.count("At least {n} day a week.", "At least {n} days a week.", after.days)
        if before.days != after.days:
            text += " " + words.count("Now it is {n}.", "Now it is {n}.", before.days)
        yield Told(Mark.DAYS, words.say("Days with nobody"), text)

    def loose(self, left: Left) -> Iterator[Told]:
        """Tell who is tied to the rest only through those who go."""
        if left.loose:
            words = self.words
            text = words.say(
                "{who}: tied to the others only through {them}.", who=self.names(left.loose),
                them=self.names(sorted(left.gone)),
            )
            yield Told(Mark.PEOPLE, words.say("Not tied to the others any more"), text)

    def lines(self, left: Left) -> Iterator[Told]:
        """Tell which lines of the plan lose the one who does them."""
        if left.lines:
            words, rest = self.words, len(left.lines) - _MOST
            texts = [line.what.rstrip(".") for line in left.lines[:_MOST]]
            more = words.count("and {n} more", "and {n} more", rest) if rest > 0 else ""
            text = "; ".join(filter(None, [*texts, more])) + "."
            heading = words.count(
                "{n} line of the plan without a name", "{n} lines of the plan without a name",
                len(left.lines),
            )
            yield Told(Mark.LINES, heading, text)

    def _lost(self, one: Support) -> str:
        who, often = names.name(self.shown, one.giver, self.words), support.how_often(one, self.words)
        if often:
            return self.words.say("{who} did this {often}.", who=who, often=often)
        return self.words.say("{who} did this.", who=who)

    def _gives(self, giver: str, after: Iterable[Support]) -> str:
        own = [one for one in after if one.giver == giver]
        often = dict.fromkeys(filter(None, (support.how_often(one, self.words) for one in own)))
        return ", ".join([names.name(self.shown, giver, self.words), *often]) + "."

    def _asked(self, one: Kind) -> Iterator[str]:
        hoped = wished_of(self.shown, self.view, frozenset((one.kind,)))
        if hoped:
            yield self.words.say("Asked: {who}.", who=self.names(hoped))

    def _weekdays(self, alone: Alone) -> str:
        days = (_MONDAY + datetime.timedelta(days=day) for day in alone.named)
        return _and([self.words.weekday(day) for day in days], self.words)


def _and(texts: list[str], words: Words) -> str:
    """Return some names after each other: "Yassin, Dennis en Noor"."""
    if len(texts) < 2:
        return "".join(texts)
    return words.say("{first} and {last}", first=", ".join(texts[:-1]), last=texts[-1])


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
