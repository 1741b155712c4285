# SPDX-License-Identifier: Apache-2.0
"""The safety rules: what happens then, who sees, calls and comes, and how it went when it was tried out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy

from jimdesk.core import edits
from jimdesk.core.desk import Step
from jimdesk.core.listed import ordered
from jimdesk.core.meeting import Done
from jimdesk.core.safety import SafetyRule, add_rule, pairs, rule_tried
from jimdesk.core.words import N_, saying
from jimdesk.ui.part_list import PartList, PartRow
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.select import Select

_WORKED: Final = {
    "": N_("not tried yet"), Done.YES.value: N_("it worked"), Done.PARTLY.value: N_("in part"),
    Done.NO.value: N_("it did not work"),
}
_CALLED: Final = saying("safety rule")


class SafetyRules(PartList):
    """A rule is typed as one line; the rest is filled in beside it."""

    name = "rule"
    heading = N_("Safety rules")
    invitation = N_("What do we do when it goes wrong?")
    another = N_("One more rule")

    def facts(self) -> Sequence[SafetyRule]:
        """Return the rules, in their order."""
        return ordered(self.sitting.shown, SafetyRule)

    def make_row(self, id_: str) -> PartRow:
        """Make the row of a rule."""
        return _RuleRow(self.sitting, id_)

    def add(self, line: str) -> Step:
        """Add a rule, to be tried out in two weeks."""
        return add_rule(line, self.sitting.today)

    def follow(self) -> None:
        """Show what changed."""
        self.renew()


class _RuleRow(PartRow):
    """Three lines: the rule and when it holds; who sees, calls, comes; the test and how it went."""

    def __init__(self, sitting: Sitting, id_: str) -> None:
        super().__init__(sitting, "rule", SafetyRule, id_, _CALLED)
        words = sitting.words
        self.typed("rule", words.say(N_("What do we do then?")), 3)
        self.typed("trigger", words.say(N_("How do you notice? What do you see or hear?")), 3)
        self.away(lambda: edits.remove(id_, _CALLED))
        self._line()
        for field, asks in (
            ("sees", N_("Who sees it?")), ("calls", N_("Who calls?")), ("comes", N_("Who comes?")),
        ):
            self.person(field, words.say(asks), 2).setToolTip(words.say(asks))
        self._minutes()
        self._line()
        self._told = labels.small(words.say(N_("tried out on")))
        self.row.addWidget(self._told)
        self.day("test", words.say(N_("day")), 2)
        self._worked = Select(
            sitting.look, [(key, words.say(said)) for key, said in _WORKED.items()],
            name=words.say(N_("How it went when it was tried out")),
        )
        self._worked.setObjectName("rule-worked")
        self._worked.chosen.connect(self._tried)
        self.row.addWidget(self._worked, 2)
        self.typed("result", words.say(N_("What happened then?")), 3)
        self._danger = Select(sitting.look, (), name=words.say(N_("For which worry")))
        self._danger.setObjectName("rule-danger")
        self._danger.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # worries are long
        self._danger.chosen.connect(lambda key: sitting.do(self._change("danger", key)))
        self.inside.addWidget(self._danger)

    def follow(self) -> None:
        """Show the rule as it is now."""
        super().follow()
        rule, words = self.fact, self.sitting.words
        if not isinstance(rule, SafetyRule):
            return
        self._worked.set_current(rule.worked.value if rule.worked else "")
        meeting = self.sitting.meeting
        known = pairs(self.sitting.shown, meeting.id) if meeting else ()
        dangers = [(one.danger.id, one.danger.text) for one in known if one.danger]
        self._danger.fill([("", words.say(N_("for no worry in particular"))), *dangers], rule.danger)
        self._danger.setVisible(bool(dangers))

    def _line(self) -> None:
        self.row = QHBoxLayout()
        self.row.setSpacing(10)
        self.inside.addLayout(self.row)

    def _minutes(self) -> QLineEdit:
        words = self.sitting.words

        def read() -> str:
            rule = self.fact
            known = rule.minutes if isinstance(rule, SafetyRule) else None
            return words.count("within {n} minute", "within {n} minutes", known) if known is not None else ""

        def write(typed: str) -> Step | None:
            digits = "".join(sign for sign in typed if sign.isdecimal() and sign.isascii())
            if typed.strip() and (not digits or len(digits) > 4):
                return None
            return edits.type_into(self.id, "minutes", int(digits) if digits else None, _CALLED)

        return self.typed("minutes", words.say(N_("within how many minutes?")), 2, read=read, write=write)

    def _tried(self, key: str) -> None:
        worked = Done(key) if key else None
        self.sitting.do(rule_tried(self.id, self.sitting.today, worked))
