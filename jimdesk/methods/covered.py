# SPDX-License-Identifier: Apache-2.0
"""Numbers that lie covered: at the scale nobody sees one before all at the table have written theirs."""

from jimdesk.core import table
from jimdesk.core.table import Known
from jimdesk.instruments.scale import Score
from jimdesk.methods.course import course

Covered = frozenset[tuple[str, str]]  # (meeting, what the numbers are about; "" = in general)


def covered(known: Known) -> Covered:
    """Return of which numbers no picture and no sheet may tell yet."""
    now = course(known)
    if now is None or now.stage is None or now.stage.scale is None:
        return frozenset()
    meeting = now.meeting.id
    here = {
        one.person for one in table.attendances(known, meeting)
        if one.came and not one.left and not one.leads
    }
    answered: dict[str, set[str]] = {}
    for score in known.of(Score):
        if score.meeting == meeting:
            answered.setdefault(score.about or score.issue, set()).add(score.person)
    return frozenset((meeting, about) for about, people in answered.items() if here - people)
