# SPDX-License-Identifier: Apache-2.0
"""The sheets of the private time: quiet, dark, one thing on each. They know the draft and nothing of the worker.

Each is made anew when somebody goes there, in the language of now, and is gone when they leave it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from jimdesk.core.words import N_
from jimdesk.ui.code_field import CodeField
from jimdesk.ui.hold_button import HoldButton
from jimdesk.ui.private_line import PrivateLine
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button, ButtonKind
from jimdesk.ui.widgets.card import Card
from jimdesk.ui.widgets.icon_label import IconLabel
from jimdesk.ui.worker_code import LEAST

if TYPE_CHECKING:
    from jimdesk.ui.private_time import PrivateTime

ASKS: Final = (
    N_("What do we want?"),
    N_("What can we do ourselves? Where do we need help?"),
    N_("Who does what, and from when?"),
    N_("Who looks whether it works? And what if it does not?"),
)


class PrivateSheet(QWidget):
    """One sheet: a heading, and what a subclass puts below it."""

    def __init__(self, time: PrivateTime) -> None:
        super().__init__()
        self.time = time
        self.sitting = time.sitting
        self.words = time.sitting.words
        self.first: QWidget = self
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.fill()
        self.column.addStretch()

    def fill(self) -> None:
        """Put everything on the sheet."""
        raise NotImplementedError

    def head(self, title: str, *below: str) -> None:
        """Write the heading and what stands below it."""
        heading = labels.label(title, "private-heading", tone="private", wrap=True)
        heading.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.column.addWidget(heading)
        for said in filter(None, below):
            self.column.addWidget(self.written(said))

    def written(self, said: str) -> QLabel:
        """Make a line of text, light on the dark ground."""
        made = labels.label(said, "statement", tone="private2", wrap=True)
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        return made

    def button(self, name: str, said: str, go: object, *, kind: ButtonKind = "plain", icon: str = "") -> Button:
        """Make a button; `go` is the name of a sheet, or what is done."""
        made = Button(self.sitting.look, said, kind=kind, tone="private", height=56, font_size=18, icon=icon)
        made.setObjectName(name)
        if isinstance(go, str):
            made.clicked.connect(lambda: self.time.go(go))
        elif callable(go):
            made.clicked.connect(lambda: go())
        return made

    def row(self, *widgets: QWidget) -> None:
        """Put widgets beside each other, at the foot of what is there."""
        row = QHBoxLayout()
        row.setSpacing(16)
        for widget in widgets:
            row.addWidget(widget)
        row.addStretch()
        self.column.addSpacing(12)
        self.column.addLayout(row)

    def wipe_button(self) -> HoldButton:
        """Make the button that destroys everything: it must be held."""
        wipe = HoldButton(self.sitting.look, tone="private", icon="close")
        wipe.setText(self.words.say(N_("Hold to wipe everything")))
        wipe.setObjectName("private-wipe")
        wipe.held.connect(self.time.wipe)
        return wipe

    def away(self) -> None:
        """Say who is in the other room."""
        names = self.time.away()
        if names:
            row = QHBoxLayout()
            row.setSpacing(14)
            row.addWidget(IconLabel(self.sitting.look, "door", "privateInk2", 24))
            row.addWidget(self.written(names), 1)
            self.column.addLayout(row)
            self.column.addSpacing(8)


class Choice(PrivateSheet):
    """Before it starts: paper, or the laptop; the worker is still here."""

    def fill(self) -> None:
        """Offer both, paper first."""
        say, time = self.words.say, self.time
        self.head(
            say(N_("Your own time")),
            say(N_("How would you like to work? Nobody else sees what you write.")),
        )
        if not time.code.is_set:
            self._ask_for_code()
            return
        paper = self.button("private-paper", say(N_("On paper")), "paper", kind="primary", icon="page")
        laptop = self.button("private-laptop", say(N_("On this laptop")), "draft", icon="table-screen")
        choices = [paper, laptop]
        if time.is_sealed:
            choices = [self.button(
                "private-reopen", say(N_("Go on with your own sheet")), "reopen", kind="primary", icon="lock"
            )]
        self.row(*choices, self.button("private-back", say(N_("Back")), time.leave, kind="quiet"))
        self.column.addSpacing(12)
        self.column.addWidget(self.written(say(N_(
            "On the laptop it stays in memory only. You choose what comes along; the rest disappears."
        ))))
        self.first = choices[0]

    def _ask_for_code(self) -> None:
        """Without a password and a code nobody could keep the family away from the worker's pages."""
        say = self.words.say
        self.column.addWidget(self.written(say(N_(
            "First a code for whoever leads: four signs or more. With it you come back afterwards."
        ))))
        field = QLineEdit()
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.setObjectName("private-new-code")
        field.setAccessibleName(say(N_("A code of four signs or more")))
        field.setMaximumWidth(320)

        def choose() -> None:
            if len(field.text()) >= LEAST:
                self.time.code.choose(field.text())
                self.time.go("choice")

        field.returnPressed.connect(choose)
        self.row(
            field, self.button("private-take-code", say(N_("Keep")), choose, kind="primary"),
            self.button("private-back", say(N_("Back")), self.time.leave, kind="quiet"),
        )
        self.first = field


