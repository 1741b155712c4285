# SPDX-License-Identifier: Apache-2.0
"""What somebody does for somebody else, in the inspector."""

from __future__ import annotations

from collections.abc import Callable

from jimdesk.core.people import Person
from jimdesk.instruments.instrument import View
from jimdesk.ui.inspector_parts import Part
from jimdesk.ui.sitting import Sitting


class SupportPart(Part):
    """Not here yet."""

    def __init__(self, sitting: Sitting, view: Callable[[], View]) -> None:
        super().__init__(sitting)
        self._view = view

    def show_person(self, person: Person) -> bool:
        """Show nothing."""
        return False
