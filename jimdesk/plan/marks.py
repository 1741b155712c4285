# SPDX-License-Identifier: Apache-2.0
"""What stands on a page, as values: words, rules, dotted lines, frames, pictograms.

Measures are millimetres from the top left corner, y downward; sizes of letters and widths of rules are
points. A block is a few marks that stay together; a page is blocks at their places.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from jimdesk.plan.breaking import Line
from jimdesk.plan.ink import INK, QUIET, WHITE

POINT: Final = 25.4 / 72  # mm
_CAPITAL, _ABOVE, _BELOW = 0.714, 0.93, 0.25  # of the size: capitals; what a line needs above and below


@dataclass(frozen=True, slots=True)
class Letters:
    """How words are set."""

    size: float
    bold: bool = False
    quiet: bool = False
    white: bool = False
    large: float = 0  # the size of words that are a size up

    @property
    def leading(self) -> float:
        """From one baseline to the next, in mm."""
        return self.size * (1.2 if self.size >= 16 else 1.27) * POINT

    @property
    def capital(self) -> float:
        """The height of a capital, in mm."""
        return self.size * _CAPITAL * POINT

    def after(self, other: "Letters") -> float:
        """From a baseline of `other` to the first one of these, in mm."""
        return self.leading if self == other else (other.size * _BELOW + self.size * _ABOVE) * POINT

    @property
    def ink(self) -> str:
        """The colour of words that are neither quiet nor loud by themselves."""
        return WHITE if self.white else QUIET if self.quiet else INK


@dataclass(frozen=True, slots=True)
class Words:
    """One line of words; y is its baseline."""

    x: float
    y: float
    line: Line
    letters: Letters

    @property
    def box(self) -> "BoxOf":
        """The place that the letters take, from capitals to descenders."""
        size = self.letters.size * POINT
        return self.x, self.y - size * 0.77, self.line.width, size


@dataclass(frozen=True, slots=True)
class Dots:
    """A dotted line to write on."""

    x: float
    y: float
    width: float

    @property
    def box(self) -> "BoxOf":
        """The line itself."""
        return self.x, self.y, self.width, 0


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line, flat or upright."""

    x: float
    y: float
    width: float = 0
    height: float = 0
    weight: float = 0.5
    ink: str = INK

    @property
    def box(self) -> "BoxOf":
        """From end to end."""
        return self.x, self.y, self.width, self.height


@dataclass(frozen=True, slots=True)
class Fill:
    """A filled area, or with `weight` a frame; its corners may be round."""

    x: float
    y: float
    width: float
    height: float
    ink: str
    corner: float = 0
    weight: float = 0

    @property
    def box(self) -> "BoxOf":
        """All of it."""
        return self.x, self.y, self.width, self.height


@dataclass(frozen=True, slots=True)
class Ring:
    """A small circle with a letter in it, to colour; x and y are its middle."""

    x: float
    y: float
    radius: float

    @property
    def box(self) -> "BoxOf":
        """Around it."""
        return self.x - self.radius, self.y - self.radius, 2 * self.radius, 2 * self.radius


@dataclass(frozen=True, slots=True)
class Picture:
    """A pictogram."""

    x: float
    y: float
    size: float
    name: str

    @property
    def box(self) -> "BoxOf":
        """All of it."""
        return self.x, self.y, self.size, self.size


Mark = Words | Dots | Rule | Fill | Ring | Picture
BoxOf = tuple[float, float, float, float]  # x, y, width, height


@dataclass(frozen=True, slots=True)
class Block:
    """Marks that stay together, measured from the block's own top left corner."""

    height: float
    marks: tuple[Mark, ...] = ()

    def at(self, x: float, y: float) -> tuple[Mark, ...]:
        """Return the marks as they stand when the block is put somewhere."""
        return tuple(replace(mark, x=mark.x + x, y=mark.y + y) for mark in self.marks)


@dataclass(frozen=True, slots=True)
class Page:
    """One side of paper."""

    width: float
    height: float
    marks: tuple[Mark, ...]
    right_to_left: bool = False

    def boxes(self) -> Iterator[tuple[Mark, BoxOf]]:
        """Go through everything that is drawn, with the place that it takes."""
        for mark in self.marks:
            yield mark, mark.box

    def mirrored(self) -> "Page":
        """Return the page for a script that runs from right to left; pictograms are moved, not turned."""
        marks = tuple(_mirrored(mark, self.width) for mark in self.marks)
        return replace(self, marks=marks, right_to_left=not self.right_to_left)


def _mirrored(mark: Mark, width: float) -> Mark:
    if isinstance(mark, Ring):
        return replace(mark, x=width - mark.x)
    return replace(mark, x=width - mark.x - mark.box[2])
