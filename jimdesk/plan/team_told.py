# SPDX-License-Identifier: Apache-2.0
"""The action team as a sheet tells it: who is in it, who chairs, how often they meet, and when next."""

from jimdesk.core.action_team import team
from jimdesk.plan.days import short_date
from jimdesk.plan.rich import Rich, blank, bold, spoken, together
from jimdesk.plan.telling import Telling


def team_told(telling: Telling) -> Rich:
    """Return the team in a few sentences; () where there is none."""
    words, one = telling.words, team(telling.shown)
    if one is None:
        return ()
    members = telling.listed([together(telling.typed(telling.called(id_))) for id_ in one.members])
    told = [f"{members}."] if members else []
    if one.chair:
        told.append(words.say("{who} leads the team.", who=telling.typed(telling.called(one.chair))))
    weeks = max(1, one.weeks)
    every = words.say("They meet every {n} weeks.", n=weeks)
    told.append(every if weeks > 1 else words.say("They meet every week."))
    when = blank()
    if one.next:
        date = short_date(one.next, words, telling.day)
        when = bold(together(words.say("{weekday} {date}", weekday=words.weekday(one.next), date=date)))
    told.append(words.say("The next time: {date}", date=when))
    return spoken(" ".join(told))
