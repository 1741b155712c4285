# SPDX-License-Identifier: Apache-2.0
"""The agreed versions of the plan beside the agreeing: what differs since, and the button that agrees."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from jimdesk.core import agreeing, audience, names
from jimdesk.core.agreed import AgreedLine, PlanVersion
from jimdesk.core.audience import Shown
from jimdesk.core.words import N_
from jimdesk.ui import agreeing_people
from jimdesk.ui.put_away import put_away
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.card import division
from jimdesk.ui.widgets.drawer import Inspector

_MOST = 8  # sentences of difference; the sheet has them all


class VersionsPanel(QWidget):
    """The panel at the end of the page."""

    sheet_wanted = Signal(str, str)
    """The id of a sheet, and of the version that it is wanted of."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._opened = ""  # the version that is looked at
        self._body: QWidget | None = None
        self._panel = Inspector(sitting.look)
        self._agree = Button(sitting.look, icon="check", kind="primary", height=56, font_size=18)
        self._agree.setObjectName("agree")
        self._agree.clicked.connect(self._make_version)
        self._why = labels.small("", wrap=True)
        self._lay_out()

    def renew(self) -> None:
        """Say the words."""
        self._agree.setText(self._sitting.words.say(N_("This is what we agree")))
        self.follow()

    def follow(self) -> None:
        """Show the versions of now."""
        shown = self._sitting.for_home
        versions = agreeing.versions(shown)
        if self._body is not None:
            put_away(self._body)
        self._body = QWidget()
        self._body.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(labels.panel_heading(self._sitting.words.say(N_("The agreed plan"))))
        self._tell_now(column, shown, versions[-1] if versions else None)
        for before, version in reversed(list(zip((None, *versions), versions, strict=False))):
            column.addWidget(division(self._sitting.look))
            self._tell(column, shown, before, version)
        self._panel.inside.insertWidget(0, self._body)
        self._offer(shown, versions[-1] if versions else None)

    # What is there

    def _tell_now(self, column: QVBoxLayout, shown: Shown, last: PlanVersion | None) -> None:
        words = self._sitting.words
        if last is None:
            column.addWidget(labels.secondary(words.say(N_("Nothing was agreed yet.")), wrap=True))
            return
        differing = agreeing.differences(shown, last)
        if differing:
            told = words.say(N_("Different since version {n}:"), n=last.number)
            column.addWidget(labels.strong(told))
            self._sentences(column, shown, differing)
        else:
            told = words.say(N_("Nothing is different since version {n}."), n=last.number)
            column.addWidget(labels.secondary(told, wrap=True))

    def _tell(
        self, column: QVBoxLayout, shown: Shown, before: PlanVersion | None, version: PlanVersion
    ) -> None:
        words, look, on = self._sitting.words, self._sitting.look, version.id == self._opened
        day = words.date(version.date) if version.date else ""
        row = Button(
            look, words.say(N_("Version {n} · {day}"), n=version.number, day=day), kind="quiet",
            icon="chevron-up" if on else "chevron-down",
        )
        row.setObjectName(f"version-{version.number}")
        row.setAccessibleDescription(words.say(N_("open")) if on else "")
        row.clicked.connect(lambda: self._open("" if on else version.id))
        column.addWidget(row, 0, Qt.AlignmentFlag.AlignLeading)
        if not on:
            return
        said_no = tuple(self._said_no(shown, version, one) for one in version.not_agreed_by)
        for text, people in ((N_("Agreed: {names}"), tuple(map(self._sitting.name, version.agreed_by))),
                             (N_("Did not agree: {names}"), said_no)):
            if people:
                column.addWidget(labels.small(words.say(text, names=", ".join(people)), wrap=True))
        if before is not None:
            column.addWidget(labels.strong(words.say(N_("Different from version {n}:"), n=before.number)))
            differing = agreeing.differences(shown, before, version)
            self._sentences(column, shown, differing)
            if not differing:
                column.addWidget(labels.text(words.say(N_("Nothing."))))
        self._sheet(column, N_("The sheet of this version"), "version-sheet", ("wall", version.id))
        if before is not None and version == agreeing.versions(shown)[-1]:
            self._sheet(column, N_("What differs, on paper"), "changes-sheet", ("changes", ""))
        erase = Button(look, words.say(N_("Erase this version")), kind="quiet", tone="ink2", height=40)
        erase.setObjectName("version-erase")
        erase.clicked.connect(lambda: self._ask_to_erase(version))
        column.addWidget(erase, 0, Qt.AlignmentFlag.AlignLeading)

    def _said_no(self, shown: Shown, version: PlanVersion, person: str) -> str:
        """Name somebody, and to how many lines they said no where it was not the whole plan."""
        lines = [line for line in shown.of(AgreedLine) if line.version == version.id]
        no, name = sum(person in line.not_agreed_by for line in lines), self._sitting.name(person)
        if no in (0, len(lines)):
            return name
        return self._sitting.words.count("{name} (to {n} line)", "{name} (to {n} lines)", no, name=name)

    def _ask_to_erase(self, version: PlanVersion) -> None:
        from jimdesk.ui.erasing import Erasing

        if Erasing(self, self._sitting, version).exec():
            self._open("")

    def _sheet(self, column: QVBoxLayout, text: str, name: str, wanted: tuple[str, str]) -> None:
        button = Button(self._sitting.look, self._sitting.words.say(text), icon="page")
        button.setObjectName(name)
        button.clicked.connect(lambda: self.sheet_wanted.emit(*wanted))
        column.addWidget(button)

    def _sentences(self, column: QVBoxLayout, shown: Shown, found: Sequence[agreeing.Difference]) -> None:
        words = self._sitting.words
        told = [
            words.tell(sentence, lambda id_: names.name(shown, id_, words))
            for one in found for sentence in one.sentences
        ]
        for sentence in told[:_MOST]:
            column.addWidget(labels.text(sentence))
        rest = len(told) - _MOST
        if rest > 0:
            column.addWidget(labels.small(words.count("and {n} more", "and {n} more", rest)))

    def _open(self, version: str) -> None:
        self._opened = version
        self.follow()
        for row in self.findChildren(Button):
            if version and row.isVisible() and row.accessibleDescription():
                row.setFocus()

    # Agreeing

    def _offer(self, shown: Shown, last: PlanVersion | None) -> None:
        """Offer to agree, unless there is nothing that was not agreed before."""
        words, meeting = self._sitting.words, self._sitting.meeting
        plan = agreeing_people.lines(shown)
        agreed = self._sitting.for_reader(audience.FAMILY, last.id) if last is not None else None
        same = agreed is not None and agreeing_people.says_the_same(shown, agreed)
        self._agree.setVisible(bool(plan) and meeting is not None)
        self._agree.setEnabled(not same)
        said = ""
        if same and last is not None:
            said = words.say(N_("Version {n} says the same already."), n=last.number)
        elif plan and meeting is not None:
            said = words.say(N_("A version stays as it is. What changes later becomes a new version."))
        self._why.setText(said)

    def _answers(self, shown: Shown) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return who agrees with the plan and who does not, of those who are asked."""
        meeting, plan = self._sitting.meeting, agreeing_people.lines(shown)
        people = agreeing_people.asked(shown, meeting.id if meeting else "").all
        said = {one: agreeing_people.said_of_all(plan, one) for one in people}
        return (
            tuple(one for one, yes in said.items() if yes is True),
            tuple(one for one, yes in said.items() if yes is False),
        )

    def _make_version(self) -> None:
        meeting = self._sitting.meeting
        if meeting is None:
            return
        shown = self._sitting.for_home
        yes, no = self._answers(shown)
        self._sitting.do(agreeing.agree(shown, meeting.id, self._sitting.today, yes, no))
        versions = agreeing.versions(self._sitting.for_home)
        if versions:
            words, last = self._sitting.words, versions[-1]
            self._sitting.announced.emit(words.say(N_("Version {n} is agreed."), n=last.number))
            self._open(last.id)

    def _lay_out(self) -> None:
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(22, 12, 22, 22)
        column.setSpacing(8)
        column.addWidget(self._why)
        column.addWidget(self._agree)
        self._panel.inside.addStretch()
        self._panel.set_foot(foot)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._panel)
