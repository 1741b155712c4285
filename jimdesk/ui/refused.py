# SPDX-License-Identifier: Apache-2.0
"""What did not work with a file: one sentence says why, and a button offers to do it again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_, saying
from jimdesk.ui.question import Question
from jimdesk.ui.sitting import Sitting


class Refused(Question):
    """Says in one sentence what is wrong, and offers to do it again in another way."""

    def __init__(
        self, parent: QWidget, sitting: Sitting, error: KnownError, heading: str, go: str,
        again: Callable[[], object],
    ) -> None:
        super().__init__(parent, sitting, heading, go)
        self.setObjectName("refused")
        self._again = again
        self.tell_trouble(sitting.words.tell(error.saying))

    def answer(self) -> None:
        """Do it again."""
        self.accept()
        self._again()


def written(
    parent: QWidget, sitting: Sitting, path: Path, make: Callable[[], bytes], again: Callable[[], object]
) -> bool:
    """Write a file and say so; where that does not work, say why, offer to do it again, and return False."""
    say = sitting.words.say
    try:
        path.write_bytes(make())
    except KnownError as error:
        wrong = error
    except OSError:  # what the system says about it is not in the language of the window
        why = N_("{file} cannot be written there: look whether the folder is there and there is room.")
        wrong = KnownError(saying(why, file=path.name))
    else:
        sitting.announced.emit(say(N_("Saved as {file}"), file=path.name))
        return True
    Refused(parent, sitting, wrong, say(N_("That did not work")), say(N_("Try again")), again).exec()
    return False
