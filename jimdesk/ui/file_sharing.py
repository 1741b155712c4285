# SPDX-License-Identifier: Apache-2.0
"""Sending a copy: a fresh file with what was chosen and a password of its own, and who got one."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from jimdesk.core.desk import Step
from jimdesk.core.handing import What, handed
from jimdesk.core.rights import CopySent
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_, saying
from jimdesk.ui.errand import Errand
from jimdesk.ui.keeping import Keeping
from jimdesk.ui.password_fields import NewPassword
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.choices import CheckBox, Option, RadioList

if TYPE_CHECKING:
    from jimdesk.core.family import Family
    from jimdesk.store import MeetingFile

_WHAT: Final = {
    What.PLAN: N_("The plan only"), What.CIRCLE: N_("The plan and the circle"), What.ALL: N_("Everything"),
}


class SharePart(QWidget):
    """At the left the copy, at the right who got one before."""

    def __init__(self, sitting: Sitting, keeping: Keeping) -> None:
        super().__init__()
        self._sitting, self._keeping = sitting, keeping
        words, look = sitting.words, sitting.look
        options = [Option(key, words.say(text)) for key, text in _WHAT.items()]
        self.what = RadioList(look, options, What.PLAN, name=words.say(N_("What goes along")))
        self.notes = CheckBox(look, words.say(N_("My own notes too")))
        self.with_whom, self.why = QLineEdit(), QLineEdit()
        self.password = NewPassword(sitting)
        self._counted = labels.small("", wrap=True)
        self._trouble = labels.text("", tone="bad")
        self._told = labels.text("")
        for widget, name in (
            (self.what, "share-what"), (self.notes, "share-notes"), (self.with_whom, "share-with"),
            (self.why, "share-why"), (self._counted, "share-counted"), (self._trouble, "share-trouble"),
            (self._told, "share-told"),
        ):
            widget.setObjectName(name)
        self.go = Button(look, words.say(N_("Make the copy")), kind="primary")
        self.go.setObjectName("share-go")
        self.go.clicked.connect(self._send)
        self.what.chosen.connect(self._count)
        self.notes.toggled.connect(self._count)
        self._lay_out()
        self._count()

    def _lay_out(self) -> None:
        words = self._sitting.words
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setSpacing(8)
        right.setSpacing(8)
        for said in (self._counted, self._trouble, self._told):  # as high as their words, and no higher
            said.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        for part in (self.what, self.notes, self._counted):
            left.addWidget(part)
        for text, field in ((N_("For whom"), self.with_whom), (N_("What for"), self.why)):
            left.addWidget(labels.field_label(words.say(text), field))
            left.addWidget(field)
        left.addStretch(1)
        right.addWidget(self.password)
        for part in (self._trouble, self._told):
            right.addWidget(part)
        right.addWidget(self.go, 0, Qt.AlignmentFlag.AlignTrailing)
        right.addWidget(labels.group_heading(words.say(N_("Who got a copy"))))
        self._list = labels.text("")
        self._list.setObjectName("share-list")
        right.addWidget(self._list)
        right.addStretch(1)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(36)
        across.addLayout(left, 1)
        across.addLayout(right, 1)
        self._list_shared()

    def _family(self) -> tuple[Family, int]:
        what = What(self.what.current)
        return handed(self._sitting.desk.family, what, notes=self.notes.isChecked())

    def _count(self, _changed: object = None) -> None:
        self.notes.setEnabled(self.what.current == What.ALL)
        n = self._family()[1]
        self._counted.setText(self._sitting.words.count(
            "{n} note or mark of your own does not go along.",
            "{n} notes and marks of your own do not go along.", n,
        ))

    def _list_shared(self) -> None:
        words = self._sitting.words
        self._list.setText("\n".join(
            f"{words.date(one.date) if one.date else '–'}: {one.with_whom} "
            f"({words.say(_WHAT[What(one.what)]) if one.what in set(What) else one.what})"
            + (f" – {one.why}" if one.why else "")
            for one in reversed(self._sitting.shown.of(CopySent))
        ) or words.say(N_("Nobody yet.")))

    def _send(self) -> None:
        words, file = self._sitting.words, self._keeping.file
        if file is None:
            return
        trouble = self.password.trouble()
        if not trouble and not self.with_whom.text().strip():
            trouble = N_("Say for whom it is: that is kept in this file.")
        self._trouble.setText(words.say(trouble) if trouble else "")
        if trouble:
            return
        family, _ = self._family()
        path, password = free_name(file, self._sitting.today), self.password.text
        sitting, desk, day = self._sitting, self._sitting.desk, self._sitting.today
        sent: CopySent = CopySent.new(
            date=day, what=self.what.current, with_whom=self.with_whom.text().strip(),
            why=self.why.text().strip(),
        )

        def log(_path: Path) -> None:
            if sitting.desk is desk:  # also where the panel was closed meanwhile
                sitting.do(Step(saying("copy sent"), lambda family: family.put(sent)))

        self.setEnabled(False)
        errand = Errand(sitting, lambda: send(family, path, password, day))
        errand.done.connect(log)
        errand.done.connect(self._on_sent)
        errand.failed.connect(self._on_failed)

    def _on_sent(self, path: Path) -> None:
        self.setEnabled(True)
        self.password.clear()
        self._list_shared()
        self._told.setText(self._sitting.words.say(
            N_("{file} lies in {folder}. Tell the password by telephone, not in the same message."),
            file=path.name, folder=str(path.parent),
        ))

    def _on_failed(self, error: KnownError) -> None:
        self.setEnabled(True)
        self._trouble.setText(self._sitting.words.tell(error.saying))


def send(family: Family, path: Path, password: str, day: datetime.date) -> Path:
    """Make the copy, marked as one that is only looked at."""
    from jimdesk import store
    from jimdesk.ui.opening import SENT

    copy = store.create(path, family, password=password)
    try:
        copy.note(SENT, day.isoformat())
    finally:
        copy.close()
    return path


def free_name(file: MeetingFile, today: datetime.date) -> Path:
    """Return a path that is free: the code of the family and the day, and nobody's name."""
    import platformdirs

    documents = Path(platformdirs.user_documents_dir())
    folder = documents if documents.is_dir() else Path.home()
    stem = f"{file.code} {today:%Y-%m-%d}"
    names = (stem if n == 1 else f"{stem} {n}" for n in range(1, 1000))
    return next(path for name in names if not (path := folder / f"{name}.jim").exists())
