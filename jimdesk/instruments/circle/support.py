# SPDX-License-Identifier: Apache-2.0
"""The support between two people: in which types, whether wished, possible or given, and who says so.

The founding documents' four types and being together are always there; a ring set can add types of its own,
each a kind of one of them. What the giver says and what the receiver says are two facts: they may differ.
"""

from typing import Any, Final

from jimdesk.core.audience import Shown
from jimdesk.core.dates import PartialDate
from jimdesk.core.desk import Step
from jimdesk.core.family import Family
from jimdesk.core.frozen import frozen
from jimdesk.core.meeting import Rhythm
from jimdesk.core.words import N_, Translated, Who, Words, saying
from jimdesk.instruments.circle.facts import Given, Support, SupportType
from jimdesk.instruments.circle.rings import RingSet

Known = Family | Shown
DEFAULT: Final = SupportType.EMOTIONAL.value
GIVER, RECEIVER, TOGETHER = "giver", "receiver", ""  # who says so

# As a verb that one can see somebody do: "listens", "helps".
_NAMES: Final = {
    SupportType.EMOTIONAL: N_("listen"), SupportType.PRACTICAL: N_("help with something"),
    SupportType.INFORMATIONAL: N_("know how things work"), SupportType.NORMATIVE: N_("set limits"),
    SupportType.COMPANY: N_("do nice things together"),
}


@frozen
class Kind:
    """A type of support as it is offered: the usual ones, and those that an organisation added."""

    key: str
    base: SupportType
    name: Translated | None = None

    def called(self, words: Words) -> str:
        """Return what it is called, in plain words."""
        return self.name.within(words.language) if self.name else words.say(_NAMES[self.base], "support")


def kinds(rings: RingSet) -> tuple[Kind, ...]:
    """Return the types of support that can be said: the usual ones, and those of the ring set."""
    usual = tuple(Kind(one.value, one) for one in SupportType)
    return (*usual, *(Kind(one.id, SupportType(one.base), one.name) for one in rings.support))


def key_of(one: Support) -> str:
    """Return the key of the type that a support has."""
    return one.own_type or one.support.value


def between(known: Known, giver: str, receiver: str) -> tuple[Support, ...]:
    """Return what somebody is to somebody else in support, as anybody says it."""
    return tuple(one for one in known.of(Support) if one.giver == giver and one.receiver == receiver)


def found(
    known: Known, giver: str, receiver: str, key: str, *, seen_by: str = TOGETHER, issue: str = ""
) -> Support | None:
    """Return what was said of one type by these eyes; without a kwestie that of none first."""
    here = [
        one for one in between(known, giver, receiver) if key_of(one) == key and one.seen_by == seen_by
        and (one.issue == issue or not issue)
    ]
    return min(here, key=lambda one: one.issue != issue, default=None)


def say(
    shown: Shown, giver: str, receiver: str, key: str, given: Given | None, *,
    seen_by: str = TOGETHER, issue: str = "", base: SupportType | None = None,
) -> Step:
    """Say of one type of support whether it is wished, possible or given; None takes it away."""
    now = found(shown, giver, receiver, key, seen_by=seen_by, issue=issue)
    usual = key in set(SupportType)
    made: Support = Support.new(
        giver=giver, receiver=receiver, seen_by=seen_by, issue=issue,
        support=SupportType(key) if usual else base or SupportType.EMOTIONAL,
        own_type="" if usual else key, given=given or Given.GIVEN,
    )  # fmt: skip

    def edit(family: Family) -> Family:
        if giver not in family or receiver not in family:
            return family
        if given is None:
            return family.drop(now.id) if now else family
        if now is not None and now.id in family:
            return family.change(now.id, given=given)
        return family.put(made)

    return Step(saying(_STEPS[given], who=Who(giver), other=Who(receiver)), edit)


_STEPS: Final = {
    Given.GIVEN: N_("what {who} does for {other}"), Given.POSSIBLE: N_("what {who} could do for {other}"),
    Given.WISHED: N_("what {other} wishes of {who}"), None: N_("{who} no longer does this for {other}"),
}


def tell_more(one: Support, *, joined: str = "", **values: Any) -> Step:
    """Say more of a support: how often, since when, in whose words, for which kwestie."""

    def edit(family: Family) -> Family:
        return family.change(one.id, **values) if one.id in family else family

    name = saying(N_("more about what {who} does for {other}"), who=Who(one.giver), other=Who(one.receiver))
    return Step(name, edit, joined)


def how_often(one: Support, words: Words) -> str:
    """Tell how often somebody gives support, in a few words; "" where nobody said."""
    if one.rhythm is Rhythm.WEEKLY and one.times > 1:
        return words.count("{n} time a week", "{n} times a week", one.times)
    return words.say(_OFTEN[one.rhythm]) if one.rhythm in _OFTEN else ""


def since_when(one: Support, words: Words) -> str:
    """Tell since when somebody gives support; a first day stands for the month or year that was said."""
    day = one.since
    if day is None:
        return ""
    month = 0 if (day.month, day.day) == (1, 1) else day.month
    return words.partial_date(PartialDate(day.year, month, day.day if day.day > 1 else 0))


_OFTEN: Final = {
    Rhythm.DAILY: N_("every day"), Rhythm.WEEKLY: N_("every week"),
    Rhythm.EVERY_OTHER_WEEK: N_("every other week"), Rhythm.MONTHLY: N_("every month"),
}
