# SPDX-License-Identifier: Apache-2.0
"""The sheets around the family's draft: its seal, what is shared, and whoever leads coming back."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QSizePolicy

from jimdesk.core.words import N_
from jimdesk.ui import private_asks
from jimdesk.ui.code_field import CodeField
from jimdesk.ui.private_sheet import PrivateSheet
from jimdesk.ui.private_sheets import Blanks, Choice, Draft, OnPaper
from jimdesk.ui.widgets import labels


class SealIt(PrivateSheet):
    """A word of their own, so that an empty battery costs nothing."""

    def fill(self) -> None:
        """Ask for the word twice."""
        say, time = self.words.say, self.time
        self.head(
            say(N_("Seal your sheet with a word of your own")),
            say(N_("Then an empty battery costs nothing. Only your word opens it again.")),
        )
        back = self.button("private-back", say(N_("Back")), "draft", kind="quiet")
        if not time.may_seal:
            none = say(N_("This family is kept in no file, so nothing can be sealed."))
            self.column.addWidget(self.written(none))
            self.row(back)
            self.first = back
            return
        self._first = self.secret("private-word", say(N_("Your word")))
        self._again = self.secret("private-word-again", say(N_("The same word again")))
        for field in (self._first, self._again):
            field.returnPressed.connect(self._seal)
            self.column.addWidget(labels.label(field.accessibleName(), "field", tone="private2"))
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
            differ = N_("The two words are not the same. Type the second one again.")
            self._word.setText(self.words.say(differ))
            self._again.setFocus()
            return
        self.time.seal_with(self._first.text(), self._word.setText)


class Reopen(PrivateSheet):
    """The word that opens the sealed sheet again."""

    def fill(self) -> None:
        """Ask for it; who lost it can only wipe."""
        say = self.words.say
        self.head(say(N_("Your own sheet is sealed.")), say(N_("Your word opens it again.")))
        self._field = self.secret("private-word", say(N_("Your word")))
        self._field.returnPressed.connect(self._open)
        self._word = self.written("")
        self._word.setObjectName("private-trouble")
        self.column.addWidget(self._field)
        self.column.addWidget(self._word)
        self.row(
            self.button("private-open", say(N_("Open it")), self._open, kind="primary"),
            self.call_button(),
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
            seen = say(N_("Everybody at the table sees it, and it comes in the plan."))
            self.head(say(N_("This is what you share.")), seen)
        elif time.shared:
            came = self.words.count("{n} line came along.", "{n} lines came along.", time.shared)
            self.head(say(N_("It is in the plan.")), came)
        else:
            self.head(say(N_("You share nothing.")), say(N_("That is fine, too.")))
        for number, line in enumerate(chosen, 1):
            said = labels.label(f"{number}  {line.text}", "panel", tone="private", wrap=True)
            said.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            self.column.addWidget(said)
        if rest:
            stays = self.words.count("{n} line stays yours.", "{n} lines stay yours.", rest)
            self.column.addWidget(self.written(stays))
        share = self.button(
            "private-share", say(N_("We share this")), time.share, kind="primary", icon="check"
        )
        back = self.button("private-back", say(N_("Back")), "draft")
        self.row(share, self.wipe_button(), back)
        share.setVisible(bool(chosen))
        self.first = share if chosen else back


class Call(PrivateSheet):
    """Covers the draft while somebody is fetched; whoever leads comes back with a code."""

    def fill(self) -> None:
        """Say whom to fetch, and leave room for the code."""
        say, time = self.words.say, self.time
        over, leader = time.is_over, private_asks.leader(self.sitting)
        self.head(
            say(N_("You are ready.")) if over else say(N_("Fetch {name}"), name=leader),
            say(N_("Your sheet is covered meanwhile.")) if len(time.draft)
            else say(N_("Fetch {name} from the other room."), name=leader),
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
        self.first = code if over else back  # who is fetched by mistake is not waited for

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
