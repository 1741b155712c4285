# SPDX-License-Identifier: Apache-2.0
"""The questions about files: how to make a new one, the password of one, another place to keep one."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from jimdesk.core.family import Family
from jimdesk.core.meeting import Meeting
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_
from jimdesk.ui.keeping import Keeping
from jimdesk.ui.password_fields import NewPassword, PasswordField
from jimdesk.ui.question import Question
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.choices import CheckBox, Option, RadioList

if TYPE_CHECKING:
    from jimdesk.ui.opening import Opening


class Place(QWidget):
    """Where a file is to lie: a path that can be typed, and a button to look around."""

    def __init__(self, sitting: Sitting, path: Path) -> None:
        super().__init__()
        self._words = sitting.words
        self.field = QLineEdit(str(path))
        self.field.setAccessibleName(self._words.say(N_("Where to keep it")))
        look_around = Button(sitting.look, self._words.say(N_("Elsewhere")), icon="folder")
        look_around.clicked.connect(self._look_around)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.field, 1)
        inside.addWidget(look_around)

    @property
    def path(self) -> Path:
        """The path that stands there, with our suffix."""
        path = Path(self.field.text().strip()).expanduser()
        return path if path.suffix == ".jim" or not path.name else path.with_name(f"{path.name}.jim")

    def _look_around(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self._words.say(N_("Where to keep it")), self.field.text(),
            f"{self._words.say(N_('Meeting files'))} (*.jim)",
        )
        if name:
            self.field.setText(name)


class _Secured(Question):
    """A question that ends in a new file: a place, and twice a password, or on purpose none."""

    def __init__(self, parent: QWidget, sitting: Sitting, heading: str, go: str, path: Path) -> None:
        super().__init__(parent, sitting, heading, go)
        words = self.words
        self.place = Place(sitting, path)
        self.place.field.setObjectName("place")
        self.password = NewPassword(sitting, or_none=True)
        self.first, self.again = self.password.first, self.password.again
        self.without = CheckBox(sitting.look, words.say(N_("Without a password")))
        self.without.setObjectName("without-password")
        self._warned = False
        self.put(self.place, words.say(N_("Where to keep it")))
        both, column = QWidget(), QVBoxLayout()
        column.addWidget(self.password)
        column.addWidget(self.without)
        column.addStretch(1)
        self._across = QHBoxLayout(both)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(24)
        self._across.addLayout(column, 1)
        self.put(both)
        self.without.toggled.connect(self._on_without)

    def put_beside(self, widget: QWidget, label: str) -> None:
        """Add something to choose beside the password: on a low screen all of it is to be seen."""
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(labels.field_label(label, widget))
        column.addWidget(widget)
        column.addStretch(1)
        self._across.addLayout(column, 1)

    def answer(self) -> None:
        """Check what was filled in; then make the file."""
        trouble = self._trouble_in_it()
        if trouble:
            self.tell_trouble(self.words.say(trouble))
        elif self.without.isChecked() and not self._warned:
            self._warned = True
            self.tell_trouble(self.words.say(
                N_("Anyone who gets hold of this file can then read it. Press once more if you want that.")
            ))
        else:
            self.make(self.place.path, None if self.without.isChecked() else self.password.text)

    def make(self, path: Path, password: str | None) -> None:
        """Make the file."""
        raise NotImplementedError

    def _trouble_in_it(self) -> str:
        if not self.place.path.name:
            return N_("Say first where to keep the file.")
        if self.without.isChecked():
            return ""
        return self.password.trouble()

    def _on_without(self, without: bool) -> None:
        self.password.setEnabled(not without)
        self._warned = False
        self.tell_trouble("")


class NewFile(_Secured):
    """A file for another family, with its first meeting by a method."""

    def __init__(self, parent: QWidget, sitting: Sitting, opening: Opening) -> None:
        from jimdesk import methods

        words = sitting.words
        super().__init__(
            parent, sitting, words.say(N_("A new family")), words.say(N_("Begin")), _fresh(sitting.today)
        )
        self._opening = opening
        bad: list[KnownError] = []
        known = methods.all_methods(methods.own_folder(), bad.append)
        self._methods = {method.id: method for method in known}
        language = words.language
        options = [
            Option(one.id, one.titles.within(language), one.shorts.within(language))
            for one in self._methods.values()
        ]
        usual = methods.DEFAULT if methods.DEFAULT in self._methods else options[0].key
        self._method = RadioList(sitting.look, options, usual)
        self.put_beside(self._method, words.say(N_("How do you work?")))
        if bad:
            self.tell_trouble("\n".join(words.tell(one.saying) for one in bad))
        self.first.setFocus()

    def make(self, path: Path, password: str | None) -> None:
        """Make the file with an empty family and today's meeting in it, and open it."""
        method = self._methods[self._method.current]
        meeting = Meeting.new(date=self.sitting.today, method=method.text)
        self.wait_for(self._opening.make(path, password, Family([meeting])))


class Password(Question):
    """The password of a file."""

    def __init__(
        self, parent: QWidget, sitting: Sitting, opening: Opening, path: Path, *, look: bool = False
    ) -> None:
        words = sitting.words
        super().__init__(
            parent, sitting, words.say(N_("The password of {file}"), file=path.name), words.say(N_("Open"))
        )
        self._opening = opening
        self._path = path
        self._look = look
        self.field = PasswordField(words.say(N_("Password")))
        self.field.setObjectName("password")
        self.put(self.field, words.say(N_("Password")))
        forgotten = N_("Forgotten? Type the code of the recovery sheet here.")
        self.put(labels.small(words.say(forgotten), wrap=True))
        if look:
            self.put(labels.small(words.say(N_(
                "It was not made on this laptop. You look at it first; then you can take it over."
            )), wrap=True))
        self.field.setFocus()

    def answer(self) -> None:
        """Try it; a wrong one leaves everything as it was."""
        self.tell_trouble("")
        begin = self._opening.read_apart if self._look else self._opening.fetch
        self.wait_for(begin(self._path, self.field.text()))


class Elsewhere(_Secured):
    """Another place for a family whose own file cannot be written to any more."""

    def __init__(self, parent: QWidget, sitting: Sitting, keeping: Keeping) -> None:
        words = sitting.words
        super().__init__(
            parent, sitting, words.say(N_("Keep it in another place")), words.say(N_("Keep it here")),
            _fresh(sitting.today),
        )
        self._keeping = keeping

    def make(self, path: Path, password: str | None) -> None:
        """Write everything to the other place and go on there."""
        try:
            self._keeping.keep_elsewhere(path, password)
        except KnownError as error:
            self.tell_trouble(self.words.tell(error.saying))
        else:
            self.accept()


def _fresh(today: datetime.date) -> Path:
    """Return a path that is free, without a name of anybody in it."""
    documents = Path(platformdirs.user_documents_dir())
    folder = documents if documents.is_dir() else Path.home()  # a new account may have no such folder yet
    stem = f"{today:%Y-%m-%d}"
    names = (stem if n == 1 else f"{stem}-{n}" for n in range(1, 1000))
    return next(path for name in names if not (path := folder / f"{name}.jim").exists())
