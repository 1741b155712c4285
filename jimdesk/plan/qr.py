# SPDX-License-Identifier: Apache-2.0
"""Square codes for a telephone: a number to call and the date of the next meeting, and nothing else ever.

A code can be read by whoever passes by. There is therefore no way to put words of a family into one.
"""

import datetime
import re
from functools import lru_cache
from itertools import groupby
from typing import Final

from jimdesk.core.meeting import Meeting
from jimdesk.plan.ink import INK
from jimdesk.plan.marks import Block, Fill, Mark

QUIET_ZONE: Final = 4  # modules that stay white around a code, or no telephone finds it
SMALLEST: Final = 18.0  # mm; smaller cannot be read from a hand's distance
Moment = tuple[datetime.date, datetime.time | None]
_NUMBER: Final = re.compile(r"\+?\d[\d ()./-]{0,22}\d")


def moment(meeting: Meeting | None) -> Moment | None:
    """Return the day and the hour of a meeting; None where no day is known."""
    if meeting is None or meeting.date is None:
        return None
    clock = re.fullmatch(r"(\d{1,2})[:.](\d{2})", meeting.time.strip())
    if clock and int(clock[1]) < 24 and int(clock[2]) < 60:
        return meeting.date, datetime.time(int(clock[1]), int(clock[2]))
    return meeting.date, None


def can_be_called(phone: str) -> bool:
    """Tell whether this is a number and nothing else, so that it may go into a code."""
    return _NUMBER.fullmatch(phone.strip()) is not None


def of_phone(phone: str, size: float = SMALLEST) -> Block:
    """Return the code that calls a number; ValueError for anything that is no number alone."""
    if not can_be_called(phone):
        raise ValueError("only a telephone number goes into the code")
    return _block(f"tel:{re.sub(r'[^+0-9]', '', phone)}", size)


def of_meeting(date: datetime.date, time: datetime.time | None = None, size: float = 26.0) -> Block:
    """Return the code that puts a date into a calendar: no place, no name, and no words but "JimDesk"."""
    if time:
        begins = datetime.datetime.combine(date, time)
        ends = begins + datetime.timedelta(hours=2)
        days = f"DTSTART:{begins:%Y%m%dT%H%M%S}\r\nDTEND:{ends:%Y%m%dT%H%M%S}"
    else:
        days = f"DTSTART;VALUE=DATE:{date:%Y%m%d}"
    return _block(f"BEGIN:VEVENT\r\nSUMMARY:JimDesk\r\n{days}\r\nEND:VEVENT", size)


@lru_cache(maxsize=64)
def _modules(content: str) -> tuple[tuple[bool, ...], ...]:
    import segno

    code = segno.make_qr(content, error="m")
    return tuple(tuple(bool(module) for module in row) for row in code.matrix)


def _block(content: str, size: float) -> Block:
    """Draw a code as black bars, one for each run of dark modules; its white edge belongs to the block."""
    rows = _modules(content)
    unit = size / (len(rows) + 2 * QUIET_ZONE)
    marks: list[Mark] = []
    for y, row in enumerate(rows):
        x = 0
        for dark, run in groupby(row):
            length = len(list(run))
            if dark:
                at_x, at_y = (QUIET_ZONE + x) * unit, (QUIET_ZONE + y) * unit
                marks.append(Fill(at_x, at_y, length * unit, unit, INK))
            x += length
    return Block(size, tuple(marks))
