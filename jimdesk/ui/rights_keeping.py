# SPDX-License-Identifier: Apache-2.0
"""How long a file is kept after care has ended, said and never acted upon; and its end, on purpose."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from jimdesk.core.dates import PartialDate
from jimdesk.core.days import read_birth
from jimdesk.core.desk import Step
from jimdesk.core.family import Family
from jimdesk.core.rights import Retention
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_, saying
from jimdesk.ui.keeping import Keeping
from jimdesk.ui.question import Question
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.select import Select

_TERMS: Final = (15, 20, 30)
_WIDE: Final = 420


class KeepingPart(QWidget):
    """The term, the day on which care ended, the day that follows from both, and how a file is destroyed."""

    def __init__(self, sitting: Sitting, keeping: Keeping, gone: Callable[[], None]) -> None:
        super().__init__()
        self._sitting, self._keeping, self._gone = sitting, keeping, gone
        words, look = sitting.words, sitting.look
        kept = self._kept
        terms = sorted({*_TERMS, kept.years})
        self.years = Select(
            look, [(str(n), words.count("{n} year", "{n} years", n)) for n in terms], str(kept.years),
            name=words.say(N_("Keep it")),
        )
        self.years.chosen.connect(lambda key: self._keep(years=int(key)))
        self.ended = QLineEdit(words.date(kept.ended) if kept.ended else "")
        self.ended.setPlaceholderText(words.say(N_("Not yet. For example: 24-11-2026")))
        self.ended.editingFinished.connect(self._on_ended)
        self._until = labels.text("")
        self._until.setWordWrap(True)
        self._trouble = labels.text("", tone="bad")
        self._trouble.setVisible(False)
        self.end = Button(look, words.say(N_("Destroy this file …")))
        self.end.clicked.connect(self._destroy)
        for widget, name in (
            (self.years, "keep-years"), (self.ended, "care-ended"), (self._until, "keep-until"),
            (self._trouble, "keep-trouble"), (self.end, "destroy"),
        ):
            widget.setObjectName(name)
        self._lay_out()
        self._tell()

    def _lay_out(self) -> None:
        words = self._sitting.words
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        for text, field in (
            (N_("Keep it after the care has ended"), self.years),
            (N_("The care ended on"), self.ended),
        ):
            field.setFixedWidth(_WIDE)
            inside.addWidget(labels.field_label(words.say(text), field))
            inside.addWidget(field)
        inside.addWidget(self._trouble)
        inside.addWidget(self._until)
        inside.addWidget(labels.small(words.say(N_(
            "JimDesk never throws anything away by itself. The day stands here and in the print for the file."
        )), wrap=True))
        inside.addSpacing(20)
        inside.addWidget(labels.group_heading(words.say(N_("The end of this file"))))
        inside.addWidget(labels.small(words.say(N_(
            "Somebody can ask in writing to have it destroyed: a parent with authority, or the youngster "
            "from twelve on. Offer a copy or access first."
        )), wrap=True))
        inside.addWidget(self.end, 0, Qt.AlignmentFlag.AlignLeading)
        inside.addStretch(1)
        for said in self.findChildren(QLabel):  # as high as their words, and no higher
            if said.wordWrap():
                said.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    @property
    def _kept(self) -> Retention:
        return next(iter(self._sitting.shown.of(Retention)), Retention(id=""))

    def _tell(self) -> None:
        words, kept = self._sitting.words, self._kept
        if kept.ended is None:
            said = words.say(N_("As long as the care goes on, there is no day yet."))
        elif kept.until is None:
            said = words.say(N_("That is later than a calendar goes."))
        elif kept.until <= self._sitting.today:
            said = words.say(N_("It had to be kept until {date}. You decide what becomes of it."),
                             date=words.date(kept.until))
        else:
            said = words.say(N_("Keep it at least until {date}."), date=words.date(kept.until))
        self._until.setText(said)

    def _on_ended(self) -> None:
        """Read the day on which care ended; empty is not yet."""
        typed = self.ended.text().strip()
        words = self._sitting.words
        read = read_birth(typed, self._sitting.today, words.language) if typed else PartialDate()
        whole = read.earliest if read is not None and read.day and not read.about else None
        wrong = bool(typed) and whole is None
        self._trouble.setText(words.say(N_("Type a whole day, for example 24-11-2026.")) if wrong else "")
        self._trouble.setVisible(wrong)
        if not wrong and whole != self._kept.ended:
            self._keep(ended=whole)

    def _keep(self, **values: Any) -> None:
        before = self._kept

        def edit(family: Family) -> Family:
            there = next(iter(family.of(Retention)), None)
            made = there or Retention.new(years=before.years)
            return family.put(replace(made, **values))

        self._sitting.do(Step(saying("how long this file is kept"), edit))
        self._tell()

    def _destroy(self) -> None:
        if Destroying(self, self._sitting, self._keeping).exec():
            self._gone()


class Destroying(Question):
    """Asks for the code of the family before its file and all backups are destroyed."""

    def __init__(self, parent: QWidget, sitting: Sitting, keeping: Keeping) -> None:
        words, file = sitting.words, keeping.file
        self._code = file.code if file else ""
        super().__init__(
            parent, sitting, words.say(N_("Destroy {code}?"), code=self._code), words.say(N_("Destroy"))
        )
        self._keeping = keeping
        self.field = QLineEdit()
        self.field.setObjectName("destroy-code")
        self.put(labels.text(words.say(N_(
            "The file, all its backups on this laptop and a sealed sheet of the family are gone then, and "
            "nobody can bring them back. "
            "Copies that were sent and sheets that were printed are still there: see who got a copy."
        ))))
        self.put(self.field, words.say(N_("Type {code} to go on"), code=self._code))

    def answer(self) -> None:
        """Destroy it where the code is right."""
        if self.field.text().strip().upper() != self._code:
            self.tell_trouble(self.words.say(N_("That is not the code. Nothing was destroyed.")))
            return
        try:
            _destroy(self._keeping)
        except KnownError as error:
            self.tell_trouble(self.words.tell(error.saying))
        else:
            self.accept()


def _destroy(keeping: Keeping) -> None:
    """Destroy a file, its backups, and all that this laptop knows or keeps beside it."""
    from jimdesk.register.overview import Overview
    from jimdesk.store import traces
    from jimdesk.ui.private_time import seal_of

    file = keeping.file
    if file is None:
        return
    path, code, seal = file.away.there if file.away else file.path, file.code, seal_of(file)
    keeping.destroy()
    traces.sweep(path)
    if seal is not None:
        seal.destroy()
    Overview().forget(code)
