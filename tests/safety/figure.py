# SPDX-License-Identifier: Apache-2.0
"""A figure of the safety tests: what was tried, how often, how often it went wrong, and what others do."""

from collections.abc import Callable
from typing import NamedTuple


class Figure(NamedTuple):
    """One line of the table."""

    what: str
    tried: int
    wrong: tuple[str, ...]  # each with enough to do it again
    anchor: str  # the best that is known of others; see the description of the safety of the file

    @property
    def line(self) -> str:
        """The figure as a line of the table."""
        return f"{self.what:58}{self.tried:>9}{len(self.wrong):>8}   {self.anchor}"


Step = Callable[[int, int], None]  # (done, of how many): moves the progress bar


def quiet(_done: int, _of: int) -> None:
    """Show no progress."""
