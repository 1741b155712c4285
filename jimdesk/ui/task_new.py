# SPDX-License-Identifier: Apache-2.0
"""The new line below the list: kept as a draft while it is typed, asked about gently, and added by Enter."""

from __future__ import annotations

from jimdesk.core import edits, table
from jimdesk.core.desk import Step
from jimdesk.core.review import hints
from jimdesk.ui.half_typed import HalfTyped
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.task_editor import TaskEditor
from jimdesk.ui.task_list import MARKED
from jimdesk.ui.typing import DraftField

_SOON = MARKED - {"owner", "we"}  # asked already while the line is typed


class TaskNew(TaskEditor):
    """A `TaskEditor` that holds no line yet."""

    _draft: DraftField | None = None  # until its field is there
    _half_typed: HalfTyped | None = None

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting, "new")
        self._draft = DraftField(sitting, self.what, "agreement")
        self._half_typed = HalfTyped(sitting, self._draft, self.what)
        self.left_so.connect(self._leave_so)
        self.changed.connect(lambda _field, _value: self.ask())

    def renew(self) -> None:
        """Say the words; what was typed before stands here again."""
        super().renew()
        if self._draft is not None:
            self._draft.renew()
        if self._half_typed is not None:
            self._half_typed.follow()

    def take(self, *, keeps_issue: bool) -> Step | None:
        """Return the step that adds the line, and be ready for the next; None where nothing is typed."""
        what = " ".join(self.what.text().split())
        if not what or self._draft is None:
            return None
        meeting = table.latest(self._sitting.shown)
        values = {field: value for field, value in self.values.items() if field != "what"}
        issue = self.issue if keeps_issue else ""
        step = self._draft.entered(
            edits.add_agreement(what, meeting=meeting.id if meeting else "", **values)
        )
        self.show_line(None)
        self.set_issue(issue)
        return step

    def ask(self) -> None:
        """Ask as soon as the line says something that nobody can see done."""
        line = self.typed_line(3)
        asked = hints(self._sitting.shown, line, self._sitting.words.language) if line else ()
        self.show_hint(next((one for one in asked if one.code in _SOON), None))

    def _leave_so(self, code: str) -> None:
        self.values["left_so"] = (*self.values.get("left_so", ()), code)
        self.ask()
