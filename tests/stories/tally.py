# SPDX-License-Identifier: Apache-2.0
"""What a meeting asks of whoever sits at the laptop: the gestures, and the moments of looking away.

A gesture is one click, one drag, one choice from a list or menu, one key that is not text, or one text typed
into one field. The therapist looks away from the room when something has to be searched or read that the card
of the stage does not bring: going to another page by the rail, scrolling to something, a list or a menu that
opens over the page, a question in a window of its own, a person looked up among all.
"""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple


class Part(NamedTuple):
    """One part of a meeting."""

    name: str
    gestures: int
    looks: Counter[str]

    @property
    def looked(self) -> int:
        """How often somebody had to look away from the room."""
        return sum(self.looks.values())


class Tally:
    """Counts by part; what the test does only to check something is not counted."""

    def __init__(self) -> None:
        self._names: list[str] = []
        self._gestures: Counter[str] = Counter()
        self._looks: dict[str, Counter[str]] = {}
        self._paused = 0

    def begin(self, name: str) -> None:
        """A part of the meeting begins."""
        self._names.append(name)
        self._looks.setdefault(name, Counter())

    def pause(self, *, paused: bool) -> None:
        """The test itself looks around, which nobody at the table does."""
        self._paused += 1 if paused else -1

    def gesture(self) -> None:
        """The hand did something."""
        if self._names and not self._paused:
            self._gestures[self._names[-1]] += 1

    def look(self, why: str) -> None:
        """Somebody had to look away from the room."""
        if self._names and not self._paused:
            self._looks[self._names[-1]][why] += 1

    @property
    def parts(self) -> tuple[Part, ...]:
        """Every part, in the order in which they came."""
        names = dict.fromkeys(self._names)
        return tuple(Part(name, self._gestures[name], self._looks[name]) for name in names)

    def report(self) -> str:
        """Tell it in a table of plain text."""
        lines = [f"{'part':<28}{'gestures':>9}{'looking away':>14}  why"]
        for part in self.parts:
            why = ", ".join(f"{n} {reason}" for reason, n in part.looks.most_common())
            lines.append(f"{part.name:<28}{part.gestures:>9}{part.looked:>14}  {why}")
        total = sum(part.gestures for part in self.parts), sum(part.looked for part in self.parts)
        return "\n".join([*lines, f"{'together':<28}{total[0]:>9}{total[1]:>14}"])