class OnPaper(PrivateSheet):
    """The question card, while the family writes on paper."""

    def fill(self) -> None:
        """Put the questions in the middle, large."""
        say = self.words.say
        self.away()
        self.head(say(N_("Now it is your turn.")), self.time.question)
        self.column.addSpacing(12)
        self.column.addWidget(_asks(self, large=True))
        show = self.button("private-blanks", say(N_("Show the empty sheets")), "blanks", icon="page")
        call = self.button(
            "private-call", say(N_("We are ready, or need help")), "call", kind="primary", icon="hand"
        )
        self.row(call, show, _clock(self))
        self.first = call


class Blanks(PrivateSheet):
    """The empty sheets, to look at or to print."""

    def fill(self) -> None:
        """Show them whole."""
        from jimdesk.ui.sheet_view import SheetView

        say = self.words.say
        self.head(say(N_("The empty sheets")))
        sheets = SheetView(self.sitting.look, whole=False)
        sheets.setObjectName("private-sheets")
        sheets.show_pdf(self.time.blank_sheets(), say(N_("The empty sheets")))
        sheets.setMinimumHeight(280)
        self.column.addWidget(sheets, 1)
        back = self.button("private-back", say(N_("Back")), "paper", kind="primary")
        self.row(back, self.button("private-print", say(N_("Print")), self.time.print_blanks, icon="printer"))
        self.first = back


class Draft(PrivateSheet):
    """The family's own draft, with the question card beside it and no clock."""

    def fill(self) -> None:
        """Put the lines at the one side, and what to talk about at the other."""
        say, time = self.words.say, self.time
        self.away()
        self.head(say(N_("Now it is your turn.")), time.question)
        sides = QHBoxLayout()
        sides.setSpacing(48)
        sides.addWidget(self._lines(), 5)
        sides.addLayout(self._beside(), 2)
        self.column.addSpacing(8)
        self.column.addLayout(sides, 1)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(IconLabel(self.sitting.look, "check", "privateInk2", 20))
        foot.addWidget(self.written(say(N_("Only what you tick comes along. The rest disappears."))), 1)
        self.column.addLayout(foot)
        seal = say(N_("Sealed")) if time.has_word else say(N_("Seal it with a word"))
        self.row(
            self.button("private-ready", say(N_("We are ready")), "share", kind="primary"),
            self.button("private-call", say(N_("Fetch {name}"), name=time.leader), "call", icon="hand"),
            self.button("private-seal", seal, "seal", kind="quiet", icon="lock"),
        )

    def _lines(self) -> QWidget:
        say, look = self.words.say, self.sitting.look
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        name, tick = say(N_("Who does what?")), say(N_("This comes along"))
        rows = [
            PrivateLine(look, number, line, name=name, tick=tick)
            for number, line in enumerate(self.time.draft.lines, 1)
        ]
        more = say(N_("Who does something more?")) if rows else name
        new = PrivateLine(look, len(rows) + 1, None, name=more, tick=tick)
        for row in (*rows, new):
            column.addWidget(row)
            row.typed.connect(self.time.touched)
            row.entered.connect(new.setFocus)
        column.addStretch()
        new.entered.connect(lambda: self._enter(new))
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.new, self.first, self._scroll = new, new, scroll
        return scroll

    def showEvent(self, event: object) -> None:
        """Have the empty line in sight."""
        self._scroll.verticalScrollBar().setValue(self._scroll.verticalScrollBar().maximum())

    def keep_typed(self) -> None:
        """Take a line along that was typed without Enter."""
        self.time.draft.add(self.new.field.toPlainText())
        self.new.field.clear()

    def _enter(self, new: PrivateLine) -> None:
        if new.field.toPlainText().strip():
            self.keep_typed()
            self.time.touched()
            self.time.go("draft")

    def _beside(self) -> QVBoxLayout:
        beside = QVBoxLayout()
        beside.setSpacing(16)
        beside.addWidget(_asks(self))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(IconLabel(self.sitting.look, "cup", "privateInk2", 24), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.written(self.words.say(N_("Take your time. There is no clock."))), 1)
        beside.addLayout(row)
        beside.addWidget(_clock(self), 0, Qt.AlignmentFlag.AlignLeading)
        beside.addStretch()
        return beside


