# SPDX-License-Identifier: Apache-2.0
"""What one meeting file asks for and when, or why it cannot be read: all that an overview tells of it."""

import datetime
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, Self

from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_
from jimdesk.store import troubles

if TYPE_CHECKING:
    from jimdesk.core.family import Family
    from jimdesk.store import Password

OK: Final = "ok"
NEVER: Final = datetime.date.max.toordinal()
LASTING: Final = (OK, "damaged", "newer", "not_ours", "folder")  # until the file itself changes
_MOST: Final = 500  # days that are told of one file; no family asks for a tenth of that
_STATES: Final[dict[str, tuple[str, ...]]] = {
    "wrong_password": (troubles.NOT_RIGHT, troubles.LOCKED_UP),
    "damaged": (troubles.DAMAGED, troubles.CUT, troubles.UNREADABLE, troubles.TOO_LARGE, troubles.EMPTY),
    "newer": (troubles.NEWER,),
    "not_ours": (troubles.FOREIGN, troubles.TEXT, troubles.ZIP),
    "folder": (troubles.FOLDER,),
    "in_use": (troubles.IN_USE,),
    "left_open": (troubles.LEFT_OPEN,),
}
_STATE_OF: Final = {sentence: state for state, sentences in _STATES.items() for sentence in sentences}
WHY: Final = {
    "wrong_password": N_("Another password, or not a (sound) JimDesk file."),
    "damaged": N_("Damaged or not whole."),
    "newer": N_("Kept by a newer JimDesk."),
    "not_ours": N_("Made by another program."),
    "folder": N_("A folder, not a file."),
    "in_use": N_("In use."),
    "left_open": N_("Not closed well: open it once."),
    "unreachable": N_("It cannot be reached."),
}
KINDS: Final = {
    "call": N_("call"), "visit": N_("visit"), "meeting": N_("meeting"), "measure": N_("measure"),
    "leaving": N_("somebody leaves"), "holding": N_("can a JIM go on?"), "line": N_("a line of the plan"),
    "following": N_("the next meeting"),
}


class Found(NamedTuple):
    """What was found of one file: days and kinds of work, and the code of the family."""

    state: str  # OK, or one of WHY
    code: str = ""
    days: tuple[tuple[int, str], ...] = ()  # each with one of KINDS, the first one first

    @property
    def first(self) -> int:
        """The first day that it asks for."""
        return self.days[0][0] if self.days else NEVER

    def written(self) -> bytes:
        """Write it as one line."""
        return json.dumps(self).encode() + b"\n"

    @classmethod
    def read(cls, line: bytes) -> Self | None:
        """Read such a line, field by field; None where it is anything else, made by a hostile file."""
        try:
            state, code, days = json.loads(line)
            found = cls(str(state), str(code), tuple((int(day), str(kind)) for day, kind in days))
        except (ValueError, TypeError, OverflowError, RecursionError):
            return None
        sound = found.state == OK or found.state in WHY
        sound = sound and re.fullmatch(r"|[A-Z]{2,12}-[0-9]{2}", found.code) is not None
        sound = sound and len(found.days) <= _MOST
        sound = sound and all(0 < day <= NEVER and kind in KINDS for day, kind in found.days)
        return found if sound else None


def look(path: Path, password: "Password") -> Found:
    """Read one file, and see what it asks for."""
    from jimdesk.store.creation import sound_code
    from jimdesk.store.opened import read_with_notes

    try:
        family, about = read_with_notes(path, password)
    except KnownError as error:
        return Found(_STATE_OF.get(error.saying.msgid, "unreachable"))
    days = sorted((day.toordinal(), kind) for day, kind in _asks(family))
    return Found(OK, sound_code(about), tuple(days[:_MOST]))


def _asks(family: "Family") -> Iterator[tuple[datetime.date, str]]:
    """Go through what a family's file asks for and when, as a professional may know it."""
    from jimdesk.core import audience, table
    from jimdesk.core.meeting import Agreement, FollowUp
    from jimdesk.methods import reminders

    shown = audience.shown_to(family, audience.professional())
    for reminder in reminders.coming(shown):
        first = reminder.step.split(" ")[0]
        yield reminder.day, first if first in KINDS else str(reminder.kind)
    done = {one.agreement for one in shown.of(FollowUp)}
    for line in shown.of(Agreement):
        if line.due is not None and line.id not in done:
            yield line.due, "line"
    following = table.following(shown)
    if following is not None and following.date is not None:
        yield following.date, "following"
