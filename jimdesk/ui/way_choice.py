# SPDX-License-Identifier: Apache-2.0
"""How a meeting is held that has not begun: by which method, in which variant, and in which of its phases."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from jimdesk import methods
from jimdesk.core import edits
from jimdesk.core.meeting import Meeting
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_, saying
from jimdesk.methods.method import Method
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets.select import Select


class WayChoice(QWidget):
    """Three lists; a variant is asked for only where a method has them."""

    def __init__(self, sitting: Sitting, name: str = "way") -> None:
        """Make it; `name` goes before the names of its parts."""
        super().__init__()
        self._sitting = sitting
        self._meeting = ""
        self._known: dict[str, Method] = {}
        look = sitting.look
        self.method, self.variant, self.phase = (Select(look, ()) for _ in range(3))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for choice, part, share in (
            (self.method, "method", 3), (self.variant, "variant", 3), (self.phase, "phase", 2),
        ):
            choice.setObjectName(f"{name}-{part}")
            choice.setMinimumWidth(1)
            row.addWidget(choice, share)
        self.method.chosen.connect(lambda id_: self._change(
            method=self._known[id_].text, variant="", phase=""
        ))
        self.variant.chosen.connect(lambda id_: self._change(variant=id_))
        self.phase.chosen.connect(lambda id_: self._change(phase=id_))

    def follow(self, meeting: Meeting | None) -> None:
        """Show how a meeting is going to be held."""
        words = self._sitting.words
        self.setVisible(meeting is not None)
        if meeting is None:
            return
        self._meeting = meeting.id
        bad: list[KnownError] = []  # told on Begin, where the methods are
        own = {one.id: one for one in methods.all_methods(methods.own_folder(), bad.append)}
        current = methods.followed(meeting)[0]  # as the file has it, however the file of today reads
        self._known = {**own, current.id: current}
        language = words.language
        self.method.fill([(one.id, one.titles.within(language)) for one in self._known.values()], current.id)
        variants = [(one.id, one.labels.within(language)) for one in current.variants]
        self.variant.fill(variants, meeting.variant or (variants[0][0] if variants else ""))
        self.variant.setVisible(bool(variants))
        phase = current.phase(meeting.phase)
        self.phase.fill(
            [(one.id, one.labels.within(language)) for one in current.phases
             if methods.stages_of(current, one.id)],
            phase.id if phase else "",
        )
        for choice, said in (
            (self.method, N_("Way of working")), (self.variant, N_("Variant")), (self.phase, N_("Phase")),
        ):
            choice.setAccessibleName(words.say(said))
            choice.setToolTip(words.say(said))

    def _change(self, **values: str) -> None:
        self._sitting.do(edits.change(self._meeting, saying("how the meeting is held"), "", **values))
