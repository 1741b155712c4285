# SPDX-License-Identifier: Apache-2.0
"""The instruments, one module or small package each; a new one is its module and its name in one tuple."""

from jimdesk.core import (
    action_team,
    afterwards,
    agreed,
    crisis_numbers,
    family_plan,
    meeting,
    mentoring,
    people,
    professional,
    rights,
    safety,
    translation,
    written,
)
from jimdesk.core.fact import Fact
from jimdesk.instruments import scale
from jimdesk.instruments.circle import CIRCLE
from jimdesk.instruments.genogram import GENOGRAM
from jimdesk.instruments.instrument import Instrument

INSTRUMENTS: tuple[Instrument, ...] = (GENOGRAM, CIRCLE)

# Every kind of fact that a family can hold, by its name in the file.
KINDS: dict[str, type[Fact]] = {
    kind.kind: kind
    for kinds in (
        people.KINDS, meeting.KINDS, professional.KINDS, agreed.KINDS, afterwards.KINDS, crisis_numbers.KINDS,
        translation.KINDS, written.KINDS, mentoring.KINDS, safety.KINDS, action_team.KINDS, family_plan.KINDS,
        rights.KINDS, scale.KINDS, *(one.kinds for one in INSTRUMENTS),
    )
    for kind in kinds
}
