# SPDX-License-Identifier: Apache-2.0
"""The cross that empties a field stands inside the field."""

from PySide6.QtWidgets import QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from jimdesk.ui.look import Look


def test_the_cross_is_inside_its_field(qtbot: QtBot, look: Look) -> None:
    """With the style of the window on, the cross is not pushed over the edge of the field."""
    field = QLineEdit("riet")
    field.setClearButtonEnabled(True)
    qtbot.addWidget(field)
    field.resize(190, 44)
    with qtbot.waitExposed(field):
        field.show()
    (cross,) = field.findChildren(QToolButton)
    assert field.rect().contains(cross.geometry())