def _asks(sheet: PrivateSheet, *, large: bool = False) -> Card:
    """Make the question card."""
    card = Card(sheet.sitting.look, ground="", edge="privateLine", padding=28, gap=12)
    card.setObjectName("private-questions")
    card.inside.addWidget(labels.label(sheet.words.say(N_("Talk together about")), "group", tone="private"))
    for said in sheet.time.asks():
        card.inside.addWidget(labels.label(
            f"•  {said}", "panel" if large else "statement", tone="private", wrap=True
        ))
    return card


def _clock(sheet: PrivateSheet) -> Button:
    """Make the button that tells the time once, when it is asked."""
    words, sitting = sheet.words, sheet.sitting
    asked = Button(sitting.look, words.say(N_("What time is it?")), kind="quiet", tone="private", icon="clock")
    asked.setObjectName("private-clock")

    def tell() -> None:
        asked.setText(words.say(N_("It was {time} just now"), time=words.time(sitting.now())))

    asked.clicked.connect(tell)
    return asked


class SealIt(PrivateSheet):
    """A word of their own, so that an empty battery costs nothing."""

    def fill(self) -> None:
        """Ask for the word twice."""
        say, time = self.words.say, self.time
        self.head(
            say(N_("Seal your sheet with a word of your own")),
            say(N_("Then an empty battery costs nothing. Only your word opens it again; nobody else knows it.")),
        )
        back = self.button("private-back", say(N_("Back")), "draft", kind="quiet")
        if not time.may_seal:
            self.column.addWidget(self.written(say(N_("This family is kept in no file, so nothing can be sealed."))))
            self.row(back)
            self.first = back
            return
        self._first, self._again = (QLineEdit() for _ in range(2))
        named = ((self._first, "private-word", N_("Your word")), (self._again, "private-word-again",
                                                                   N_("The same word again")))
        for field, name, said in named:
            field.setEchoMode(QLineEdit.EchoMode.Password)
            field.setObjectName(name)
            field.setMaximumWidth(320)
            field.returnPressed.connect(self._seal)
            self.column.addWidget(labels.label(say(said), "field", tone="private2"))
            field.setAccessibleName(say(said))
            self.column.addWidget(field)
        self._word = self.written("")
        self._word.setObjectName("private-trouble")
        self.column.addWidget(self._word)
        self.row(self.button("private-seal-now", say(N_("Seal it")), self._seal, kind="primary"), back)
        self.first = self._first

    def _seal(self) -> None:
        if not self._first.text():
            return
        if self._first.text() != self._again.text():
            self._word.setText(self.words.say(N_("The two words are not the same. Type the second one again.")))
            self._again.setFocus()
            return
        self.time.seal_with(self._first.text(), self._word.setText)


