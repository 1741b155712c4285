# SPDX-License-Identifier: Apache-2.0
"""When and where a meeting is, typed as people say it: this one before it starts, and the one after it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from jimdesk.core import edits, leading, table
from jimdesk.core.days import read_when
from jimdesk.core.desk import Step
from jimdesk.core.meeting import Meeting
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_, saying
from jimdesk.methods.course import course
from jimdesk.ui.leading import begin, following, invitation
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.typing import KeptField, TextField
from jimdesk.ui.way_choice import WayChoice
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.card import Card


class WhenAndWhere(QWidget):
    """Three fields: the day, the time and the place of a meeting that need not be there yet."""

    def __init__(
        self,
        sitting: Sitting,
        name: str,
        meeting: Callable[[], Meeting | None],
        plan: Callable[[str, dict[str, Any]], Step],
    ) -> None:
        """Make it; `plan` makes the step for some fields of the meeting, joined under a word while typing."""
        super().__init__()
        self._sitting = sitting
        self._meeting, self._plan = meeting, plan
        self._day, self._time, self._where = QLineEdit(), QLineEdit(), QLineEdit()
        self._labels = [labels.field_label(" ", field) for field in (self._day, self._time, self._where)]
        self._kept = [
            KeptField(sitting, self._day, self._read_day, self._write_day),
            KeptField(sitting, self._time, self._read_time, self._write_time),
            KeptField(sitting, self._where, self._read_where, self._write_where),
        ]
        self._refused: set[KeptField] = set()
        for kept in self._kept:
            kept.refused.connect(lambda refused, kept=kept: self._on_refused(kept, refused))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        for column, (field, part, stretch) in enumerate(
            ((self._day, "day", 3), (self._time, "time", 1), (self._where, "where", 3))
        ):
            field.setObjectName(f"{name}-{part}")
            field.editingFinished.connect(self._speak)
            grid.addWidget(self._labels[column], 0, column)
            grid.addWidget(field, 1, column)
            grid.setColumnStretch(column, stretch)

    def renew(self) -> None:
        """Say the words, and show what is known."""
        words = self._sitting.words
        said = (N_("Day"), N_("Time"), N_("Place"))
        for label, text in zip(self._labels, said, strict=True):
            label.setText(words.say(text))
        for field, text in zip((self._day, self._time, self._where), said, strict=True):
            field.setAccessibleName(words.say(text))
        self._day.setPlaceholderText(words.say(N_("such as: in four weeks, or Tuesday 22 December")))
        self._time.setPlaceholderText("19:00")
        self._where.setPlaceholderText(words.say(N_("such as: at grandma's")))
        self.follow()

    def follow(self) -> None:
        """Show what is known, over nobody's fingers."""
        for kept in self._kept:
            kept.renew()

    def _speak(self) -> None:
        """Say in full what was understood: "in vier weken" becomes the day itself."""
        for kept, read in zip(self._kept, (self._read_day, self._read_time, self._read_where), strict=True):
            kept.keep()
            if kept not in self._refused and read():
                self._set(kept.field, read())

    @staticmethod
    def _set(field: TextField, text: str) -> None:
        if isinstance(field, QLineEdit) and field.text() != text:
            field.setText(text)

    def _on_refused(self, kept: KeptField, refused: bool) -> None:
        """Leave a text that says no day as it was typed."""
        if refused:
            self._refused.add(kept)
        else:
            self._refused.discard(kept)

    def start_typing(self) -> None:
        """Begin with the day."""
        self._day.setFocus()

    def _read_day(self) -> str:
        meeting = self._meeting()
        return self._sitting.words.day(meeting.date) if meeting and meeting.date else ""

    def _write_day(self, typed: str) -> Step | None:
        if not typed.strip():
            return self._plan("day", {"date": None})
        when = read_when(typed, self._sitting.today, self._sitting.words.language)
        day = when.start or when.due
        if day is None:
            return None
        more = {"time": when.at} if when.at else {}
        try:
            return self._plan("day", {"date": day, **more})
        except KnownError as error:
            self._sitting.announced.emit(self._sitting.words.tell(error.saying))
            return None

    def _read_time(self) -> str:
        meeting = self._meeting()
        return meeting.time if meeting else ""

    def _write_time(self, typed: str) -> Step | None:
        at = read_when(typed, self._sitting.today, self._sitting.words.language).at
        text = typed.strip()
        if not text or at:
            return self._plan("time", {"time": at})
        hour, _, minute = text.replace(".", ":").partition(":")
        fits = hour.isdecimal() and int(hour) < 24 and (minute or "0").isdecimal() and int(minute or 0) < 60
        return self._plan("time", {"time": f"{int(hour):02d}:{int(minute or 0):02d}"}) if fits else None

    def _read_where(self) -> str:
        meeting = self._meeting()
        return meeting.where if meeting else ""

    def _write_where(self, typed: str) -> Step:
        return self._plan("where", {"where": " ".join(typed.split())})


