# SPDX-License-Identifier: Apache-2.0
"""The action team: the few who keep a plan moving, who chairs them, and when they meet."""

import datetime
from dataclasses import replace
from typing import Any, ClassVar, Final

from jimdesk.core.desk import Step
from jimdesk.core.fact import Audience, Fact, Gone, Hidden, fact, refers
from jimdesk.core.family import Family
from jimdesk.core.kinship import Known
from jimdesk.core.words import saying

FEW: Final = 3
MANY: Final = 5  # more than this is a meeting and no team


@fact
class ActionTeam(Fact):
    """Who is in it, who chairs, how often they meet, and on which day next."""

    kind: ClassVar[str] = "action_team"
    default_audience: ClassVar[Audience] = Audience.ROOM

    members: tuple[str, ...] = refers(Gone.CLEAR, Hidden.CLEAR, many=True)
    chair: str = refers(Gone.CLEAR, Hidden.SOMEONE)
    weeks: int = 3  # how many between two times
    next: datetime.date | None = None
    issue: str = refers(Gone.CLEAR, Hidden.CLEAR)


KINDS: tuple[type[Fact], ...] = (ActionTeam,)


def team(known: Known) -> ActionTeam | None:
    """Return the team; None where there is none."""
    return next(iter(known.of(ActionTeam)), None)


def join_team(known: Known, person: str, *, there: bool = True) -> Step:
    """Let somebody be in the team, or not any more; who chairs and leaves, chairs no more."""
    made = team(known) or ActionTeam.new()

    def edit(family: Family) -> Family:
        now = family.get(ActionTeam, made.id) or made
        others = tuple(one for one in now.members if one != person)
        members = (*others, person) if there and person in family else others
        chair = now.chair if now.chair in members else ""
        now = replace(now, members=members, chair=chair)
        return family.put(now) if members else family.drop(now.id)

    return Step(saying("action team"), edit)


def change_team(known: Known, joined: str = "", **values: Any) -> Step:
    """Say who chairs, how often the team meets, or when."""
    made = team(known) or ActionTeam.new()

    def edit(family: Family) -> Family:
        return family.put(replace(family.get(ActionTeam, made.id) or made, **values)).sound()

    return Step(saying("action team"), edit, joined)


def meets_again(known: Known, today: datetime.date) -> datetime.date | None:
    """Return the day that the rhythm of the team gives after today; None without a team."""
    one = team(known)
    if one is None:
        return None
    return max(one.next or today, today) + datetime.timedelta(weeks=max(1, one.weeks))