class Reopen(PrivateSheet):
    """The word that opens the sealed sheet again."""

    def fill(self) -> None:
        """Ask for it; who lost it can only wipe."""
        say = self.words.say
        self.head(say(N_("Your own sheet is sealed.")), say(N_("Your word opens it again.")))
        self._field = QLineEdit()
        self._field.setEchoMode(QLineEdit.EchoMode.Password)
        self._field.setObjectName("private-word")
        self._field.setAccessibleName(say(N_("Your word")))
        self._field.setMaximumWidth(320)
        self._field.returnPressed.connect(self._open)
        self._word = self.written("")
        self._word.setObjectName("private-trouble")
        self.column.addWidget(self._field)
        self.column.addWidget(self._word)
        self.row(
            self.button("private-open", say(N_("Open it")), self._open, kind="primary"),
            self.button("private-call", say(N_("Fetch {name}"), name=self.time.leader), "call", icon="hand"),
            self.wipe_button(),
        )
        self.first = self._field

    def _open(self) -> None:
        if self._field.text():
            self._word.clear()
            self.time.unseal_with(self._field.text(), self._word.setText)
            self._field.clear()


class Cover(PrivateSheet):
    """What stands there after the laptop slept: nothing, and a way on."""

    def fill(self) -> None:
        """Offer to go on."""
        say = self.words.say
        self.head(say(N_("Your own time")))
        on = self.button("private-on", say(N_("Go on")), self.time.uncover, kind="primary")
        self.row(on)
        self.first = on


class Share(PrivateSheet):
    """What comes along, read once more before it does."""

    def fill(self) -> None:
        """Show the ticked lines."""
        say, time = self.words.say, self.time
        chosen, rest = time.draft.chosen, len(time.draft) - len(time.draft.chosen)
        if chosen:
            self.head(say(N_("This is what you share.")), say(N_("Everybody at the table sees it, and it comes in the plan.")))
        else:
            self.head(say(N_("You share nothing.")), say(N_("That is fine, too.")))
        for number, line in enumerate(chosen, 1):
            said = labels.label(f"{number}  {line.text}", "panel", tone="private", wrap=True)
            said.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            self.column.addWidget(said)
        if rest:
            said = self.words.count("{n} line stays yours.", "{n} lines stay yours.", rest)
            self.column.addWidget(self.written(said))
        share = self.button("private-share", say(N_("We share this")), time.share, kind="primary", icon="check")
        back = self.button("private-back", say(N_("Back")), "draft")
        self.row(share, self.wipe_button(), back)
        share.setVisible(bool(chosen))
        self.first = share if chosen else back


class Call(PrivateSheet):
    """Covers the draft while somebody is fetched; whoever leads comes back with a code."""

    def fill(self) -> None:
        """Say whom to fetch, and leave room for the code."""
        say, time = self.words.say, self.time
        over = time.is_over
        self.head(
            say(N_("You are ready.")) if over else say(N_("Fetch {name}"), name=time.leader),
            say(N_("Your sheet is covered meanwhile.")) if len(time.draft)
            else say(N_("Fetch {name} from the other room."), name=time.leader),
        )
        self._word = self.written("")
        self._word.setObjectName("private-trouble")
        code = CodeField(self.sitting, time.code, private=True)
        code.say()
        code.right.connect(self._come_back)
        self.column.addSpacing(12)
        self.column.addWidget(code)
        self.column.addWidget(self._word)
        back = self.button("private-back", say(N_("Back to our own time")), time.back_from_call, kind="quiet")
        self.row(back)
        self.first = back

    def _come_back(self) -> None:
        if self.time.holds_something:
            self._word.setText(self.words.say(N_(
                "The family's lines are still here. They share, seal or wipe them first."
            )))
        else:
            self.time.leave(with_code=True)


SHEETS: Final[dict[str, type[PrivateSheet]]] = {
    "choice": Choice, "paper": OnPaper, "blanks": Blanks, "draft": Draft, "seal": SealIt, "reopen": Reopen,
    "cover": Cover, "share": Share, "call": Call,
}


def questions(asked: Sequence[str]) -> tuple[str, ...]:
    """Return what to talk about: what the method asks at this stage, or the questions that fit any family."""
    return tuple(asked) or ASKS
