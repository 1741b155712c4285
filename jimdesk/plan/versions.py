# SPDX-License-Identifier: Apache-2.0
"""Which meeting a sheet is of, and the how-manieth plan it is."""

import datetime

from jimdesk.core import agreeing, table
from jimdesk.core.audience import Shown
from jimdesk.core.meeting import Agreement, FollowUp, Meeting


def meeting_of(shown: Shown, day: datetime.date) -> Meeting | None:
    """Return the last meeting that took place until a day; else the last one that was planned for then."""
    until = [m for m in table.meetings(shown) if m.date is None or m.date <= day]
    over = table.took_place(shown)
    took_place = [m for m in until if m.id in over]
    dated = [m for m in until if m.date]
    return next(iter([*took_place[-1:], *dated[-1:]]), None)


def version(shown: Shown, until: Meeting | None) -> int:
    """Return the number of the version that was agreed at a meeting, or the one that it would get.

    A plan in which nothing changed since it was agreed keeps its number. Without agreed versions, the
    meetings with agreements are counted; 0 where there is no plan yet.
    """
    versions = agreeing.versions(shown)
    agreed = {one.meeting: one.number for one in versions}
    if until and until.id in agreed:
        return agreed[until.id]
    if versions:
        return versions[-1].number + (not agreeing.still_holds(shown, versions[-1]))
    with_lines = _agreeing(shown)
    order = table.meetings(shown)
    counted = order[: order.index(until) + 1] if until else ()
    return sum(m.id in with_lines for m in counted) or int(bool(shown.of(Agreement)))


def _agreeing(shown: Shown) -> set[str]:
    """Return the meetings at which something was agreed or looked back on."""
    return {a.meeting for a in shown.of(Agreement)} | {f.meeting for f in shown.of(FollowUp)}
