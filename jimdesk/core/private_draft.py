# SPDX-License-Identifier: Apache-2.0
"""The family's own draft of the private time: lines in memory, of which only the ticked ones are ever shared.

It holds no facts and lies on no desk: nothing keeps it, times it or remembers how it came about.
"""

import datetime
import json
from dataclasses import dataclass

from jimdesk.core import edits
from jimdesk.core.capture import Heard, capture
from jimdesk.core.desk import Step
from jimdesk.core.kinship import Known
from jimdesk.core.meeting import Rhythm
from jimdesk.core.words import saying


@dataclass(slots=True)
class Line:
    """One line of the draft, and whether the family ticked it."""

    text: str
    shared: bool = True


class PrivateDraft:
    """What the family writes for itself; it forgets at once what it is told to forget."""

    def __init__(self) -> None:
        self.lines: list[Line] = []

    def __len__(self) -> int:
        """Count the lines."""
        return len(self.lines)

    def add(self, text: str) -> Line | None:
        """Write a line at the end; one of nothing is none."""
        if text := " ".join(text.split()):
            self.lines.append(Line(text))
            return self.lines[-1]
        return None

    @property
    def chosen(self) -> tuple[Line, ...]:
        """The lines that are ticked, in their order."""
        return tuple(line for line in self.lines if line.shared and line.text.strip())

    def forget_chosen(self) -> None:
        """Let go of the lines that are shared now."""
        chosen = self.chosen
        self.lines[:] = [line for line in self.lines if line not in chosen and line.text.strip()]

    def wipe(self) -> None:
        """Forget everything."""
        for line in self.lines:
            line.text = ""
        self.lines.clear()

    def sealed(self) -> str:
        """Write all of it as one text, for the seal."""
        return json.dumps([[line.text, line.shared] for line in self.lines], ensure_ascii=False)

    def unseal(self, text: str) -> None:
        """Take up what was sealed, in the place of what is here."""
        self.wipe()
        self.lines += [Line(str(said), bool(shared)) for said, shared in json.loads(text)]

    def sharing(self, known: Known, meeting: str, today: datetime.date, language: str) -> Step:
        """Make the step that lets the ticked lines become lines of the plan, for the room to see.

        A name and a day in a line are read as anywhere else; the words stay as the family wrote them.
        """
        steps = (_agreed(line.text, known, meeting, today, language) for line in self.chosen)
        return edits.together(saying("what the family shares"), *steps)


def _agreed(text: str, known: Known, meeting: str, today: datetime.date, language: str) -> Step:
    read = capture(text, known, today, language)
    when = read.heard is Heard.AGREEMENT
    return edits.add_agreement(
        text, meeting=meeting, owner=read.person, start=read.date if when else None,
        due=read.due if when else None, rhythm=(read.rhythm or Rhythm.ONCE) if when else Rhythm.ONCE,
        times=read.times if when else 1,
    )
