# SPDX-License-Identifier: Apache-2.0
"""What professionals bring: what has to be so in any case, what they do until when, and who leaves when."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from jimdesk.core import edits
from jimdesk.core.desk import Step
from jimdesk.core.listed import ordered
from jimdesk.core.people import Level, Person
from jimdesk.core.professional import BottomLine, ProfessionalHelp, add_bottom_line, add_help, leaving
from jimdesk.core.reading import people_called
from jimdesk.core.said import read_said
from jimdesk.core.words import N_, saying
from jimdesk.ui.part_list import PartList, PartRow, read_day
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels

_LONGEST_NAME = 3  # words


class BottomLines(PartList):
    """Each has the professional who asks it, and the reason."""

    name = "bottom"
    heading = N_("What has to be so in any case")
    invitation = N_("What has to be so in any case, and who asks that?")

    def facts(self) -> tuple[BottomLine, ...]:
        """Return the bottom lines in their order."""
        return ordered(self.sitting.shown, BottomLine)

    def make_row(self, id_: str) -> PartRow:
        """Make the row of a bottom line."""
        row = PartRow(self.sitting, "bottom", BottomLine, id_, saying("what has to be so"))
        words = self.sitting.words
        row.typed("text", words.say(N_("What has to be so")), 4)
        row.person("owner", words.say(N_("Who asks this")), 2)
        row.typed("why", words.say(N_("Why")), 3)
        row.away(lambda: edits.remove(id_, saying("line taken away")))
        return row

    def add(self, line: str) -> Step:
        """Add one; "Karin: ..." says who asks it, and a single professional needs no saying."""
        shown = self.sitting.shown
        said = read_said(line, shown, self.sitting.words.language)
        owner = said.speaker or only_professional(self.sitting)
        return _named(add_bottom_line(said.text, owner), owner)


class HelpList(PartList):
    """Each has who does it and a last day; below them stands who leaves when."""

    name = "help"
    heading = N_("What professionals do")
    invitation = N_("What does a professional do, and until when?")

    def facts(self) -> tuple[ProfessionalHelp, ...]:
        """Return the lines of help in their order."""
        return ordered(self.sitting.shown, ProfessionalHelp)

    def make_row(self, id_: str) -> PartRow:
        """Make the row of a line of help."""
        row = PartRow(self.sitting, "help", ProfessionalHelp, id_, saying("what professionals do"))
        words = self.sitting.words
        row.person("who", words.say(N_("Who")), 2)
        row.typed("what", words.say(N_("does what")), 4)
        row.day("until", words.say(N_("until which day")), 2)
        row.away(lambda: edits.remove(id_, saying("line taken away")))
        return row

    def add(self, line: str) -> Step:
        """Add one: a name at its beginning is who does it, "tot 1 maart" the last day."""
        who, what = split_name(self.sitting, line)
        who = who or only_professional(self.sitting)
        return _named(add_help(who, what, read_day(line, self.sitting)), who)


class ProfessionalLists(QWidget):
    """Both lists, and who leaves when."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self.bottom, self.help = BottomLines(sitting), HelpList(sitting)
        self.leaving = labels.text("")
        self.leaving.setObjectName("leaving")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in (self.bottom, self.help, self.leaving):
            column.addWidget(part)

    def renew(self) -> None:
        """Show what there is; who leaves when only beside what they do."""
        sitting = self._sitting
        self.bottom.renew()
        self.help.renew()
        found = leaving(sitting.shown, sitting.today) if self.help.facts() else ()
        self.leaving.setText("\n".join(sitting.words.tell(one.saying, sitting.name) for one in found))
        self.leaving.setVisible(bool(found))


def only_professional(sitting: Sitting) -> str:
    """Return the id of the professional of this family, where there is exactly one; ""."""
    found = [one.id for one in sitting.shown.of(Person) if one.level is Level.PROFESSIONAL]
    return found[0] if len(found) == 1 else ""


def split_name(sitting: Sitting, line: str) -> tuple[str, str]:
    """Return whom a line begins with, and the rest of it; "" and the whole line for nobody."""
    words = line.split()
    for many in range(min(_LONGEST_NAME, len(words) - 1), 0, -1):
        name = " ".join(words[:many]).rstrip(":")
        called = people_called(sitting.shown, name, sitting.words.language)
        if len(called) == 1:
            return called[0].id, " ".join(words[many:])
    return "", " ".join(words)


def _named(step: Step, who: str) -> Step:
    """Name nobody in the name of a step that is about nobody."""
    return step if who else replace(step, name=saying("what professionals do"))