class ThisMeeting(Card):
    """Before the meeting: when, where, by which method, and the button that starts it."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting.look, gap=12)
        self._sitting = sitting
        self._new: Meeting = Meeting.new()
        self._heading = labels.panel_heading("")
        self._method = labels.secondary("", wrap=True)
        self.plan = WhenAndWhere(sitting, "meeting", self._meeting, self._step)
        self._start = Button(sitting.look, kind="primary", icon="speech-pair", height=48)
        self._start.setObjectName("start-meeting")
        self._start.clicked.connect(lambda: begin(sitting))
        self.setObjectName("this-meeting")
        self.way = WayChoice(sitting)
        for part in (self._heading, self.way, self._method, self.plan):
            self.inside.addWidget(part)
        self.inside.addSpacing(4)
        self.inside.addWidget(self._start, 0, Qt.AlignmentFlag.AlignLeading)

    def renew(self) -> None:
        """Say the words."""
        self._new = Meeting.new()
        self.plan.renew()
        self.follow()

    def follow(self) -> None:
        """Show the meeting that was planned, or that there is none yet."""
        words, now = self._sitting.words, course(self._sitting.shown)
        planned = now.meeting.date if now else None
        on_day = words.say(N_("Meeting on {day}"), day=words.day(planned)) if planned else ""
        self._heading.setText(on_day or words.say(N_("The meeting")))
        title = now.method.titles.within(words.language) if now else ""
        stages = " · ".join(one.labels.within(words.language) for one in now.stages) if now else ""
        self._method.setText(stages)
        self._method.setVisible(bool(title))
        self.way.follow(now.meeting if now else None)
        self._start.setText(invitation(self._sitting))
        self.plan.follow()

    def _meeting(self) -> Meeting | None:
        return self._sitting.meeting

    def _step(self, part: str, values: dict[str, Any]) -> Step:
        name, meeting = saying("when and where the meeting is"), self._sitting.meeting
        if meeting is None:
            return edits.add(name, Meeting(**{"id": self._new.id, "audience": self._new.audience, **values}))
        return edits.change(meeting.id, name, f"{meeting.id}.{part}", **values)


class NextMeeting(Card):
    """The meeting after this one."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting.look, gap=10)
        self._sitting = sitting
        self._heading = labels.group_heading("")
        self.way = WayChoice(sitting, "next-way")
        self.plan = WhenAndWhere(sitting, "next", lambda: table.following(sitting.shown), self._step)
        self.setObjectName("next-meeting")
        self.inside.addWidget(self._heading)
        self.inside.addWidget(self.plan)
        self.inside.addWidget(self.way)

    def renew(self) -> None:
        """Say the words."""
        self._heading.setText(self._sitting.words.say(N_("When do we see each other again?")))
        self.plan.renew()

    def follow(self) -> None:
        """Show what is planned."""
        self.plan.follow()
        self.way.follow(table.following(self._sitting.shown))

    def _step(self, part: str, values: dict[str, Any]) -> Step:
        now = course(self._sitting.shown)
        way = following(now) if now else None
        return leading.plan_next(self._sitting.shown, f"next.{part}", way, **values)
