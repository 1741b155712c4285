# SPDX-License-Identifier: Apache-2.0
"""Whether a list of signs has them all, each with its picture."""

from PySide6.QtCore import Qt

from jimdesk.instruments.genogram import notation
from jimdesk.ui.genogram.sign_select import SignSelect
from jimdesk.ui.window import Window
from tests.ui.windows import find


def test_the_list_of_lines_has_every_kind_with_a_picture(cared: Window) -> None:
    """All rows of the table, under headings that cannot be chosen."""
    cared.sitting.select("sandra")
    kinds = find(cared, SignSelect, "tie")
    offered = [kinds.itemData(i) for i in range(kinds.count())]
    assert [key for key in offered if key] == [str(row.value) for row in notation.TIES]
    assert all(not kinds.itemIcon(i).isNull() for i, key in enumerate(offered) if key)
    headings = [i for i, key in enumerate(offered) if key is None]
    assert len(headings) == 4
    model = kinds.model()
    assert not any(model.flags(model.index(i, 0)) & Qt.ItemFlag.ItemIsEnabled for i in headings)
