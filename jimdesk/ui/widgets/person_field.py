# SPDX-License-Identifier: Apache-2.0
"""A field in which a few typed letters choose a person.

    field = PersonField(look, lambda: [Choice(p.id, p.name, p.relation, Kind.FAMILY) for p in people],
                        placeholder=words.say("Who?"), create=lambda name: words.say("Add {name}", name=name))
    field.chosen.connect(assign)       # the id of the person
    field.created.connect(add_person)  # a name that is nobody's yet; only with `create`

Letters match the beginning of any word of the name or of what stands beside it, with or without accents.
Up and Down walk, Enter takes (the first, if none was walked to), Esc empties, a click takes. Where a name
stands that was chosen, Enter is an ordinary Enter, and goes on to whatever comes next.

A field that keeps the name is never left with letters that count for nothing: Tab takes like Enter, a press
elsewhere takes whoever is meant beyond doubt, and Esc puts only the list away, so that what was typed stays
and is meant as it stands.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QListView, QVBoxLayout
from shiboken6 import isValid

from jimdesk.ui.look import Look
from jimdesk.ui.theme import ROW
from jimdesk.ui.widgets.chip import Kind
from jimdesk.ui.widgets.person_row import PersonRow

_MOST: Final = 6
_NOT_DECOMPOSED: Final = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe"})


class Choice(NamedTuple):
    """Somebody who can be chosen: the id, the name, and what tells two people apart ("zus, 17").

    `whole` is the whole name, by whose words somebody is found too.
    """

    id: str
    name: str
    subtitle: str = ""
    kind: Kind = Kind.FAMILY
    letters: str = ""
    whole: str = ""


def folded(text: str) -> str:
    """Write text without capitals and accents, so that "Élodie" is found by "elo"."""
    parted = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in parted if not unicodedata.combining(sign)).translate(_NOT_DECOMPOSED)


def matching(typed: str, people: Iterable[Choice]) -> list[Choice]:
    """Find who fits: every typed word begins some word of theirs. Whoever is called so comes first."""
    wanted = _words(typed)
    whole = folded(typed).strip()
    found = [
        person
        for person in people
        if all(
            any(word.startswith(part) for word in _words(f"{person.name} {person.whole} {person.subtitle}"))
            for part in wanted
        )
    ]
    return sorted(
        found,
        key=lambda person: (
            folded(person.name) != whole,
            not folded(person.name).startswith(whole),
            not any(word.startswith(wanted[0]) for word in _words(person.name)) if wanted else False,
        ),
    )


def _words(text: str) -> list[str]:
    return "".join(sign if sign.isalnum() else " " for sign in folded(text)).split()


class PersonField(QLineEdit):
    """The field itself; an ordinary line edit to a form, with a list of people below it while typing."""

    chosen = Signal(str)
    created = Signal(str)

    def __init__(
        self,
        look: Look,
        people: Callable[[], Iterable[Choice]],
        *,
        placeholder: str = "",
        create: Callable[[str], str] | None = None,
        keeps_name: bool = False,
    ) -> None:
        """Make the field.

        Args:
            look: the look that counts.
            people: asked anew at every letter, so that it is never behind.
            placeholder: the plain invitation in the empty field; also its name for a screen reader.
            create: the words of the last row for an unknown name; without it unknown names are not taken.
            keeps_name: leave the chosen name in the field; otherwise it empties for the next one.
        """
        super().__init__()
        self._people = people
        self._create = create
        self._keeps_name = keeps_name
        self._as_typed = False  # the list was put away: what stands here is the name, to the letter
        self._list = _People(look)
        self._list.taken.connect(self._take)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.textEdited.connect(self._on_edited)
        self.destroyed.connect(self._list.deleteLater)

    @property
    def offered(self) -> list[Choice]:
        """Who is in the list now; an unknown name to be added is a choice without an id."""
        return list(self._list.model.choices) if self._list.isVisible() else []

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, take, open or empty; everything else is typing."""
        key = event.key()
        listing = self._list.isVisible()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            if listing:
                self._list.walk(1 if key == Qt.Key.Key_Down else -1)
            else:
                self._offer(self.text())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (listing or self.undecided):
            if not self._take_first() and self._as_typed:
                super().keyPressEvent(event)
        elif key == Qt.Key.Key_Escape and (listing or (self.text() and not self._keeps_name)):
            if not self._keeps_name:  # a name that stands here is wiped out on purpose only
                self.clear()
            self._as_typed = self.undecided
            self._list.hide()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Show everybody when an empty field is tapped: choosing needs no typing."""
        super().mousePressEvent(event)
        if not self.isReadOnly():
            self._offer(self.text())

    def focusNextPrevChild(self, next: bool) -> bool:
        """Take what Enter would take before Tab goes on."""
        if self._keeps_name and self.undecided and self._take_first() and self.isVisible():
            self.setFocus()  # whoever hears of it may have gone on already: Tab goes on from here
        return super().focusNextPrevChild(next)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take whoever is meant, where something else was pressed; what was typed stays."""
        self._list.hide()
        if self._keeps_name and self.undecided and event.reason() is Qt.FocusReason.MouseFocusReason:
            pressed = QApplication.focusWidget()
            self._take(self._meant())
            if pressed is not None and isValid(pressed):  # whoever hears of it would go on to the next field
                pressed.setFocus(Qt.FocusReason.MouseFocusReason)
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Take the list along, if it still is there: at the very end Qt may take it down before the field."""
        super().hideEvent(event)
        if isValid(self._list):
            self._list.hide()

    @property
    def undecided(self) -> bool:
        """Whether something was typed of which nobody was chosen yet; a name that was chosen stands."""
        return self.isModified() and bool(self.text().strip())

    def _on_edited(self, typed: str) -> None:
        self._as_typed = False
        self._offer(typed)

    def _take_first(self) -> bool:
        """Take who stands first, or was typed where the list was put away; tell whether anybody was."""
        if self._as_typed:
            choice = self._called(self.text())
        else:
            if not self._list.isVisible():
                self._offer(self.text())
            choice = self._list.current()
        self._take(choice)
        return choice is not None

    def _meant(self) -> Choice | None:
        """Return whom the letters mean beyond doubt: by that name, or the only one they fit."""
        found = matching(self.text(), self._people())
        if len(found) == 1 and not self._as_typed:
            return found[0]
        exact = self._called(self.text())
        return exact if exact is not None and (exact.id or not found or self._as_typed) else None

    def _called(self, typed: str) -> Choice | None:
        """Return who is called just this, or else the new person of that name, where one may be added."""
        name = " ".join(typed.split())
        found = matching(typed, self._people())
        exact = [choice for choice in found if folded(name) in (folded(choice.name), folded(choice.subtitle))]
        if exact:
            return exact[0]
        return Choice("", name, self._create(name)) if self._create is not None and name else None

    def _offer(self, typed: str) -> None:
        found = matching(typed, self._people())
        name = " ".join(typed.split())
        known = any(folded(choice.name) == folded(name) for choice in found)
        if self._create is not None and name and not known:
            found.append(Choice("", name, self._create(name)))
        self._list.show_below(self, found)

    def _take(self, choice: Choice | None) -> None:
        if choice is None:
            return
        self._list.hide()
        self._as_typed = False
        self.setText(choice.name if self._keeps_name else "")
        if choice.id:
            self.chosen.emit(choice.id)
        else:
            self.created.emit(choice.name)


class _Choices(QAbstractListModel):
    """The people in the list, for the view and for a screen reader."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.choices: list[Choice] = []

    def fill(self, choices: list[Choice]) -> None:
        """Show these."""
        self.beginResetModel()
        self.choices = choices
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 as Qt has it
        """Count the rows."""
        return len(self.choices)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Give the whole choice to the painter of rows, and words to everybody else."""
        choice = self.choices[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return choice
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return (
                f"{choice.name}, {choice.subtitle}"
                if choice.id and choice.subtitle
                else choice.subtitle or choice.name
            )
        return None


class _People(QFrame):
    """The list below the field: part of the same window, so that it never takes the focus away."""

    taken = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.model = _Choices(self)
        self._view = QListView()
        self._view.setModel(self.model)
        self._view.setItemDelegate(PersonRow(look, self._view))
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.setMouseTracking(True)
        self._view.setUniformItemSizes(True)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.entered.connect(self._view.setCurrentIndex)
        self._view.pressed.connect(lambda index: self.taken.emit(self.model.choices[index.row()]))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._view)
        self.hide()

    def show_below(self, field: QLineEdit, choices: list[Choice]) -> None:
        """Show the choices under the field, or above it where there is no room below."""
        self.model.fill(choices)
        if not choices:
            self.hide()
            return
        self._view.setCurrentIndex(self.model.index(0))
        window = field.window()
        if self.parentWidget() is not window:
            self.setParent(window)
            window.installEventFilter(self)
        self.setLayoutDirection(field.layoutDirection())
        height = min(len(choices), _MOST) * self._look.theme.px(ROW) + 4
        corner = field.mapTo(window, field.rect().bottomLeft())
        top = corner.y() + 4
        if top + height > window.height():
            above = corner.y() - field.height() - height - 4
            top = above if above >= 0 else max(0, window.height() - height)
        self.setGeometry(corner.x(), top, max(field.width(), 240), height)
        self.show()
        self.raise_()

    def walk(self, step: int) -> None:
        """Go a row down or up, round the end."""
        row = (self._view.currentIndex().row() + step) % len(self.model.choices)
        self._view.setCurrentIndex(self.model.index(row))

    def current(self) -> Choice | None:
        """Give the choice that Enter takes."""
        row = self._view.currentIndex().row()
        return self.model.choices[row] if self.isVisible() and 0 <= row < len(self.model.choices) else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go away when the window changes its size: the field is no longer where it was."""
        if event.type() == QEvent.Type.Resize:
            self.hide()
        return False
