# SPDX-License-Identifier: Apache-2.0
"""What stands on a page, as values: words, rules, dotted lines, frames, pictograms.

Measures are millimetres from the top left corner, y downward; sizes of letters and widths of rules are
points. A block is a few marks that stay together; a page is blocks at their places.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from jimdesk.plan.breaking import Line
from jimdesk.plan.ink import INK, QUIET, WHITE

if TYPE_CHECKING:
    from jimdesk.drawing import Drawing

POINT: Final = 25.4 / 72  # mm
_CAPITAL, _ABOVE, _BELOW = 0.714, 0.93, 0.25  # of the size: capitals; what a line needs above and below


class Letters(NamedTuple):
    """How words are set."""

    size: float
    bold: bool = False
    quiet: bool = False
    white: bool = False
    large: float = 0  # the size of words that are a size up
    airy: bool = False  # of a script with much above and below its line

    @property
    def leading(self) -> float:
        """From one baseline to the next, in mm."""
        return self.size * (1.2 if self.size >= 16 else 1.27) * (1.05 if self.airy else 1) * POINT

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


class Words(NamedTuple):
    """One line of words; y is its baseline."""

    x: float
    y: float
    line: Line
    letters: Letters
    right_to_left: bool = False  # on a page that runs the other way

    def moved(self, x: float, y: float) -> "Words":
        """Put it elsewhere."""
        return Words(self.x + x, self.y + y, self.line, self.letters, self.right_to_left)

    @property
    def box(self) -> "BoxOf":
        """The place that the letters take, from capitals to descenders."""
        size = self.letters.size * POINT
        return self.x, self.y - size * 0.77, self.line.width, size


class Dots(NamedTuple):
    """A dotted line to write on."""

    x: float
    y: float
    width: float

    def moved(self, x: float, y: float) -> "Dots":
        """Put it elsewhere."""
        return Dots(self.x + x, self.y + y, self.width)

    @property
    def box(self) -> "BoxOf":
        """The line itself."""
        return self.x, self.y, self.width, 0


class Rule(NamedTuple):
    """A straight line, flat or upright."""

    x: float
    y: float
    width: float = 0
    height: float = 0
    weight: float = 0.5
    ink: str = INK
    dashed: bool = False

    def moved(self, x: float, y: float) -> "Rule":
        """Put it elsewhere."""
        return self._replace(x=self.x + x, y=self.y + y)

    @property
    def box(self) -> "BoxOf":
        """From end to end."""
        return self.x, self.y, self.width, self.height


class Fill(NamedTuple):
    """A filled area, or with `weight` a frame; its corners may be round."""

    x: float
    y: float
    width: float
    height: float
    ink: str
    corner: float = 0
    weight: float = 0
    dashed: bool = False

    def moved(self, x: float, y: float) -> "Fill":
        """Put it elsewhere."""
        return self._replace(x=self.x + x, y=self.y + y)

    @property
    def box(self) -> "BoxOf":
        """All of it."""
        return self.x, self.y, self.width, self.height


class Ring(NamedTuple):
    """A small circle with a letter in it, to colour; x and y are its middle."""

    x: float
    y: float
    radius: float

    def moved(self, x: float, y: float) -> "Ring":
        """Put it elsewhere."""
        return Ring(self.x + x, self.y + y, self.radius)

    @property
    def box(self) -> "BoxOf":
        """Around it."""
        return self.x - self.radius, self.y - self.radius, 2 * self.radius, 2 * self.radius


class Arrow(NamedTuple):
    """A flat arrow; y is its middle. It points to the right, or with `back` to the left."""

    x: float
    y: float
    width: float
    back: bool = False
    weight: float = 3.4

    def moved(self, x: float, y: float) -> "Arrow":
        """Put it elsewhere; where it points stays."""
        return self._replace(x=self.x + x, y=self.y + y)

    @property
    def box(self) -> "BoxOf":
        """From end to end, as high as its head."""
        return self.x, self.y - self.head / 2, self.width, self.head

    @property
    def head(self) -> float:
        """How high the head is, and how long (mm)."""
        return self.weight * 2.6 * POINT


class Picture(NamedTuple):
    """A pictogram."""

    x: float
    y: float
    size: float
    name: str

    def moved(self, x: float, y: float) -> "Picture":
        """Put it elsewhere."""
        return Picture(self.x + x, self.y + y, self.size, self.name)

    @property
    def box(self) -> "BoxOf":
        """All of it."""
        return self.x, self.y, self.size, self.size


class Art(NamedTuple):
    """An instrument as it drew itself, as large as fits in this place."""

    x: float
    y: float
    width: float
    height: float
    drawing: "Drawing"

    def moved(self, x: float, y: float) -> "Art":
        """Put it elsewhere."""
        return self._replace(x=self.x + x, y=self.y + y)

    @property
    def box(self) -> "BoxOf":
        """All of it."""
        return self.x, self.y, self.width, self.height


Mark = Words | Dots | Rule | Fill | Ring | Arrow | Picture | Art
BoxOf = tuple[float, float, float, float]  # x, y, width, height


class Block(NamedTuple):
    """Marks that stay together, measured from the block's own top left corner."""

    height: float
    marks: tuple[Mark, ...] = ()

    def at(self, x: float, y: float) -> tuple[Mark, ...]:
        """Return the marks as they stand when the block is put somewhere."""
        return tuple(mark.moved(x, y) for mark in self.marks)

    def mirrored(self, width: float) -> "Block":
        """Return a block of this width (mm) for a script that runs from right to left."""
        turned = (_mirrored(mark, width) for mark in self.marks)
        marks = tuple(
            mark._replace(right_to_left=True) if isinstance(mark, Words) else mark for mark in turned
        )
        return Block(self.height, marks)


class Page(NamedTuple):
    """One side of paper."""

    width: float
    height: float
    marks: tuple[Mark, ...]
    right_to_left: bool = False
    parts: tuple["Part", ...] = ()

    def boxes(self) -> Iterator[tuple[Mark, BoxOf]]:
        """Go through everything that is drawn, with the place that it takes."""
        for mark in self.marks:
            yield mark, mark.box

    def mirrored(self) -> "Page":
        """Return the page for a script that runs from right to left; pictograms are moved, not turned."""
        marks = tuple(_mirrored(mark, self.width) for mark in self.marks)
        return self._replace(marks=marks, right_to_left=not self.right_to_left)


class Part(NamedTuple):
    """A page that stands on another one, smaller; x and y are its top left corner there."""

    page: Page
    x: float
    y: float
    scale: float


def _mirrored(mark: Mark, width: float) -> Mark:
    left, _, own_width, _ = mark.box
    return mark.moved(width - own_width - 2 * left, 0)
