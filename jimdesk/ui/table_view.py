# SPDX-License-Identifier: Apache-2.0
"""The table view: large and calm, the one thing that matters now, for everybody at the table to look at.

It is always made for the eyes of the room, also before a meeting and while the worker holds the key.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jimdesk.core import kinship, names
from jimdesk.core.audience import Shown
from jimdesk.core.meeting import Column, Issue, Statement
from jimdesk.core.words import N_
from jimdesk.methods.course import Course, course
from jimdesk.methods.method import Privacy
from jimdesk.ui.big_words import HANG, BigWords
from jimdesk.ui.hold_button import HoldButton
from jimdesk.ui.icons import is_mirrored
from jimdesk.ui.numbers import lie_open, numbers
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.table_stage import TableStage
from jimdesk.ui.theme import stylesheet
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.ring_timer import RingTimer
from jimdesk.ui.widgets.scale import Scale

_MINUTE = 60_000
_USUAL = 1366, 768  # pixels of a laptop; what hangs on the wall is larger, and looked at from further away
_BETWEEN = 20  # pixels above the scale
_STEP, _MOST = 20, 200  # percent
_EDGE_SHARE = 14  # the page edge is one part of so many of the width


class TableView(QWidget):
    """One question, one scale, a ring without numbers, and a way back that a finger must hold."""

    left = Signal()

    def __init__(self, sitting: Sitting, beside: QWidget | None = None) -> None:
        """Make it; `beside` is the window to which it belongs when it stands on a screen of its own."""
        super().__init__(beside, Qt.WindowType.Window if beside else Qt.WindowType.Widget)
        self._sitting = sitting
        look = sitting.look
        self._percent = 100
        self.words = BigWords(look)
        self._heading = labels.label("", "table-heading", wrap=True)
        self.stage = TableStage(sitting)
        self.scale = Scale(look, table=True, fixed=True)
        self._ends = QWidget()
        self._low, self._high = (labels.label("", "table-end", wrap=True) for _ in range(2))
        self._ring = RingTimer(look, table=True)
        self._part = labels.label("", "table-end")
        self._other_screen = Button(look, icon="table-screen", kind="quiet", tone="ink2", height=56)
        self.back = HoldButton(look)
        self._inside = QVBoxLayout(self)
        self._foot = QHBoxLayout()
        self._lay_out()
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE)
        self._minute.timeout.connect(self._show)
        self.back.held.connect(self._leave)
        self._other_screen.clicked.connect(self._move_over)
        sitting.changed.connect(self._on_changed)
        sitting.renewed.connect(self._on_changed)
        sitting.table_changed.connect(self._on_changed)
        sitting.selected.connect(self._on_changed)
        look.changed.connect(self._dress)
        self.stage.part_told.connect(self._part.setText)

    def event(self, event: QEvent) -> bool:
        """Let no shortcut of the window work here but to quit: who sits at the keyboard sees only this."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() != Qt.Key.Key_Q:
                event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with F11, or with Esc held."""
        if event.key() == Qt.Key.Key_F11 and not event.isAutoRepeat():
            self._leave()
        elif event.key() == Qt.Key.Key_Escape:
            self.back.key.press(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Stay, when Esc was not held long enough."""
        if event.key() == Qt.Key.Key_Escape:
            self.back.key.release(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up."""
        super().showEvent(event)
        self._show()
        self._minute.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest."""
        super().hideEvent(event)
        self.back.let_go()
        self._minute.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep a wide edge, and give the words what room there is; on a large screen everything is larger."""
        super().resizeEvent(event)
        self._keep_edges()
        grows = self._grown_to() != self._percent
        QTimer.singleShot(0, self, self._dress if grows else self._fit_scale)

    def _grown_to(self) -> int:
        """Return how large everything is on a screen of this size, in steps."""
        steps = min(self.width() / _USUAL[0], self.height() / _USUAL[1]) * 100 // _STEP
        return max(100, min(_MOST, int(steps) * _STEP))

    def _dress(self) -> None:
        """Put everything in letters for this screen."""
        grown, self._percent = self._percent != 100, self._grown_to()
        for part in (self.words, self.stage, self.scale, self._ring):
            part.grow(self._percent)
        if grown or self._percent != 100:
            large = self._percent != 100
            theme = self._sitting.look.theme.grown(self._percent)
            self.setStyleSheet(stylesheet(theme) if large else "")
        self._keep_edges()
        self._on_changed()

    def _keep_edges(self, *, lies: bool | None = None) -> None:
        """Keep a wide edge around words; a picture that lies on the table has more room above it."""
        hang = self._sitting.look.theme.grown(self._percent).px(HANG)
        edge = max(8, self.width() // _EDGE_SHARE - hang)
        lies = self.stage.isVisible() if lies is None else lies
        self._inside.setContentsMargins(edge, 24 if lies else max(24, self.height() // 11), edge, 24)
        self._heading.setContentsMargins(hang, 0, hang, 0)
        self._ends.setContentsMargins(hang, 0, hang, 0)
        self._foot.setContentsMargins(hang, 0, hang, 0)

    def _on_changed(self, _changes: object = None) -> None:
        if self.isVisible():
            self._show()

    def _show(self) -> None:
        words, shown = self._sitting.words, self._sitting.for_room
        now = course(shown)
        running = now is not None and now.running
        stopped = now is not None and running and now.now is not None and now.now.stopped is not None
        self.back.setText(words.say(N_("Hold to go back")))
        self._other_screen.setText(words.say(N_("On the other screen")))
        self._other_screen.setVisible(self._may_move())
        self._show_words(shown, now, stopped=stopped)
        self._show_stage(shown, now, stopped=stopped)
        self._show_scale(shown, now, stopped=stopped)
        self._ring.setVisible(running)
        if now is not None and running:
            stage = now.stage.labels.within(words.language) if now.stage else ""
            self._ring.show_time(*now.minutes(self._sitting.now()), stage)

    def _show_words(self, shown: Shown, now: Course | None, *, stopped: bool) -> None:
        words = self._sitting.words
        wish = wish_of(shown, now)
        asked = now.question if now else None
        asks = asked.texts.within(words.language) if asked else ""
        at_scale = now is not None and now.stage is not None and now.stage.scale is not None
        self._heading.setText("" if stopped or wish is None or at_scale else asks)
        if stopped:
            self.words.show_words(words.say(N_("We stop for a while.")))
        elif wish is not None:
            self.words.show_words(wish.text, names.name(shown, wish.speaker, words), quoted=True)
        else:
            self.words.show_words(("" if at_scale else asks) or words.say(N_("Welcome")))
        self._heading.setVisible(bool(self._heading.text()))

    def _show_stage(self, shown: Shown, now: Course | None, *, stopped: bool) -> None:
        """Show what the stage lays on the table, with what is asked about it above; in a break only that."""
        words, stage = self._sitting.words, now.stage if now else None
        if stage is not None and stage.rest and not stopped:
            self._heading.hide()
            self.words.show_words(stage.labels.within(words.language))
        elif stage is not None and stage.privacy is Privacy.PRIVATE_FAMILY and not stopped:
            self._heading.hide()
            self.words.show_words(words.say(N_("Now it is the family's own time.")))
        lies = not stopped and self.stage.show_stage(shown, now)
        self.stage.setVisible(lies)
        self.words.setVisible(not lies)
        self._part.setVisible(lies)
        self._keep_edges(lies=lies)
        if lies and now is not None:
            asked = now.question
            asks = asked.texts.within(words.language) if asked else self.words.text
            self._heading.setText(asks)
            self._heading.setVisible(bool(asks))

    def _show_scale(self, shown: Shown, now: Course | None, *, stopped: bool) -> None:
        """Show the scale at its own stage, with the numbers once they lie open."""
        words, about = self._sitting.words, _asked_about(self._sitting, shown)
        these = numbers(shown, now, words.language, about.id if about else "")
        at_scale = now is not None and now.stage is not None and now.stage.scale is not None
        wanted = these is not None and at_scale and not stopped
        self.scale.setVisible(wanted)
        self._ends.setVisible(wanted)
        if these is None or not wanted:
            return
        if isinstance(about, Statement):
            self.words.show_words(about.text, names.name(shown, about.speaker, words), quoted=True)
        elif about is not None:
            self.words.show_words(about.name)
        asks = these.scale.texts.within(words.language)
        alone = about is None and wish_of(shown, now) is None
        if alone:
            self.words.show_words(asks)
        self._heading.setText(asks)
        self._heading.setVisible(not alone)
        self._low.setText(these.scale.low.within(words.language))
        self._high.setText(these.scale.high.within(words.language))
        far = Qt.AlignmentFlag.AlignLeft if is_mirrored(self) else Qt.AlignmentFlag.AlignRight
        self._high.setAlignment(far | Qt.AlignmentFlag.AlignAbsolute)
        opened = lie_open(self._sitting, these)
        marks = [mark for mark in these.marks(shown, words) if mark.number is not None]
        self.scale.setAccessibleName(self._heading.text())
        self.scale.show_marks(marks if opened else ())
        self._fit_scale()

    def _fit_scale(self) -> None:
        """Make the chips of many people no larger than leaves room for the rest."""
        if self.scale.isHidden():
            return
        edges = self._inside.contentsMargins()
        wide = self.width() - edges.left() - edges.right()
        self.scale.resize(wide, self.scale.height())  # as it is going to lie: chips side by side need no rows
        rest = self._inside.minimumSize().height() - self.scale.minimumSizeHint().height()
        self.scale.fit(self.height() - rest)

    def _leave(self) -> None:
        if self.isWindow():
            self.close()
        self.left.emit()

    # A second screen

    def _may_move(self) -> bool:
        return not self.isWindow() and len(QGuiApplication.screens()) > 1

    def _move_over(self) -> None:
        """Stand on the other screen, and leave this one to the work."""
        window = self.window()
        other = next(one for one in QGuiApplication.screens() if one is not window.screen())
        view = TableView(self._sitting, window)
        view.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        view.setGeometry(other.geometry())
        view.showFullScreen()
        self.left.emit()

    def _lay_out(self) -> None:
        self.setObjectName("table-view")
        self.back.setObjectName("hold-to-go-back")
        self._other_screen.setObjectName("other-screen")
        self._part.setObjectName("table-part")
        foot = self._foot
        foot.setSpacing(16)
        foot.addWidget(self._ring)
        foot.addWidget(self._part)
        foot.addStretch()
        foot.addWidget(self._other_screen)
        foot.addWidget(self.back)
        ends = QHBoxLayout(self._ends)
        ends.setContentsMargins(0, 0, 0, 0)
        ends.setSpacing(48)
        ends.addWidget(self._low, 1)
        ends.addWidget(self._high, 1)
        self._inside.setSpacing(0)
        self._inside.addWidget(self.words, 4)
        self._inside.addWidget(self._heading)
        self._inside.addWidget(self.stage, 12)
        self._inside.addSpacing(_BETWEEN)
        self._inside.addWidget(self.scale)
        self._inside.addWidget(self._ends)
        self._inside.addStretch(1)
        self._inside.addLayout(foot)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)


def _asked_about(sitting: Sitting, shown: Shown) -> Statement | Issue | None:
    """Return the danger or the kwestie whose numbers are asked for, if the room may see it."""
    return shown.get(Statement, sitting.asked_about) or shown.get(Issue, sitting.asked_about)


def wish_of(shown: Shown, now: Course | None) -> Statement | None:
    """Return the question of the youngster at this meeting, or else the first wish that was said."""
    if now is None:
        return None
    centre = kinship.youngster(shown)
    wishes = [
        one for one in shown.of(Statement) if one.meeting == now.meeting.id and one.column is Column.WISH
    ]
    wishes.sort(key=lambda one: centre is None or one.speaker not in ("", centre.id))
    return next(iter(wishes), None)
