# SPDX-License-Identifier: Apache-2.0
"""On which sheet each row comes.

A row is never torn. Sheets break between two owners; inside an owner's lines only where these are higher
than half a sheet, and then the name is repeated. No row stays alone on the last sheet if the one before it
can come along.
"""

from collections.abc import Sequence
from itertools import groupby

from jimdesk.plan.marks import Block
from jimdesk.plan.rows import Row

Sheet = list[tuple[Row, Block]]


def paged(rows: Sequence[Row], first: float, following: float) -> list[Sheet]:
    """Divide rows over sheets; the first sheet has room for `first` mm, the others for `following` mm."""
    sheets: list[Sheet] = [[]]
    room = first
    for _, group in groupby(rows, key=lambda row: row.group):
        together = list(group)
        height = sum(row.block.height for row in together)
        if height > room and height <= following / 2:
            sheets.append([])
            room = following
        for row in together:
            block = row.block
            if block.height > room:
                sheets.append([])
                room, block = following, row.again
            sheets[-1].append((row, block))
            room -= block.height
    _keep_company(sheets, following)
    return sheets


def _keep_company(sheets: list[Sheet], room: float) -> None:
    """Let the rows before it come along with a row that stands alone on the last sheet."""
    if len(sheets) < 2 or len(sheets[-1]) != 1:
        return
    alone = sheets[-1][0][0]
    before = sheets[-2]
    coming = 1
    if before and before[-1][0].group != alone.group:
        coming = sum(row.group == before[-1][0].group for row, _ in before)
    if not 0 < coming < len(before):
        return
    moved = [row for row, _ in before[-coming:]]
    blocks = [moved[0].again, *(row.block for row in moved[1:]), alone.block]
    if sum(block.height for block in blocks) <= room:
        del before[-coming:]
        sheets[-1] = list(zip([*moved, alone], blocks, strict=True))
