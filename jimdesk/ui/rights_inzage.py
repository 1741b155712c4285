# SPDX-License-Identifier: Apache-2.0
"""Inzage in the window: who asks, decisions with a reason about all that tells of others, the paper."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QItemSelectionModel, QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from jimdesk.core import edits, inzage, table
from jimdesk.core.audience import Shown
from jimdesk.core.fact import Fact
from jimdesk.core.inzage import Item
from jimdesk.core.rights import Decision, Form
from jimdesk.core.words import N_
from jimdesk.ui import rights_words
from jimdesk.ui.course_table import CourseTable
from jimdesk.ui.rights_saving import Saving
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button, ButtonKind
from jimdesk.ui.widgets.pick import PickRow
from jimdesk.ui.widgets.select import Select

_SIDE: Final = 304
_BECOMES: Final = 2  # the column of what becomes of it
_SHORT: Final = {
    Decision.GIVE: N_("given"), Decision.BLACKEN: N_("blackened"), Decision.LEAVE_OUT: N_("left out"),
}


class InzagePart(QWidget):
    """At the left everything that tells of others; at the right what becomes of what is chosen there."""

    def __init__(self, sitting: Sitting, asks: str) -> None:
        super().__init__()
        self._sitting = sitting
        words, look = sitting.words, sitting.look
        self._items: list[Item] = []
        people = [(one.id, sitting.name(one.id)) for one in sitting.people()]
        self.asks = Select(look, people, asks, name=words.say(N_("Who asks")))
        self.asks.setObjectName("inzage-asks")
        self.asks.chosen.connect(lambda _key: self.renew())
        self.table = CourseTable(look)
        self.table.setObjectName("inzage-items")
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.itemSelectionChanged.connect(self._on_chosen)
        self._whole = labels.text("")
        self._whole.setObjectName("inzage-whole")
        self._whole.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        options = [(key.value, words.say(text)) for key, text in rights_words.DECISIONS.items()]
        self.decision = PickRow(look, options, name=words.say(N_("What becomes of it")))
        self.decision.setObjectName("inzage-decision")
        self.decision.chosen.connect(lambda _key: self._decide())
        self.reason = QLineEdit()
        self.reason.setObjectName("inzage-reason")
        self.reason.setPlaceholderText(words.say(N_("For example: somebody else’s private life")))
        self.reason.editingFinished.connect(self._on_reason)
        self._counted = labels.small("", wrap=True)
        self._counted.setObjectName("inzage-counted")
        self._saving = Saving(sitting)
        self._lay_out()
        self.renew()

    def _lay_out(self) -> None:
        words = self._sitting.words
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(8)
        left.addLayout(rights_words.beside(words.say(N_("Who asks")), self.asks))
        left.addWidget(labels.small(words.say(N_(
            "Others are not named until you decide. What is decided about a person counts for all that names "
            "them. Choose several lines with Shift."
        )), wrap=True))
        left.addWidget(self.table, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(self._whole)
        right.addWidget(area, 1)
        right.addWidget(self.decision)
        right.addWidget(labels.field_label(words.say(N_("Why")), self.reason))
        right.addWidget(self.reason)
        side = QWidget()
        side.setLayout(right)
        right.setContentsMargins(0, 0, 0, 0)
        side.setFixedWidth(self._sitting.look.theme.px(_SIDE))
        side.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        across, inside = QHBoxLayout(), QVBoxLayout(self)
        across.setSpacing(24)
        across.addLayout(left, 1)
        across.addWidget(side)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(10)
        inside.addLayout(across, 1)
        inside.addWidget(self._counted)
        inside.addWidget(self._saving)
        inside.addLayout(self._feet())

    def _feet(self) -> QHBoxLayout:
        """Lay out what can be given; where nobody is known yet, nobody asks."""
        feet = QHBoxLayout()
        feet.setSpacing(8)
        feet.addStretch(1)
        for text, name, pressed in (
            (N_("Only their own words (JSON)"), "own-words", self._give_own),
            (N_("As data (JSON)"), "inzage-data", self._give_data),
            (N_("Save it as PDF"), "inzage-go", self._give_paper),
        ):
            kind: ButtonKind = "primary" if name == "inzage-go" else "plain"
            button = Button(self._sitting.look, self._sitting.words.say(text), kind=kind)
            button.setObjectName(name)
            button.clicked.connect(pressed)
            button.setEnabled(bool(self.asks.current))
            feet.addWidget(button)
        return feet

    def renew(self) -> None:
        """Show everything that has to be decided about for the one who asks."""
        words = self._sitting.words
        self._read()
        rows = [
            (rights_words.heading(self._sitting, one.fact), rights_words.line(self._sitting, one.fact),
             words.say(_SHORT[one.decision]))
            for one in self._items
        ]
        heads = [words.say(head) for head in (
            N_("Where it stands"), N_("What tells of others"), N_("Becomes"))]
        self.table.show_rows(heads, rows, words.say(N_("What tells of others")), widest=1)
        self.table.setWordWrap(False)
        if rows:
            self.table.setCurrentCell(0, 0)  # Qt’s selectRow finds no row from right to left
        self._on_chosen()
        self._count()

    def choose(self, *ids: str) -> None:
        """Choose some things in the list."""
        self.table.clearSelection()
        whole = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for row, one in enumerate(self._items):
            if one.fact.id in ids:
                self.table.selectionModel().select(self.table.model().index(row, 0), whole)

    def _read(self) -> None:
        shown, asks = self._sitting.shown, self.asks.current
        decided = inzage.decisions(shown, asks)
        found = inzage.items(shown, asks, decided, self._sitting.today)
        self._items = sorted(found, key=lambda one: (rights_words.place_of(one.fact), one.fact.id))

    def _chosen(self) -> list[Item]:
        rows = sorted({index.row() for index in self.table.selectedIndexes()})
        return [self._items[row] for row in rows if row < len(self._items)]

    def _on_chosen(self) -> None:
        """Show what is chosen: in whole, and what was decided about it."""
        chosen = self._chosen()
        words = self._sitting.words
        kept = inzage.kept(self._sitting.shown, self.asks.current)
        self.decision.setEnabled(bool(chosen))
        self.reason.setEnabled(bool(chosen))
        if len(chosen) == 1:
            self._whole.setText(self._told_of(chosen[0]))
        else:
            text = words.count("{n} line is chosen.", "{n} lines are chosen.", len(chosen)) if chosen else ""
            self._whole.setText(text)
        reasons = {kept[one.fact.id].reason if one.fact.id in kept else "" for one in chosen}
        self.reason.setText(reasons.pop() if len(reasons) == 1 else "")
        decisions = {one.decision for one in chosen}
        self.decision.choose(decisions.pop() if len(decisions) == 1 else "")

    def _told_of(self, one: Item) -> str:
        whole = rights_words.whole(self._sitting, one.fact)
        if one.nameless or one.decision is Decision.GIVE:
            return whole
        left = N_("Without the name nothing is left of it: it stays out, unless you give it.")
        return f"{whole}\n\n{self._sitting.words.say(left)}"

    def _on_reason(self) -> None:
        """Keep a reason once its field is left, with the decision that it is about."""
        if self.reason.isModified():
            self._put("")

    def _decide(self) -> None:
        if self.decision.current:
            self._put(self.decision.current)
        else:  # pressed once more: it stays as it was decided
            self._on_chosen()

    def _put(self, key: str) -> None:
        """Decide about what is chosen; "" and a reason that was not typed leave each as it was."""
        asks, today = self.asks.current, self._sitting.today
        kept = inzage.kept(self._sitting.shown, asks)
        typed, anew = self.reason.text().strip(), self.reason.isModified()
        alike: dict[tuple[Decision, str], list[Fact]] = {}
        for one in self._chosen():
            before = kept[one.fact.id].reason if one.fact.id in kept else ""
            decided = Decision(key) if key else one.decision, typed if anew else before
            alike.setdefault(decided, []).append(one.fact)
        steps = [inzage.decide(asks, facts, *decided, today) for decided, facts in alike.items()]
        if steps:
            self._sitting.do(edits.together(steps[0].name, *steps))
            self._read()
            self._show_decisions()
            self._on_chosen()
            self._count()

    def _show_decisions(self) -> None:
        """Say in each row what becomes of it; all at once, for the columns are measured at each change."""
        model, words = self.table.model(), self._sitting.words
        quiet = QSignalBlocker(model)
        for row, one in enumerate(self._items):
            if (cell := self.table.item(row, _BECOMES)) is not None:
                cell.setText(words.say(_SHORT[one.decision]))
        quiet.unblock()
        model.dataChanged.emit(model.index(0, _BECOMES), model.index(len(self._items) - 1, _BECOMES))

    def _count(self) -> None:
        words = self._sitting.words
        kept = inzage.kept(self._sitting.shown, self.asks.current)
        closed = [one for one in self._items if one.decision is not Decision.GIVE]
        silent = sum(not (one.fact.id in kept and kept[one.fact.id].reason) for one in closed)
        told = [words.count("{n} thing tells of others.", "{n} things tell of others.", len(self._items))]
        if closed:
            told.append(words.count(
                "{n} is not given as it is.", "{n} are not given as they are.", len(closed),
            ))
        if silent:
            told.append(words.count("{n} without a reason.", "{n} without a reason.", silent))
        self._counted.setText(" ".join(told))

    def _give_paper(self) -> None:
        from jimdesk.plan import SHEETS

        words = self._sitting.words
        if path := self._saving.ask_place(words.say(N_("Save it as PDF")), "inzage.pdf", "PDF (*.pdf)"):
            shown = self._shown()
            sheet = next(sheet for sheet in SHEETS if sheet.id == "dossier")
            day = table.day_of_paper(shown, self._sitting.today)
            self._keep(Form.PAPER, saved=self._saving.save(path, sheet.make(shown, words, day=day).pdf))

    def _as_data(self, shown: Shown) -> bytes:
        from jimdesk.exchange import portable

        return portable.taken_along(shown, self._sitting.words.say("somebody")).encode()

    def _give_data(self) -> None:
        words = self._sitting.words
        heading = words.say(N_("As data (JSON)"))
        if path := self._saving.ask_place(heading, "inzage.json", "JSON (*.json)"):
            self._keep(Form.DATA, saved=self._saving.save(path, self._as_data(self._shown())))

    def _give_own(self) -> None:
        from jimdesk.core.own_words import own_words

        sitting = self._sitting
        heading = sitting.words.say(N_("Only their own words (JSON)"))
        name = sitting.words.say("own", "a file") + ".json"
        if path := self._saving.ask_place(heading, name, "JSON (*.json)"):
            told = own_words(sitting.desk.family, self.asks.current)
            self._keep(Form.OWN, saved=self._saving.save(path, self._as_data(told)))

    def _shown(self) -> Shown:
        family, asks = self._sitting.desk.family, self.asks.current
        return inzage.inzage(family, asks, inzage.decisions(family, asks), self._sitting.today)

    def _keep(self, form: Form, *, saved: bool) -> None:
        """Write down that it was given."""
        if saved:
            self._sitting.do(inzage.give(self.asks.current, form, self._sitting.today))
            if form is not Form.OWN:
                look = N_("Read it before you give it: a nickname that is not in this file is not found.")
                self._saving.add(look)
            self._read()
            self._count()
