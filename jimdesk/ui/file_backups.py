# SPDX-License-Identifier: Apache-2.0
"""Going back to an earlier moment of a file: by date, with what differs, and never without a way back."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from jimdesk.core.audience import shown_to
from jimdesk.core.desk import Step
from jimdesk.core.family import Family
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_, saying
from jimdesk.ui.errand import Errand
from jimdesk.ui.keeping import Keeping
from jimdesk.ui.put_away import put_away
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.choices import Option, RadioList

if TYPE_CHECKING:
    from jimdesk.plan.differing import Differing
    from jimdesk.store import Backup, MeetingFile

_ALTERED: Final = N_(
    "This file is not as you left it on this laptop: it was changed elsewhere, or it is another copy. "
    "Choose the moment at which you last worked in it. Then you see what is different."
)
_LIST: Final = 300  # how wide the dates are
_MOST: Final = 60  # lines of difference that are told one by one


class Earlier(QWidget):
    """The dates at the left; what going back would bring and take away at the right."""

    def __init__(self, sitting: Sitting, keeping: Keeping, done: Callable[[], None]) -> None:
        super().__init__()
        self._sitting, self._keeping, self._done = sitting, keeping, done
        self._backups: dict[str, Backup] = {}
        self._chosen: Backup | None = None
        self._family: Family | None = None
        self._told: QWidget | None = None
        words = sitting.words
        self._trouble = labels.text("", tone="bad")
        self._trouble.setObjectName("backup-trouble")
        self.go = Button(sitting.look, words.say(N_("Go back to this")), kind="primary")
        self.go.setObjectName("restore")
        self.go.setEnabled(False)
        self.go.clicked.connect(self._go_back)
        self._dates = QHBoxLayout(self)
        self._dates.setContentsMargins(0, 0, 0, 0)
        self._dates.setSpacing(24)
        self._right = QVBoxLayout()
        self._right.setSpacing(12)
        self._area = _scrolled()
        self._right.addWidget(self._area, 1)
        self._right.addWidget(self._trouble)
        self._right.addWidget(self.go, 0, Qt.AlignmentFlag.AlignTrailing)
        self._list_backups()
        self._dates.addLayout(self._right, 1)

    def _list_backups(self) -> None:
        words, file = self._sitting.words, self._keeping.file
        found = file.backups.all() if file else []
        self._backups = {backup.path.name: backup for backup in found}
        if self._keeping.backup_trouble is not None:
            self._say(self._keeping.backup_trouble)
        elif not found:
            self._tell([labels.text(words.say(N_(
                "There is no backup yet. JimDesk makes one soon after opening, and every ten minutes in "
                "which something changes."
            )))])
        if not found:
            return
        today = self._sitting.today
        options = [
            Option(name, words.date(one.at.date()) if one.at.date() != today else words.say(N_("Today")),
                   words.time(one.at))
            for name, one in self._backups.items()
        ]
        name = words.say(N_("The moment to go back to"))
        self.dates = RadioList(self._sitting.look, options, "", name=name)
        self.dates.setObjectName("backups")
        self.dates.chosen.connect(self.look_at)
        area = _scrolled()
        area.setFixedWidth(_LIST)
        area.setWidget(_at_top(self.dates))
        self._dates.addWidget(area)
        asked = _ALTERED if file and file.altered else N_("Choose a moment. Then you see what is different.")
        self._tell([labels.secondary(words.say(asked), wrap=True)])

    def look_at(self, name: str) -> None:
        """Read a backup, and tell what differs from now."""
        file, self._chosen, self._family = self._keeping.file, self._backups[name], None
        self.go.setEnabled(False)
        self._trouble.clear()
        if file is None:
            return
        backups, chosen = file.backups, self._chosen
        errand = Errand(self, lambda: (chosen, backups.family(chosen)))
        errand.done.connect(self._compare)
        errand.failed.connect(self._say)

    def _compare(self, read: tuple[Backup, Family]) -> None:
        from jimdesk.plan.differing import differing

        if read[0] is not self._chosen:
            return  # somebody chose another one meanwhile
        self._family = read[1]
        now = self._sitting.shown
        then = shown_to(self._family, now.reader)
        self._tell_differing(differing(now, then, self._sitting.words, self._sitting.today))
        self.go.setEnabled(True)

    def _tell_differing(self, found: Sequence[Differing]) -> None:
        words = self._sitting.words
        told: list[QWidget] = []
        if not found:
            same = N_("Then everything was as it is now, for whoever looks here.")
            told.append(labels.text(words.say(same)))
        for part in found:
            told.append(labels.group_heading(part.heading))
            told += [
                labels.text(words.say(N_("Comes back: {then} (in the place of: {now})"), then=then, now=now))
                for now, then in part.changed
            ]
            for text, lines in ((N_("Comes back: {what}"), part.new), (N_("Goes away: {what}"), part.gone)):
                told += [labels.text(words.say(text, what=line)) for line in lines]
        more = len(told) - _MOST
        if more > 0:
            told = [*told[:_MOST], labels.secondary(words.count("And {n} more.", "And {n} more.", more))]
        self._tell(told)

    def _tell(self, told: Sequence[QWidget]) -> None:
        if self._told is not None:
            put_away(self._told)
        self._told = QWidget()
        self._told.setObjectName("differing")
        column = QVBoxLayout(self._told)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(6)
        for one in told:
            one.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
            column.addWidget(one)
        column.addStretch(1)
        self._area.setWidget(self._told)

    def _go_back(self) -> None:
        """Back up what is there now; then lay the earlier family on the desk as one step that is kept."""
        file = self._keeping.file
        if file is None or self._family is None:
            return
        if self._sitting.running:
            self._trouble.setText(self._sitting.words.say(N_(
                "A meeting is going on. Go back to an earlier moment once it is closed."
            )))
            return
        self.setEnabled(False)
        errand = Errand(self, lambda: _safe(file, self._sitting.now()))
        errand.done.connect(self._lay)
        errand.failed.connect(self._say)

    def _lay(self, _made: object) -> None:
        family, chosen, words = self._family, self._chosen, self._sitting.words
        self.setEnabled(True)
        if family is None or chosen is None:
            return
        desk = self._sitting.desk
        self._sitting.select("")
        desk.do(Step(saying(N_("back to an earlier moment")), lambda _: family))
        desk.leave_behind()  # the way back is the backup of just now, which is whole
        self._sitting.announced.emit(words.say(
            N_("Back to {date}, {time}. What was there before stands under Earlier."),
            date=words.date(chosen.at.date()), time=words.time(chosen.at),
        ))
        self._done()

    def _say(self, error: KnownError) -> None:
        self.setEnabled(True)
        self._trouble.setText(self._sitting.words.tell(error.saying))


def _safe(file: MeetingFile, now: datetime.datetime) -> Backup | None:
    """Keep what waits, and back up all that is on the disk; KnownError where that cannot be."""
    file.wait(10)
    if file.failing is not None:
        raise file.failing
    return file.back_up(now, always=True)


def _scrolled() -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area


def _at_top(widget: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(widget)
    column.addStretch(1)
    return holder
