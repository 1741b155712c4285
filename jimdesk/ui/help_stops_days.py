# SPDX-License-Identifier: Apache-2.0
"""The days on which somebody's help has stopped, as a slider offers them, each with who has gone by then."""

from __future__ import annotations

from jimdesk.core.frozen import frozen
from jimdesk.core.words import N_
from jimdesk.instruments.circle.helping import organised
from jimdesk.instruments.circle.stopping import first_days, gone_by
from jimdesk.instruments.instrument import View
from jimdesk.ui.sitting import Sitting


@frozen
class Moment:
    """A day of the slider: its words, how it is told, and who has gone by then."""

    text: str
    when: str
    gone: frozenset[str]


def moments(sitting: Sitting, view: View) -> tuple[Moment, ...]:
    """Return today, every day on which somebody is there no more, and at the end nobody who is organised."""
    shown, words, today = sitting.shown, sitting.words, sitting.today
    everybody = frozenset(one.id for one in organised(shown, view))
    found = [Moment(words.say(N_("today")), words.say(N_("So it is today.")), gone_by(shown, view, today))]
    for day, people in first_days(shown, view, today):
        names = ", ".join(map(sitting.name, people))
        text = words.say(N_("{date} · {names}"), date=words.brief_date(day), names=names)
        when = words.say(N_("So it is on {date}."), date=words.date(day))
        found.append(Moment(text, when, gone_by(shown, view, day)))
    if found[-1].gone != everybody:
        when = words.say(N_("So it is when all organised help has stopped."))
        found.append(Moment(words.say(N_("all help")), when, everybody))
    return tuple(found)
