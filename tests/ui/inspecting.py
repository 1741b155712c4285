# SPDX-License-Identifier: Apache-2.0
"""An inspector on a page of its own, and the hands and eyes that its tests need."""

import datetime
from collections.abc import Callable
from typing import Final

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from jimdesk.core.people import Person
from jimdesk.ui.inspector import PersonInspector
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets.select import Select
from jimdesk.ui.widgets.switch import Switch

AT: Final = datetime.datetime(2026, 11, 24, 19, 0)
Opens = Callable[..., PersonInspector]


class InspectorPage(QWidget):
    """An otherwise empty page with the inspector at its end."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self.sitting = sitting
        self.elsewhere = QLineEdit()
        self.inspector = PersonInspector(sitting)
        row = QHBoxLayout(self)
        row.addWidget(self.elsewhere, 1)
        row.addWidget(self.inspector)


def page_of(inspector: PersonInspector) -> InspectorPage:
    """Return the page that the inspector stands on."""
    page = inspector.window()
    assert isinstance(page, InspectorPage)
    return page


def sitting_of(inspector: PersonInspector) -> Sitting:
    """Return what the page shows."""
    return page_of(inspector).sitting


def person_of(inspector: PersonInspector, person: str) -> Person:
    """Return somebody as the desk has them."""
    found = sitting_of(inspector).desk.family.get(Person, person)
    assert found is not None
    return found


def visible(inspector: PersonInspector) -> str:
    """Return every word that can be seen in the inspector."""
    texts = [label.text() for label in inspector.findChildren(QLabel) if label.isVisible()]
    texts += [field.text() for field in inspector.findChildren(QLineEdit) if field.isVisible()]
    texts += [field.toPlainText() for field in inspector.findChildren(QPlainTextEdit) if field.isVisible()]
    return "\n".join(texts)


def field_of(inspector: PersonInspector, name: str) -> QLineEdit:
    """Return a line by its name."""
    field = inspector.findChild(QLineEdit, name)
    assert isinstance(field, QLineEdit)
    return field


def type_into(inspector: PersonInspector, name: str, text: str) -> None:
    """Type something in a line and leave it."""
    field = field_of(inspector, name)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    page_of(inspector).elsewhere.setFocus()


def switch_of(inspector: PersonInspector, name: str) -> Switch:
    """Return a switch by its name."""
    switch = inspector.findChild(Switch, name)
    assert isinstance(switch, Switch)
    return switch


def choose(inspector: PersonInspector, name: str, key: str) -> None:
    """Choose from a closed list."""
    select = inspector.findChild(Select, name)
    assert isinstance(select, Select)
    select.activated.emit(select.findData(key))
