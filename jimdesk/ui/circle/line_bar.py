# SPDX-License-Identifier: Apache-2.0
"""The row of the lines between people: which are shown, which is drawn, and the question who knows whom."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jimdesk.core.words import N_
from jimdesk.instruments.circle import support
from jimdesk.instruments.circle.links import Layer
from jimdesk.instruments.circle.rings import RingSet
from jimdesk.ui.circle.line_tool import LineTool
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.flow import FlowLayout
from jimdesk.ui.widgets.select import Select

_NAMES: Final = {
    Layer.KNOWS: N_("knows"), Layer.SUPPORTS: N_("supports"), Layer.TENSION: N_("tension"),
}  # fmt: skip


class LineBar(QWidget):
    """Lines are only there when asked: a button for each kind, and one list for what two taps draw."""

    layers_changed = Signal(object)
    """Which lines are shown now: a frozenset of names."""
    tool_chosen = Signal(object)
    """A `LineTool`, or None."""
    census_wanted = Signal(str)
    """Somebody wants to go round: "knows" or "tension"."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._offered: list[tuple[str, str]] = []
        look = sitting.look
        self._buttons = {layer: Button(look, pill=True, height=40, checkable=True) for layer in Layer}
        self.draw = Select(look, [])
        self.draw.setObjectName("draw-line")
        self.census = Button(look, icon="people", height=40)
        self.census.setObjectName("who-knows-whom")
        row = FlowLayout(self, gap=8)
        row.setContentsMargins(16, 4, 16, 6)
        for layer, button in self._buttons.items():
            button.setObjectName(f"layer-{layer.value}")
            button.clicked.connect(self._on_layer)
            row.addWidget(button)
        row.addWidget(self.draw)
        row.addWidget(self.census)
        self.draw.chosen.connect(self._on_draw)
        self.census.clicked.connect(lambda: self.census_wanted.emit(Layer.KNOWS.value))

    def come_after(self, before: QWidget) -> None:
        """Let the keyboard come here after another widget, though this was made last."""
        for one in (*self._buttons.values(), self.draw, self.census):
            QWidget.setTabOrder(before, one)
            before = one

    @property
    def layers(self) -> frozenset[str]:
        """Which lines are shown."""
        return frozenset(layer.value for layer, button in self._buttons.items() if button.isChecked())

    def show_layer(self, layer: Layer) -> None:
        """Have a kind of line shown."""
        if not self._buttons[layer].isChecked():
            self._buttons[layer].setChecked(True)
            self._on_layer()

    def ask(self, asks: bool) -> None:
        """Keep to one row while a question is asked: nothing is drawn then but its answers."""
        self.draw.setHidden(asks)
        self.census.setHidden(asks)

    def stop(self) -> None:
        """Draw nothing any more."""
        self.draw.set_current("")

    def say(self, rings: RingSet) -> None:
        """Say the words, with the types of support of these rings."""
        words = self._sitting.words
        for layer, button in self._buttons.items():
            button.setText(words.say(_NAMES[layer], "line"))
        self.census.setText(words.say(N_("Who knows whom?")))
        offered = [
            ("", words.say(N_("Draw no lines"))),
            (Layer.KNOWS.value, words.say(N_("Draw: they know each other"))),
            *(
                (f"{Layer.SUPPORTS.value} {one.key}", words.say(N_("Draw: {what}"), what=one.called(words)))
                for one in support.kinds(rings)
            ),
            (Layer.TENSION.value, words.say(N_("Draw: tension"))),
        ]
        if offered != self._offered:
            self._offered = offered
            self.draw.fill(offered, self.draw.current)
        self.draw.setAccessibleName(words.say(N_("What two taps draw")))

    def _on_layer(self) -> None:
        self.layers_changed.emit(self.layers)

    def _on_draw(self, chosen: str) -> None:
        if not chosen:
            self.tool_chosen.emit(None)
            return
        name, _, key = chosen.partition(" ")
        layer = Layer(name)
        self.show_layer(layer)
        self.tool_chosen.emit(LineTool(layer, key))
