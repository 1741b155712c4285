# SPDX-License-Identifier: Apache-2.0
"""The one window: Begin, the workplace with its pages, and the table view for everybody to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from jimdesk.core import table
from jimdesk.core.desk import Desk
from jimdesk.core.trouble import KnownError
from jimdesk.ui import actions
from jimdesk.ui.dropped_file import DroppedFile
from jimdesk.ui.held_key import HeldKey
from jimdesk.ui.icons import app_icon
from jimdesk.ui.keeping import Keeping
from jimdesk.ui.leading import place_of
from jimdesk.ui.opening import Opening
from jimdesk.ui.qt_words import QtWords
from jimdesk.ui.resuming import Resuming
from jimdesk.ui.settings import Settings
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.typed_length import TypedLength
from jimdesk.ui.typed_unseen import TypedUnseen
from jimdesk.ui.undo_keys import UndoKeys
from jimdesk.ui.widgets.focus import FocusRing
from jimdesk.ui.workplace import Workplace

if TYPE_CHECKING:
    from jimdesk.ui.calm import Calm
    from jimdesk.ui.pages.begin import BeginPage
    from jimdesk.ui.table_view import TableView

_FIRST_ICONS = (16, 32, 48)
HOLD = Qt.Key.Key_F8  # held down, the worker sees the worker's own facts
_SOON = 400  # milliseconds after which the first picture stands
_IDLE = 2_500  # milliseconds after which there is time for what guards the screen


class Window(QWidget):
    """Brings the parts together; what they do stands in them."""

    def __init__(self, settings: Settings, sitting: Sitting, keeping: Keeping) -> None:
        super().__init__()
        self.settings_of_user = settings
        self.sitting = sitting
        self.keeping = keeping
        self.opening = Opening(self, settings, sitting, keeping)
        self.workplace = Workplace(sitting, keeping, self.opening)
        self._begin: BeginPage | None = None
        self._table: TableView | None = None
        self._calm: Calm | None = None
        self._hold = HeldKey(self)
        self._hold.down.connect(sitting.hold)
        self._hold.watch(self, HOLD)
        self._faces = QStackedLayout(self)
        self._faces.addWidget(QWidget())  # nothing yet: while the first file is being read
        self._faces.addWidget(self.workplace)
        FocusRing(sitting.look, self)
        UndoKeys(self)
        DroppedFile(self, self.opening, lambda: self._faces.currentWidget() in (self.workplace, self._begin))
        TypedLength(self)
        TypedUnseen(self, sitting)
        QtWords(sitting)
        self._actions = actions.attach(self)
        self.setMinimumSize(1024, 640)
        self.setProperty("ground", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowIcon(app_icon(sitting.look.theme, _FIRST_ICONS))
        sitting.forgotten.connect(keeping.forget_in_backups)
        self._resuming = Resuming(settings, sitting, keeping)
        self.workplace.went.connect(self._resuming.note)
        self._connect()
        self._name()

    def _connect(self) -> None:
        sitting = self.sitting
        self.opening.opened.connect(self._on_opened)
        self.opening.refused.connect(self._on_refused)
        self.opening.asking.connect(self._on_asking)
        self.workplace.begin_wanted.connect(self.to_begin)
        self.workplace.table_wanted.connect(self.table_view)
        self.workplace.settings_wanted.connect(self.settings)
        self.workplace.file_wanted.connect(self.file_panel)
        sitting.calm_wanted.connect(lambda what: self.calm.go(what))
        sitting.own_wanted.connect(lambda: self.calm.ask_for_own())
        QTimer.singleShot(_SOON, self, self._settle_in)
        QTimer.singleShot(_IDLE, self, lambda: self.calm)
        sitting.renewed.connect(self._name)
        sitting.changed.connect(self._name)

    def _settle_in(self) -> None:
        """Have what nobody misses in the first picture: the icon in all its sizes."""
        self.setWindowIcon(app_icon(self.sitting.look.theme))

    @property
    def calm(self) -> Calm:
        """What guards who looks at the screen; not for the first picture."""
        if self._calm is None:
            from jimdesk.ui.calm import Calm

            self._calm = Calm(self, self._faces, self._actions)
        return self._calm

    def safety_stop(self) -> None:
        """Make all screens calm at once."""
        self.calm.go("safety")

    def lock(self) -> None:
        """Lock everything until the password is given."""
        self.calm.go("lock")

    def to_begin(self) -> None:
        """Go to the page where one chooses what to start with."""
        if self._begin is None:
            from jimdesk.ui.pages.begin import BeginPage

            self._begin = BeginPage(self.sitting, self.opening, self.settings_of_user)
            self._begin.settings_wanted.connect(self.settings)
            self._begin.back_wanted.connect(self.to_work)
            self._faces.addWidget(self._begin)
        self._faces.setCurrentWidget(self._begin)
        self._begin.start_typing()
        self._name()

    def to_work(self, place: str = "") -> None:
        """Go to the pages; `place` is one of them, "" the one that was last open."""
        self._faces.setCurrentWidget(self.workplace)
        self.workplace.go_to(place)
        self._name()

    def new_meeting(self) -> None:
        """Start a file for another family."""
        self.opening.ask_new()

    def open_file(self) -> None:
        """Open a file of an earlier time."""
        self.opening.ask_open()

    def print_plan(self) -> None:
        """Go to the plan with the printing button ready."""
        self.to_work("plan")
        self.workplace.page("plan").prepare_printing()

    def capture(self) -> None:
        """Put the cursor in the line that catches what is said."""
        if self._faces.currentWidget() is self.workplace:
            self.workplace.capture_line.start_typing()

    def table_view(self) -> None:
        """Show only the one thing that matters, large; or come back from there."""
        if self._table is None:
            from jimdesk.ui.table_view import TableView

            self._table = TableView(self.sitting)
            self._table.left.connect(self.to_work)
            self._faces.addWidget(self._table)
        self._faces.setCurrentWidget(self._table)
        self._table.setFocus()
        self.calm.close_own()

    def settings(self) -> None:
        """Open the choices of this user."""
        from jimdesk.ui.preferences import ANEW, Preferences

        while Preferences(self, self.settings_of_user, self.sitting, self.calm.code).exec() == ANEW:
            pass  # in the new language

    def file_panel(self) -> None:
        """Open the panel of this file: earlier moments, its password, who got a copy."""
        from jimdesk.ui.file_panel import DESTROYED, FilePanel

        if self.keeping.file is None:
            return
        if FilePanel(self, self.sitting, self.keeping).exec() == DESTROYED:
            self.sitting.open(Desk())
            self.to_begin()
            self.settings_of_user.left_at = ""  # the code of what is no more

    def undo(self) -> None:
        """Take the last step back."""
        self.sitting.undo()

    def redo(self) -> None:
        """Make the step again that was taken back."""
        self.sitting.redo()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave when everything is on the disk; where the disk refuses, ask where to put it first."""
        if self._calm is not None and not self._calm.may_close():
            event.ignore()
            return
        self.setFocus()  # a field that is left keeps what was typed in it
        if self.opening.may_leave():
            self.keeping.leave()
            self._resuming.leave()
            event.accept()
        else:
            event.ignore()

    def _on_opened(self) -> None:
        running = table.running(self.sitting.desk.family)
        usual = place_of(self.sitting) if running else self.workplace.first_place()
        self.to_work(self._resuming.place() or usual)
        if running:
            self.calm.resume()

    def _on_asking(self) -> None:
        """Have something behind the question for a password."""
        if self._faces.currentIndex() == 0:
            self.to_begin()

    def _on_refused(self, error: KnownError) -> None:
        """Say on Begin why a file could not be opened; whatever lay on the desk still does."""
        self.to_begin()
        if self._begin is not None:
            self._begin.tell_trouble(error)

    def _name(self, _changes: object = None) -> None:
        """Name the window by the code of the family, never by a name."""
        file = self.keeping.file
        at_work = self._faces.currentWidget() is not self._begin
        self.setWindowTitle(f"{file.code} – JimDesk" if file and at_work else "JimDesk")
