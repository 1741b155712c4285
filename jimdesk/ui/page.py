# SPDX-License-Identifier: Apache-2.0
"""What a page of the window is, and the table of all pages."""

from collections.abc import Callable

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from jimdesk.core.family import Changes
from jimdesk.core.frozen import frozen
from jimdesk.core.words import N_
from jimdesk.ui.sitting import Sitting


class Page(QWidget):
    """A page shows the sitting's `Shown` and nothing else; hidden, it waits and catches up when it shows.

    A page builds its widgets once in `__init__`, fills them (all words included) in `renew`, and in
    `follow` touches only what changed.
    """

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self.sitting = sitting
        self._behind = True
        sitting.changed.connect(self._on_changes)
        sitting.renewed.connect(self._on_renewed)
        sitting.selected.connect(self._on_selected)

    @property
    def is_up_to_date(self) -> bool:
        """Whether the page shows what is so now; a page that is only coming up does not yet."""
        return self.isVisible() and not self._behind

    def renew(self) -> None:
        """Fill the page anew: another family, reader or language."""
        raise NotImplementedError

    def follow(self, changes: Changes) -> None:
        """Show some changes; a page for which it is quick enough may simply renew itself."""
        self.renew()

    def light_up(self, person: str) -> None:
        """Light somebody up ("" nobody); a page without people has nothing to do."""

    def open_part(self, part: str) -> None:
        """Open a part of the page; one without parts has nothing to do."""

    def start_typing(self) -> None:
        """Put the cursor where work on this page begins."""
        self.setFocus()

    def prepare_printing(self) -> None:
        """Have the printing button ready for Enter; a page without paper has nothing to print."""

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while the page was hidden."""
        super().showEvent(event)
        if self._behind:
            self._behind = False
            self.renew()
            self.light_up(self.sitting.selection)

    def _on_changes(self, changes: Changes) -> None:
        if self.isVisible():
            self.follow(changes)
        else:
            self._behind = True

    def _on_renewed(self) -> None:
        if self.isVisible():
            self.renew()
            self.light_up(self.sitting.selection)
        else:
            self._behind = True

    def _on_selected(self, person: str) -> None:
        if self.isVisible():
            self.light_up(person)
        else:
            self._behind = True


@frozen
class Place:
    """A place on the rail: its name in the program, its word, its icon, and how the page is made."""

    name: str
    title: str  # a msgid
    icon: str
    make: Callable[[Sitting], Page]


def _people(sitting: Sitting) -> Page:
    from jimdesk.ui.pages.people import PeoplePage

    return PeoplePage(sitting)


def _genogram(sitting: Sitting) -> Page:
    from jimdesk.ui.pages.genogram import GenogramPage

    return GenogramPage(sitting)


def _circle(sitting: Sitting) -> Page:
    from jimdesk.ui.pages.circle import CirclePage

    return CirclePage(sitting)


def _meeting(sitting: Sitting) -> Page:
    from jimdesk.ui.pages.meeting import MeetingPage

    return MeetingPage(sitting)


def _tasks(sitting: Sitting) -> Page:
    from jimdesk.ui.pages.tasks import TasksPage

    return TasksPage(sitting)


def _course(sitting: Sitting) -> Page:
    from jimdesk.ui.pages.course import CoursePage

    return CoursePage(sitting)


def _plan(sitting: Sitting) -> Page:
    from jimdesk.ui.pages.plan import PlanPage

    return PlanPage(sitting)


# The places of the rail below Begin, in their order; a page is made, with all its imports, when first wanted.
PLACES: tuple[Place, ...] = (
    Place("people", N_("People"), "people", _people),
    Place("genogram", N_("Genogram"), "genogram", _genogram),
    Place("circle", N_("Circle"), "circle", _circle),
    Place("meeting", N_("Meeting"), "speech-pair", _meeting),
    Place("tasks", N_("Who does what"), "checklist", _tasks),
    Place("course", N_("Change"), "trend", _course),
    Place("plan", N_("Plan"), "page", _plan),
)
