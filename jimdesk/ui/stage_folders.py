# SPDX-License-Identifier: Apache-2.0
"""The stages before a meeting and after it, each as a folder: its questions, instruments, what to write."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jimdesk.core.audience import Sight
from jimdesk.core.fact import Audience
from jimdesk.core.meeting import Meeting
from jimdesk.core.words import N_
from jimdesk.methods.course import Course
from jimdesk.methods.method import Setting, Stage
from jimdesk.ui.opener import Opener
from jimdesk.ui.put_away import put_away
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.stage_tools import StageTools
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.card import Card
from jimdesk.ui.write_down import WriteDown


class StageFolders(QWidget):
    """One folder is open at a time; while a meeting runs there are none."""

    unfolded = Signal(QWidget)
    """The folder that was opened: what is in it may lie below the edge of the page."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._folders: dict[str, StageFolder] = {}
        self._open = ""
        self._shown: tuple[object, ...] = ()
        self._heading = labels.group_heading("")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._column.addWidget(self._heading)
        self.setObjectName("stage-folders")

    def renew(self) -> None:
        """Say everything anew."""
        self._shown = ()

    def follow(self, now: Course | None) -> None:
        """Show the stages that belong before or after, as they are now."""
        worker = self._sitting.shown.reader.sight is Sight.WORKER
        stages = self._stages(now) if worker else ()
        self.setVisible(bool(stages))
        shown = (now.meeting.id if now else "", stages, self._sitting.words.language)
        if shown != self._shown:
            self._shown = shown
            self._build(stages)
        begun = now is not None and now.now is not None
        said = N_("After the meeting") if begun else N_("Before the meeting")
        self._heading.setText(self._sitting.words.say(said))
        for id_, folder in self._folders.items():
            if now is not None:
                folder.follow(now.meeting, opened=id_ == self._open)

    def _stages(self, now: Course | None) -> tuple[Stage, ...]:
        if now is None or now.running:
            return ()
        return now.around(Setting.AFTER if now.now is not None else Setting.BEFORE)

    def _build(self, stages: tuple[Stage, ...]) -> None:
        for old in self._folders.values():
            put_away(old)
        self._folders = {one.id: StageFolder(self._sitting, one) for one in stages}
        for id_, folder in self._folders.items():
            folder.toggled.connect(lambda id_=id_: self._toggle(id_))
            self._column.addWidget(folder)
            folder.show()  # at once: left to the layout, it would come after the page is painted

    def _toggle(self, id_: str) -> None:
        self._open = "" if self._open == id_ else id_
        meeting = self._sitting.meeting
        for other, folder in self._folders.items():
            if meeting is not None:
                folder.follow(meeting, opened=other == self._open)
        if self._open:
            self.unfolded.emit(self._folders[self._open])


class StageFolder(QWidget):
    """Closed it says how much is written; open it holds everything of its stage."""

    toggled = Signal()

    def __init__(self, sitting: Sitting, stage: Stage) -> None:
        super().__init__()
        self._sitting, self._stage = sitting, stage
        self._head = Opener(sitting.look, "folder")
        self._head.setObjectName(f"folder-{stage.id}")
        self._head.clicked.connect(self.toggled)
        self._card: Card | None = None
        self._tools: StageTools | None = None
        self._lines = WriteDown(sitting)
        self._lines.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._head)

    def follow(self, meeting: Meeting, *, opened: bool) -> None:
        """Show it as it is now."""
        self._lines.show_stage(meeting, self._stage)
        self._head.say(self._stage.labels.within(self._sitting.words.language), self._lines.counted)
        if opened and self._card is None:
            self._make()
        if self._card is not None:
            self._card.setVisible(opened)
        if opened and self._tools is not None:
            self._tools.show_stage(self._stage)

    def _make(self) -> None:
        """Lay out what is in it: questions, instruments, lines, and the way to its page."""
        sitting, words, stage = self._sitting, self._sitting.words, self._stage
        self._card = card = Card(sitting.look, gap=12)
        for question in stage.questions:
            apart = question.audience not in (Audience.ROOM, Audience.EVERYONE)
            said = question.texts.within(words.language)
            card.inside.addWidget(labels.label(said, "group", tone="accent" if apart else "", wrap=True))
        if stage.page != "meeting":
            go = Button(sitting.look, words.say(N_("Open the page for this")), trailing="arrow-right")
            go.setObjectName(f"folder-page-{stage.id}")
            go.clicked.connect(lambda: sitting.wanted.emit(stage.page))
            card.inside.addWidget(go)
        self._tools = StageTools(sitting)
        card.inside.addWidget(self._tools)
        card.inside.addWidget(self._lines)
        self._lines.show()
        layout = self.layout()
        if layout is not None:
            layout.addWidget(card)
