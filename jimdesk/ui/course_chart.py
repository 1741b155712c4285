# SPDX-License-Identifier: Apache-2.0
"""A picture of numbers over meetings, drawn with pyqtgraph, which is loaded when the first one is shown.

Lines are told apart by their sign and dash as well as by colour, and bear their name at the end; whoever
does not see the picture reads the same numbers in the table beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from jimdesk.core.frozen import frozen
from jimdesk.ui.icons import is_mirrored
from jimdesk.ui.look import Look
from jimdesk.ui.widgets.card import Card
from jimdesk.ui.widgets.rows import settled

if TYPE_CHECKING:
    import pyqtgraph

_SIGNS: Final = ("o", "s", "t1", "d", "p", "h", "star", "+", "x")
_ROOM: Final = 0.34  # of the width of all meetings, for the names at the ends of the lines
_EDGE, _EDGE_NAMED = 0.27, 0.04  # of that width, beside the first and the last meeting: a day is told there
_DAYS: Final = 9  # as many days can be told below all fields together
_LABEL: Final = 15  # as many labels fit above each other


@frozen
class Line:
    """One line: its name, its numbers (None is a gap), the token of its colour, and whether it is dashed."""

    name: str
    values: tuple[float | None, ...]
    colour: str
    dashed: bool = False


@frozen
class Plot:
    """One field: its heading, its lines, and the spread behind them."""

    heading: str
    lines: tuple[Line, ...]
    spread: tuple[tuple[int, int] | None, ...] = ()
    named: bool = True  # whether the lines bear their names


class CourseChart(Card):
    """One or more fields beside each other, on one scale, over the same meetings."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, padding=10)
        self._shown: tuple[Sequence[Plot], Sequence[str], float] | None = None
        self._field: QWidget | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self._draw)

    def sizeHint(self) -> QSize:
        """Ask for a picture that is wider than high."""
        return QSize(520, 320)

    def show_plots(self, plots: Sequence[Plot], meetings: Sequence[str], most: float, name: str) -> None:
        """Show these fields over the meetings; `most` is the highest number of the scale."""
        self._shown = plots, meetings, most
        self.setAccessibleName(name)
        self._draw()

    def _draw(self) -> None:
        if self._shown is None:
            return
        import pyqtgraph

        plots, meetings, most = self._shown
        made = pyqtgraph.GraphicsLayoutWidget()
        made.setBackground(self._look.theme.colour("surface"))
        made.setAntialiasing(True)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)  # rolling goes to the page
        made.ci.setContentsMargins(4, 4, 4, 4)
        for plot in plots:  # from right to left the layout turns them round by itself
            field = made.addPlot(axisItems=_axes(pyqtgraph, self._look))
            self._fill(pyqtgraph, field, plot, meetings, most)
        if self._field is not None:
            self._field.hide()
            self._field.deleteLater()
        self._field = made
        self.inside.addWidget(made)

    def _fill(
        self, qg: Any, field: pyqtgraph.PlotItem, plot: Plot, meetings: Sequence[str], most: float  # noqa: ANN401  (a module without types)
    ) -> None:
        theme, last = self._look.theme, len(meetings) - 1
        field.setMenuEnabled(False)
        field.hideButtons()
        box = field.getViewBox()
        box.setMouseEnabled(False, False)
        box.invertX(is_mirrored(self))
        if plot.heading:
            field.setTitle(_escaped(plot.heading), color=theme.colour("ink"), size=f"{theme.px(11)}pt")
        told = _told(len(meetings), max(_DAYS // len(self._shown[0] if self._shown else (plot,)), 2))
        field.getAxis("bottom").setTicks([[(at, meetings[at]) for at in told]])
        field.showGrid(x=False, y=True, alpha=0.15)
        edge = max(last * (_EDGE_NAMED if plot.named else _EDGE), 0.25)
        room = max(last, 1) * _ROOM if plot.named else edge
        field.setXRange(-edge, last + room, padding=0)
        field.setYRange(0, most, padding=0.06)
        for at, spread in enumerate(plot.spread):
            if spread is not None and spread[0] != spread[1]:
                pen = qg.mkPen(theme.colour("accent", 22), width=theme.px(14), cap=Qt.PenCapStyle.RoundCap)
                field.plot([at, at], list(spread), pen=pen)
        for number, line in enumerate(plot.lines):
            self._draw_line(qg, field, line, _SIGNS[number % len(_SIGNS)])
        if plot.named:
            self._name_lines(qg, field, plot, last, most)

    def _draw_line(self, qg: Any, field: pyqtgraph.PlotItem, line: Line, sign: str) -> None:  # noqa: ANN401  (a module without types)
        theme = self._look.theme
        colour = theme.colour(line.colour)
        style = Qt.PenStyle.DashLine if line.dashed else Qt.PenStyle.SolidLine
        values = [float("nan") if one is None else float(one) for one in line.values]
        field.plot(
            list(range(len(values))), values, pen=qg.mkPen(colour, width=2, style=style), connect="finite",
            symbol=sign, symbolSize=theme.px(10), symbolPen=qg.mkPen(colour, width=2),
            symbolBrush=qg.mkBrush(theme.colour("surface") if line.dashed else colour), antialias=True,
        )

    def _name_lines(self, qg: Any, field: pyqtgraph.PlotItem, plot: Plot, last: int, most: float) -> None:  # noqa: ANN401  (a module without types)
        """Write each name at the end of its line; those that end at one number share a line of text."""
        ends: dict[float, list[Line]] = {}
        for line in plot.lines:
            told = [one for one in line.values if one is not None]
            if told:
                ends.setdefault(told[-1], []).append(line)
        heights = list(ends)
        places = settled(heights, [most / _LABEL] * len(heights), 0, low=0, high=most * 1.04)
        for height, place in zip(heights, places, strict=True):
            lines = ends[height]
            colour = self._look.theme.colour(lines[0].colour if len(lines) == 1 else "ink")
            text = qg.TextItem(", ".join(one.name for one in lines), color=colour,
                               anchor=(1 if is_mirrored(self) else 0, 0.5))
            text.setFont(self._look.theme.font(13, 600))
            text.setPos(last + 0.06 * max(last, 1), place)
            field.addItem(text)


def _told(meetings: int, most: int) -> list[int]:
    """Return of which meetings the day is told: of all, or of the first, the last and some between."""
    if meetings <= most:
        return list(range(meetings))
    return sorted({round(nth * (meetings - 1) / (most - 1)) for nth in range(most)})


def _axes(qg: Any, look: Look) -> dict[str, Any]:  # noqa: ANN401  (a module without types)
    """Return the two axes, in the letters and colours of the window."""
    axes = {}
    for side in ("bottom", "left"):
        axis = qg.AxisItem(side)
        axis.setStyle(tickFont=look.theme.font(13), tickLength=0)
        axis.setTextPen(look.theme.colour("ink2"))
        axis.setPen(qg.mkPen(look.theme.colour("line"), width=1))
        axes[side] = axis
    return axes


def _escaped(text: str) -> str:
    """Return a heading so that what somebody typed is no markup: pyqtgraph's titles are HTML."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
