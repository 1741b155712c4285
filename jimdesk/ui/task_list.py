# SPDX-License-Identifier: Apache-2.0
"""The lines of the plan, all together or below the family's headings; they move by drag and by key."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jimdesk.core import edits
from jimdesk.core.issues import Group, groups, move_issue, put_line
from jimdesk.core.meeting import Agreement, Issue
from jimdesk.core.review import hints
from jimdesk.core.words import N_, Saying, saying
from jimdesk.ui import agreement_words, faces
from jimdesk.ui.carrying import Carrying
from jimdesk.ui.issue_head import IssueHead
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.task_row import TaskFace, TaskRow
from jimdesk.ui.widgets.card import Card
from jimdesk.ui.widgets.chip import ChipLook

MARKED = frozenset({"owner", "we", "day", "vague", "jargon", "long"})  # hints that mark a row


class TaskList(Card):
    """Rows stay the same widgets as long as what stands in them is the same."""

    wanted = Signal(str)
    """The id of a line that was pressed, to be changed."""
    done = Signal(object)
    """A step: something was moved or taken away."""
    new_wanted = Signal(str)
    """The id of a heading below which somebody wants to write; "" = below none."""

    def __init__(self, sitting: Sitting, carrying: Carrying, editor: QWidget) -> None:
        """Make it; `editor` stands in the place of the line that is being changed."""
        super().__init__(sitting.look, padding=1, gap=0)
        self._sitting, self._carrying, self._editor = sitting, carrying, editor
        self._rows: dict[str, TaskRow] = {}
        self._heads: dict[str, IssueHead] = {}
        self._chips: dict[str, ChipLook] = {}
        self._judged: dict[str, tuple[Agreement, bool]] = {}  # what was asked about a line as it was
        self._order: list[QWidget] = []
        self.grouped = False

    @property
    def ids(self) -> list[str]:
        """The lines in the order of the plan, which numbers them."""
        return [line.id for line in edits.in_order(self._sitting.shown, Agreement)]

    def number(self, id_: str) -> int:
        """Return the number of a line in the plan; of one that is not there, that of the next new one."""
        ids = self.ids
        return (ids.index(id_) if id_ in ids else len(ids)) + 1

    def forget_rows(self) -> None:
        """Make all rows and headings anew the next time, as in another language."""
        for old in (*self._rows.values(), *self._heads.values()):
            _away(old)
            self.inside.removeWidget(old)
        self._rows, self._heads, self._judged = {}, {}, {}
        self._order = [self._editor] if self._editor in self._order else []

    def show_lines(self, opened: str) -> None:
        """Show the plan; the line that is being changed has the editor in its place."""
        shown = self._sitting.shown
        found = groups(shown) if self.grouped else (Group(None, edits.in_order(shown, Agreement)),)
        numbers = {id_: number for number, id_ in enumerate(self.ids, 1)}
        self._chips = {}
        known, self._rows = self._rows, {}
        heads, self._heads = self._heads, {}
        parts: list[QWidget] = []
        for group in found:
            if self.grouped and (group.issue or len(found) > 1):
                parts.append(self._head(heads, group))
            for line in group.lines:
                row = self._renewed(known.get(line.id), self._face(line, numbers[line.id]))
                self._rows[line.id] = row
                parts += [row, self._editor] if line.id == opened else [row]
        self._arrange(parts)
        for id_, row in self._rows.items():
            if row.isHidden() is not (id_ == opened) or row not in known.values():
                row.setVisible(id_ != opened)  # only now: what has no place yet would be a window of its own
        for id_, old in known.items():
            if old is not self._rows.get(id_):
                self.inside.removeWidget(old)
                _away(old)
        for id_, head in heads.items():
            if id_ not in self._heads:
                self.inside.removeWidget(head)
                _away(head)
        self._judged = {id_: judged for id_, judged in self._judged.items() if id_ in self._rows}
        self.setVisible(bool(parts))

    def row(self, id_: str) -> TaskRow | None:
        """The row of a line."""
        return self._rows.get(id_)

    def head(self, issue: str) -> IssueHead | None:
        """The heading of an issue."""
        return self._heads.get(issue)

    def _arrange(self, parts: Iterable[QWidget]) -> None:
        """Set the parts below each other; what stands in its place, and has the cursor, stays untouched.

        The order is known here, for asking the layout leaves wrappers of its items behind that outlive them.
        """
        wanted = list(parts)
        for index, part in enumerate(wanted):
            if index >= len(self._order) or self._order[index] is not part:
                self.inside.removeWidget(part)
                self.inside.insertWidget(index, part)
                self._order = [one for one in self._order if one is not part]
                self._order.insert(index, part)
        self._order = wanted

    def _renewed(self, old: TaskRow | None, face: TaskFace) -> TaskRow:
        if old is not None and old.face == face:
            return old
        row = TaskRow(self._sitting.look, face, self._carrying)
        row.clicked.connect(lambda: self.wanted.emit(face.id))
        row.removed.connect(lambda: self.done.emit(edits.remove(face.id, _gone(face))))
        row.moved.connect(lambda way: self._move(face.id, way))
        row.dropped.connect(lambda id_, below: self._on_dropped(id_, face.id, below))
        if old is not None and old.hasFocus():
            self.inside.addWidget(row)  # what has no place yet cannot have the cursor
            row.show()
            row.setFocus()
        return row

    def _face(self, line: Agreement, number: int) -> TaskFace:
        words, chip = self._sitting.words, self._chip
        return TaskFace(
            line.id, number, line.what,
            chip(line.owner) if line.owner else None,
            agreement_words.how_often(line, words), agreement_words.from_when(line, words),
            chip(line.checker) if line.checker else None,
            line.if_not, words.say(N_("still empty")), self._asks(line),
            f"hat-{line.hat.value}" if line.hat.value else "",
        )

    def _asks(self, line: Agreement) -> bool:
        """Tell whether there is a question about a line; judged again only when the line itself changed."""
        was, asked = self._judged.get(line.id, (None, False))
        if was != line:
            found = hints(self._sitting.shown, line, self._sitting.words.language)
            asked = any(hint.code in MARKED for hint in found)
            self._judged[line.id] = line, asked
        return asked

    def _chip(self, person: str) -> ChipLook:
        """Return the chip of somebody, worked out once for all lines."""
        if person not in self._chips:
            self._chips[person] = faces.chip(self._sitting.shown, person, self._sitting.words)
        return self._chips[person]

    # Headings

    def _head(self, known: dict[str, IssueHead], group: Group) -> IssueHead:
        head = known.get(group.id)
        if head is None:
            head = IssueHead(self._sitting, self._carrying, group.id)
            id_ = group.id
            head.dropped.connect(lambda kind, what: self._on_head(id_, kind, what))
            head.moved.connect(lambda way: self._move_head(id_, way))
            head.removed.connect(lambda: self.done.emit(edits.remove(id_, saying("issue"))))
            head.wanted.connect(lambda: self.new_wanted.emit(id_))
        head.show_issue(len(group.lines))
        self._heads[group.id] = head
        return head

    def _on_head(self, issue: str, kind: str, what: str) -> None:
        shown = self._sitting.shown
        if kind == "line":
            self.done.emit(put_line(shown, what, issue, name=saying("line below another issue")))
        else:
            ids = [one.id for one in edits.in_order(shown, Issue)]
            others = [one for one in ids if one != what]
            self.done.emit(move_issue(what, others.index(issue) if issue in others else len(others), ids))

    def _move_head(self, issue: str, way: int) -> None:
        ids = [one.id for one in edits.in_order(self._sitting.shown, Issue)]
        index = ids.index(issue) + way
        if 0 <= index < len(ids):
            self.done.emit(move_issue(issue, index, ids))

    # Lines

    def _on_dropped(self, moved: str, at: str, below: bool) -> None:
        shown = self._sitting.shown
        line, there = shown.get(Agreement, moved), shown.get(Agreement, at)
        if line is None or there is None:
            return
        issue = there.issue if self.grouped else line.issue
        self.done.emit(put_line(shown, moved, issue, before="" if below else at, after=at if below else ""))

    def _move(self, id_: str, way: int) -> None:
        """Move a line one place; at the edge of a heading it goes over to the next one."""
        if not self.grouped:
            index = self.ids.index(id_) + way
            if 0 <= index < len(self.ids):
                self.done.emit(edits.move_agreement(id_, index, self.ids))
            return
        found = groups(self._sitting.shown)
        at = next(i for i, group in enumerate(found) if any(line.id == id_ for line in group.lines))
        lines = [line.id for line in found[at].lines]
        index = lines.index(id_) + way
        put = self._putting(id_)
        if 0 <= index < len(lines):
            put(found[at].id, lines[index], way > 0)
        elif 0 <= at + way < len(found):
            there = [line.id for line in found[at + way].lines]
            put(found[at + way].id, there[0 if way > 0 else -1] if there else "", way < 0)

    def _putting(self, id_: str) -> Callable[[str, str, bool], None]:
        def put(issue: str, at: str, below: bool) -> None:
            step = put_line(
                self._sitting.shown, id_, issue, before="" if below else at, after=at if below else ""
            )
            self.done.emit(step)

        return put


def _gone(face: TaskFace) -> Saying:
    return saying("taken away: {what}", what=face.what) if face.what else saying("line taken away")


def _away(old: QWidget) -> None:
    old.hide()
    old.deleteLater()
