# SPDX-License-Identifier: Apache-2.0
"""The story with a planted string in every text that is the worker's alone, and eyes that look everywhere."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import fields
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QWidget
from shiboken6 import isValid

from jimdesk.core.fact import Audience, Fact, Gone
from jimdesk.core.family import Family
from jimdesk.core.meeting import Attendance, Meeting, StageTime
from jimdesk.core.people import Person
from jimdesk.instruments import KINDS
from jimdesk.ui.window import Window
from tests.story_family import MEETING
from tests.story_plan import story_after_meeting
from tests.strategies import MEANT
from tests.ui.windows import AT, texts_of

SIGN: Final = "KIEVIT"  # begins every planted string
AT_TABLE: Final = ("ilias", "marijke", "yassin", "truus", "karin")
_OTHERS: Final = {
    "agreement": "agreement", "of": "agreement", "version": "plan_version", "issue": "issue",
}


def planted() -> Family:
    """The story while its meeting runs, with a fact of every kind for the worker, and one between two."""
    family = story_after_meeting()
    open_ = [one.id for one in family.of(StageTime) if one.meeting == MEETING and not one.ended]
    family = family.drop(*open_)
    numbers = itertools.count(1)
    hidden = Person.new(name=f"{SIGN} Verborgen", called=f"{SIGN}-naam", audience=Audience.WORKER)
    family = family.put(hidden)
    for kind in KINDS.values():
        if kind in (Meeting, StageTime, Attendance):
            continue
        for audience in (Audience.WORKER, Audience.BETWEEN):
            if (fact := _fact(kind, family, hidden.id, audience, numbers)) is not None:
                family = family.put(fact)
    family = family.put(StageTime.new(meeting=MEETING, stage="welkom", started=AT))
    here = {one.person: one for one in family.of(Attendance) if one.meeting == MEETING}
    for person in AT_TABLE:
        noted = here.get(person) or Attendance.new(meeting=MEETING, person=person)
        came = {"came": AT, "left": None, "leads": person == "karin"}
        family = family.put(noted).change(noted.id, **came)
    return family


def _fact(
    kind: type[Fact], family: Family, hidden: str, audience: Audience, numbers: Iterator[int]
) -> Fact | None:
    """Make a fact with a planted string in each text; None for a kind that has none."""
    values: dict[str, Any] = {}
    for one in fields(kind):
        reference = one.metadata.get("refers")
        if one.name in ("id", "between"):
            continue
        if reference is not None and reference.gone is Gone.DROP:
            values[one.name] = _target(kind, one.name, family, hidden)
        elif one.type in ("str", str) and reference is None and one.name not in MEANT:
            values[one.name] = f"{SIGN}-{next(numbers)}"
    if not any(SIGN in str(value) for value in values.values()) or None in values.values():
        return None
    fact: Fact = kind.new(**values, audience=audience, between=("anja",))
    return fact


def _target(kind: type[Fact], name: str, family: Family, hidden: str) -> str | None:
    """Choose what a reference points at: a person whom the room sees, and sometimes the hidden one."""
    if name == "meeting":
        return MEETING
    if name in _OTHERS:
        return next((one.id for one in family.of(KINDS[_OTHERS[name]])), None)
    if kind.kind in ("tie", "support", "parentage") and name in ("other", "receiver", "child"):
        return hidden
    return "bert" if name in ("person", "one", "giver", "jim", "calls") else "ilias"


def seen(window: Window) -> Iterator[str]:
    """Everything that can be read, heard, found or pasted now, in every window of the program."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for top in QApplication.topLevelWidgets():
        if not isValid(top) or not top.isVisible():
            continue
        yield from texts_of(top)
        yield top.windowTitle()
        for part in (top, *top.findChildren(QWidget)):
            if part.isVisible():
                yield from _inside(part)
    sitting = window.sitting
    yield sitting.told(sitting.desk.next_undo)
    yield sitting.told(sitting.desk.next_redo)
    yield window.workplace.told.text
    clipboard = QGuiApplication.clipboard()
    yield clipboard.text()
    yield clipboard.text(clipboard.Mode.Selection) if clipboard.supportsSelection() else ""


def _inside(part: QWidget) -> Iterator[str]:
    """What lists and menus hold that is no widget of its own."""
    if isinstance(part, QMenu):
        yield from (action.text() + action.toolTip() for action in part.actions())
    model = part.model() if isinstance(part, QAbstractItemView) else None
    if model is not None:
        for row in range(model.rowCount()):
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                yield str(model.index(row, 0).data(role) or "")


def leaks(window: Window) -> list[str]:
    """What shows of the planted strings."""
    QApplication.processEvents()
    return sorted({text for text in seen(window) if SIGN in text})
