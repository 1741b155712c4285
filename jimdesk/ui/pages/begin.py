# SPDX-License-Identifier: Apache-2.0
"""Begin: what one would like to start with. No name of any family stands here."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_, Words, languages, own_name
from jimdesk.ui.icons import logo
from jimdesk.ui.opening import Opening
from jimdesk.ui.page import Page
from jimdesk.ui.settings import Settings
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.small_circle import SmallCircle
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.card import BigChoice, Card
from jimdesk.ui.widgets.icon_label import IconLabel

_WIDE = 1140


class BeginPage(Page):
    """Two big choices, and an invented family to look around in. A file can also be dropped here."""

    settings_wanted = Signal()
    back_wanted = Signal()
    """Somebody wants to go back to the family that lies on the desk."""

    def __init__(self, sitting: Sitting, opening: Opening, settings: Settings) -> None:
        super().__init__(sitting)
        self._opening = opening
        self._settings = settings
        self._first: QWidget = self
        self._error: KnownError | None = None
        self._trouble = labels.strong("", tone="bad")
        self._trouble.setObjectName("begin-trouble")
        self._trouble.setWordWrap(True)
        self._inside = QVBoxLayout(self)
        self._inside.setContentsMargins(48, 16, 32, 32)
        self._body: QWidget | None = None
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inside.addWidget(self._scroll)
        self.setObjectName("begin")
        self.setProperty("ground", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        opening.opened.connect(self._on_opened)
        sitting.look.changed.connect(self.renew)

    def renew(self) -> None:
        """Say everything in the language of now."""
        held = self.window().focusWidget()
        lost = self._body is not None and held is not None and self._body.isAncestorOf(held)
        if self._body is not None:
            self._trouble.setParent(None)
            self._scroll.takeWidget()  # setting another one would delete it in the middle of its own click
            self._body.hide()
            self._body.deleteLater()
        self._body = QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(22)
        column.addLayout(self._head())
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(self._middle(self.sitting.words), 1000)
        across.addStretch(1)
        column.addLayout(across, 1)
        self._scroll.setWidget(self._body)
        if lost:
            self._first.setFocus()

    def start_typing(self) -> None:
        """Be ready for Enter on the first choice."""
        self._error = None
        self.renew()
        self._first.setFocus()

    def tell_trouble(self, error: KnownError) -> None:
        """Say why a file could not be opened."""
        self._error = error
        self._say_trouble()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the family that lies on the desk at Esc."""
        if event.key() == Qt.Key.Key_Escape and self._opening.code:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _head(self) -> QHBoxLayout:
        words, look = self.sitting.words, self.sitting.look
        row = QHBoxLayout()
        if self._opening.code:
            text = words.say(N_("Back to {code}"), code=self._opening.code)
            back = Button(look, text, icon="chevron-left", kind="quiet")
            back.setObjectName("back")
            back.clicked.connect(self.back_wanted)
            row.addWidget(back)
        row.addStretch()
        for code in languages():
            if code != words.language:
                name = own_name(code)
                to_it = Button(look, name, icon="globe", kind="quiet", tone="ink2")
                to_it.setObjectName(f"speak-{code}")
                to_it.clicked.connect(lambda _=False, code=code: self._speak(code))
                row.addWidget(to_it)
        ways = Button(look, words.say(N_("Ways of working")), icon="speech-pair", kind="quiet", tone="ink2")
        ways.setObjectName("ways-of-working")
        ways.clicked.connect(self._show_ways)
        row.addWidget(ways)
        settings = Button(look, words.say(N_("Settings")), icon="gear", kind="quiet", tone="ink2")
        settings.setObjectName("settings")
        settings.clicked.connect(self.settings_wanted)
        row.addWidget(settings)
        return row

    def _middle(self, words: Words) -> QWidget:
        middle = QWidget()
        middle.setMaximumWidth(_WIDE)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(self._question(words))
        column.addSpacing(24)
        column.addLayout(self._choices(words))
        column.addLayout(self._ways_to_look(words))
        column.addWidget(self._trouble)
        self._say_trouble()
        column.addSpacing(16)
        column.addWidget(labels.group_heading(words.say(N_("Look around first"))))
        column.addWidget(self._example(words))
        column.addStretch(1)
        return middle

    def _question(self, words: Words) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(20)
        mark = QLabel()
        look = self.sitting.look
        mark.setPixmap(logo(look.theme, 56, self.devicePixelRatioF()))
        texts = QVBoxLayout()
        texts.setSpacing(4)
        texts.addWidget(labels.family_question(words.say(N_("What would you like to start with?"))))
        quiet = N_("Everything stays on this laptop. You do not need the internet.")
        texts.addWidget(labels.secondary(words.say(quiet)))
        row.addWidget(mark)
        row.addLayout(texts, 1)
        return row

    def _choices(self, words: Words) -> QHBoxLayout:
        new = self._choice(
            words.say(N_("New meeting")),
            words.say(N_("Choose how you work and type the first names.")), "speech-pair", first=True,
        )
        further = self._choice(
            words.say(N_("Go on with a family")),
            words.say(N_("Open a file of an earlier time.")), "folder", first=False,
        )
        new.setObjectName("new")
        further.setObjectName("further")
        new.clicked.connect(self._opening.ask_new)
        further.clicked.connect(self._opening.ask_open)
        row = QHBoxLayout()
        row.setSpacing(36)
        row.addWidget(new, 1)
        row.addWidget(further, 1)
        self._first = new
        return row

    def _ways_to_look(self, words: Words) -> QHBoxLayout:
        """Make the quiet row for who gets files of others."""
        row = QHBoxLayout()
        look = Button(self.sitting.look, words.say(N_("Look at a file of somebody else")), kind="quiet",
                      icon="eye")
        look.setObjectName("look")
        look.clicked.connect(self._opening.ask_look)
        overview = Button(self.sitting.look, words.say(N_("What each family needs this week")), kind="quiet",
                          icon="calendar")
        overview.setObjectName("overview")
        overview.clicked.connect(self._opening.ask_overview)
        row.addStretch()
        row.addWidget(overview)
        row.addWidget(look)
        return row

    def _choice(self, heading: str, sentence: str, icon: str, *, first: bool) -> BigChoice:
        look = self.sitting.look
        choice = BigChoice(look, name=heading, first=first)
        head = QHBoxLayout()
        ink, ground = ("accentInk", "accent") if first else ("accent", "accentSoft")
        head.addWidget(IconLabel(look, icon, ink, 26, ground=ground, tile=52))
        head.addStretch()
        head.addWidget(IconLabel(look, "arrow-right", "accent" if first else "ink2", 22))
        choice.inside.addLayout(head)
        choice.inside.addSpacing(20)
        choice.inside.addWidget(labels.panel_heading(heading))
        choice.inside.addWidget(labels.secondary(sentence, wrap=True))
        choice.inside.addSpacing(12)
        return choice

    def _example(self, words: Words) -> Card:
        card = Card(self.sitting.look)
        row = QHBoxLayout()
        row.setSpacing(24)
        card.inside.addLayout(row)
        row.addWidget(SmallCircle(self.sitting.look))
        texts = QVBoxLayout()
        texts.setSpacing(6)
        texts.addStretch()
        texts.addWidget(labels.panel_heading(words.say(N_("The example: Ilias"))))
        text = N_("An invented family. Try everything, nothing can break.")
        texts.addWidget(labels.text(words.say(text)))
        texts.addStretch()
        row.addLayout(texts, 1)
        look = self.sitting.look
        if self._settings.example.exists():
            again = Button(look, words.say(N_("As it was at first")), kind="quiet")
            again.setObjectName("example-again")
            again.clicked.connect(self._opening.example_again)
            row.addWidget(again)
        show = Button(look, words.say(N_("Open the example")))
        show.setObjectName("example")
        show.clicked.connect(self._opening.open_example)
        row.addWidget(show)
        return card

    def _show_ways(self) -> None:
        from jimdesk.ui.ways_of_working import WaysOfWorking

        WaysOfWorking(self.window(), self.sitting).exec()

    def _speak(self, language: str) -> None:
        self._settings.language = language
        self.sitting.speak(Words(language))

    def _on_opened(self) -> None:
        self._error = None
        self._say_trouble()

    def _say_trouble(self) -> None:
        self._trouble.setText(self.sitting.words.tell(self._error.saying) if self._error else "")
        self._trouble.setVisible(self._error is not None)
