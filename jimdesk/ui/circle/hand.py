# SPDX-License-Identifier: Apache-2.0
"""What the circle page has in its hand: nothing (a tap takes somebody up), a line to draw, or a question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from jimdesk.instruments.circle.links import Layer
from jimdesk.ui.circle.bar import CircleBar
from jimdesk.ui.circle.field import CircleField
from jimdesk.ui.circle.fields import Fields
from jimdesk.ui.circle.line_tool import LineTool, Tool
from jimdesk.ui.circle.rounds import Census, Matter, Standing, fade
from jimdesk.ui.later import Unseen

if TYPE_CHECKING:
    from jimdesk.ui.circle.line_bar import LineBar
    from jimdesk.ui.circle.picking import PickPanel


class Hand(QObject):
    """Brings the rows of tools, the panel that asks, and the circles together."""

    taken = Signal()
    """Another tool was taken up, or the last one put down."""

    def __init__(self, fields: Fields, bar: CircleBar) -> None:
        super().__init__(fields)
        self._fields, self._bar = fields, bar
        self.line_bar = Unseen(self._make_line_bar)
        self.panel = Unseen(self._make_panel)
        self._tool: Tool | None = None
        bar.issue_chosen.connect(self.look_at_issue)
        bar.lines_wanted.connect(self.show_lines)

    @property
    def tool(self) -> Tool | None:
        """What a tap does instead of taking somebody up."""
        return self._tool

    @property
    def asks(self) -> bool:
        """Whether the panel stands where the tray stands else."""
        return isinstance(self._tool, Census | Matter | Standing)

    def take(self, tool: Tool | None) -> None:
        """Have another tool in hand, or none."""
        if self._tool is not None:
            self._tool.give_up()
        self._tool = tool
        self.panel.set_visible(self.asks)
        if (line_bar := self.line_bar.there) is not None:
            line_bar.ask(self.asks)
            if tool is None or self.asks:
                line_bar.stop()
        self.taken.emit()
        self.show("")
        if self.asks:
            self.panel.made().start()
        elif isinstance(tool, LineTool):
            sitting = self._fields.active.sitting
            sitting.announced.emit(tool.asked(sitting.words))

    def tap(self, field: CircleField, person: str) -> bool:
        """Let the tool answer a tap; False where there is no tool."""
        if self._tool is not None and person:
            self._tool.tap(field, person)
        return self._tool is not None

    def give_up(self) -> bool:
        """Let go of what the tool has begun, or else of the tool; False where there is none."""
        if self._tool is None:
            return False
        if not self._tool.give_up():
            self.take(None)
        return True

    def show(self, selected: str) -> None:
        """Show on every circle what the tool wants; without one, who is lit up and who belongs."""
        for field in self._fields.all:
            if self._tool is not None:
                self._tool.show(field)
            else:
                fade(field, field.view.issue)
                field.canvas.select(selected or field.sitting.selection)

    def forget_issue(self) -> None:
        """Put the question about a kwestie away where another one, or none, is looked at."""
        if isinstance(self._tool, Matter) and self._fields.first.view.issue != self._tool.issue:
            self.take(None)

    def show_lines(self, wanted: bool) -> None:
        """Show the row of the lines, and the lines; away, nothing is drawn between people."""
        self.line_bar.set_visible(wanted)
        self._bar.lines.setChecked(wanted)
        if wanted and not self.line_bar.made().layers:
            self.line_bar.made().show_layer(Layer.KNOWS)
        self._fields.look_at(lines=self.line_bar.made().layers if wanted else frozenset())
        if not wanted and not isinstance(self._tool, Matter):
            self.take(None)

    def go_round(self, layer: Layer, first: str = "") -> None:
        """Ask person by person; the lines that this makes are shown."""
        if self.line_bar.made().isHidden():
            self.show_lines(True)
        self.line_bar.made().show_layer(layer)
        self.take(Census(self._fields.active, self.panel.made(), layer, first))

    def tell_what_stands_out(self) -> None:
        """Tell in sentences what stands out in the support."""
        self.take(Standing(self._fields.active, self.panel.made()))

    def look_at_issue(self, issue: str) -> None:
        """Look at one kwestie, and ask who belongs to it; "" at all of them again."""
        self._fields.look_at(issue=issue)
        if issue:
            self.take(Matter(self._fields.active, self.panel.made(), issue))
        elif isinstance(self._tool, Matter):
            self.take(None)

    def turn(self, key: int) -> bool:
        """Ask the next one at Page Down and the one before at Page Up; False where nobody goes round."""
        ways = {Qt.Key.Key_PageDown.value: 1, Qt.Key.Key_PageUp.value: -1}
        if key not in ways or not isinstance(self._tool, Census):
            return False
        self._tool.go(ways[key])
        return True

    def _make_line_bar(self) -> LineBar:
        from jimdesk.ui.circle.line_bar import LineBar  # nobody sees lines before they ask for them

        line_bar = LineBar(self._fields.active.sitting)
        line_bar.say(self._fields.active.rings)
        line_bar.ask(self.asks)
        line_bar.layers_changed.connect(lambda lines: self._fields.look_at(lines=lines))
        line_bar.tool_chosen.connect(self.take)
        line_bar.census_wanted.connect(lambda name: self.go_round(Layer(name)))
        return line_bar

    def _make_panel(self) -> PickPanel:
        from jimdesk.ui.circle.picking import PickPanel  # nor who belongs, before something is asked

        panel = PickPanel(self._fields.active.sitting)
        panel.ticked.connect(lambda person: self.tap(self._fields.active, person))
        panel.went.connect(self._go)
        panel.done.connect(lambda: self.take(None))
        return panel

    def _go(self, way: int) -> None:
        if isinstance(self._tool, Census):
            self._tool.go(way)
