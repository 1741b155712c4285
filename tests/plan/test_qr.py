# SPDX-License-Identifier: Apache-2.0
"""The square codes: readable by a telephone, and with nothing in them but a number or a date."""

import datetime

import pytest
import segno

from jimdesk.plan import qr
from jimdesk.plan.marks import Block, Fill


def matrix(block: Block) -> list[list[int]]:
    """Read the modules back from the bars that are drawn, in rows of ones and noughts."""
    bars = [mark for mark in block.marks if isinstance(mark, Fill)]
    unit = bars[0].height
    count = round(block.height / unit) - 2 * qr.QUIET_ZONE
    rows = [[0] * count for _ in range(count)]
    for bar in bars:
        x, y = round(bar.x / unit) - qr.QUIET_ZONE, round(bar.y / unit) - qr.QUIET_ZONE
        for n in range(round(bar.width / unit)):
            rows[y][x + n] = 1
    return rows


@pytest.mark.parametrize(("phone", "content"), [
    ("06 12 34 56 78", "tel:0612345678"), ("+31 (0)30-1234567", "tel:+310301234567"), ("112", "tel:112"),
])
def test_a_number_can_be_called(phone: str, content: str) -> None:
    """The bars on paper are the code of exactly that number, with a white edge around it."""
    block = qr.of_phone(phone)
    assert matrix(block) == [[int(m) for m in row] for row in segno.make_qr(content, error="m").matrix]
    edge = qr.QUIET_ZONE * block.marks[0].box[3]
    assert all(min(mark.box[:2]) >= edge - 1e-6 for mark in block.marks)


@pytest.mark.parametrize("words", ["Ilias", "06 12 huilt vaak", "", "bel 112", "tel:112\r\nNOTE:x"])
def test_words_never_go_into_a_code(words: str) -> None:
    """Whoever passes by can read a code; anything but a number is refused."""
    with pytest.raises(ValueError, match="number"):
        qr.of_phone(words)


def test_a_date_goes_into_a_calendar_without_a_place_or_a_name() -> None:
    """The code holds the day and the hour, and the name of this program."""
    block = qr.of_meeting(datetime.date(2026, 12, 22), datetime.time(19))
    content = ("BEGIN:VEVENT\r\nSUMMARY:JimDesk\r\nDTSTART:20261222T190000\r\nDTEND:20261222T210000\r\n"
               "END:VEVENT")
    assert matrix(block) == [[int(m) for m in row] for row in segno.make_qr(content, error="m").matrix]
    assert qr.of_meeting(datetime.date(2026, 12, 22)) != block
