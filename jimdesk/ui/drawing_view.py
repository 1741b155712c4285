# SPDX-License-Identifier: Apache-2.0
"""The drawing view: shows a `Drawing`, its tokens in their places or on the way there; it knows no gesture.

The ground below the tokens is painted once and kept, so that moving one token costs one token.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QGraphicsView, QWidget

from jimdesk.drawing import Drawing, Part, Token, most_go
from jimdesk.ui import paint
from jimdesk.ui.between import Between
from jimdesk.ui.canvas_items import Ground, GroundOnTheWay, TokenItem
from jimdesk.ui.look import Look
from jimdesk.ui.theme import SETTLE

_NEAREST, _FARTHEST = 4.0, 0.15  # how far one can zoom
_LARGEST: Final = 1.25  # of a drawing that is smaller than the room it has
_EDGE: Final = 36  # units along the sides of a drawing in which nothing stands
_A_ROW: Final = 80  # pixels: the legend got a row more, or the field for a relative opened
_AROUND: Final = 24  # pixels that stay free around what is brought into view
_MANY: Final = 120  # tokens: of more of them the ground cannot be painted anew at every frame
_SPARE: Final = 0.92  # of the whole: so much farther, so that the next to come need not move all again


class DrawingView(QGraphicsView):
    """One drawing, as large as fits or as near as somebody came."""

    resized = Signal(int, int)
    """The room there is, in pixels: the page draws for it."""
    zoomed = Signal()
    """It is looked at from nearer, or from farther away."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._room = (0, 0)
        self._tokens: dict[str, TokenItem] = {}
        self._ground = Ground(look)
        self._on_the_way = GroundOnTheWay(look)
        self._under, self._over = Ground(look), Ground(look)
        self._lifted: TokenItem | None = None  # follows a finger: nothing else moves it
        self._settling = look.movement(self, SETTLE)
        self._settling.valueChanged.connect(self._settle)
        self._settling.finished.connect(self._be_there)
        self._ways: list[tuple[TokenItem, QPointF]] = []
        scene = QGraphicsScene(self)
        scene.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        scene.addItem(self._ground)
        scene.addItem(self._on_the_way)
        for layer, depth in ((self._under, 0.5), (self._over, 20)):
            layer.setZValue(depth)
            layer.setCacheMode(QGraphicsItem.CacheMode.NoCache)
            scene.addItem(layer)
        self.setViewport(QWidget())  # of a widget that Qt made itself, PySide loads all it could be: 12 ms
        self.setScene(scene)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        look.changed.connect(self._on_look)

    @property
    def drawing(self) -> Drawing:
        """What is shown."""
        return self._ground.drawing

    @property
    def shown_for_now(self) -> tuple[Part, ...]:
        """What is shown for a moment: the cell where somebody would land, and its name."""
        return (*self._under.parts, *self._over.parts)

    def show_drawing(
        self, drawing: Drawing, *, settle: bool = False, still: bool = False, along: bool = True
    ) -> None:
        """Show another drawing; tokens that stay are the same items, and with `settle` go there visibly.

        With `still` the view is not set anew; it goes along with most of them, so that on the screen they
        stay where they are, or not `along`, where somebody was put on a place of the paper.
        """
        shift = self._shift(drawing) if still and along else QPointF()
        seen = self._seen().translated(shift)
        parts = tuple(shape for shape in drawing.shapes if not isinstance(shape, Token))
        stood = self._be_there() or self._ground.parts
        self._ground.show_parts(drawing, parts)
        known, self._tokens, ways = self._tokens, {}, []
        for depth, token in enumerate(drawing.tokens):
            item = known.pop(token.id, None)
            if item is None:
                item = TokenItem(self._look)
                self.scene().addItem(item)
            elif settle and item is not self._lifted and not self._stays(item, token, shift):
                ways.append((item, QPointF(*item.at) + shift - QPointF(*token.middle)))
            if item is self._lifted:
                item.show_token(token, stay=True)
            else:
                item.show_token(token)
                item.setZValue(1 + depth / 10_000)
            self._tokens[token.id] = item
        for item in known.values():
            if item is self._lifted:
                self._lifted = None
            self.scene().removeItem(item)
        box = paint.rect(drawing.box)
        # with room around what is seen the view need not centre a small drawing by itself
        self.scene().setSceneRect(box.united(seen.adjusted(-1, -1, 1, 1)) if still else box)
        if still:
            self.centerOn(seen.center())
        self._go(ways)
        if ways and still:
            self._take_along(stood, shift)

    def _stays(self, item: TokenItem, token: Token, shift: QPointF) -> bool:
        """Tell whether on the screen it stays where it is; who is on the way goes on from there."""
        going = self._settling.state() is QVariantAnimation.State.Running
        here = item.at if going else item.token.middle
        return QPointF(*here) + shift == QPointF(*token.middle)

    def _go(self, ways: list[tuple[TokenItem, QPointF]]) -> None:
        self._ways = ways
        if ways:
            self._settling.stop()
            self._settling.setDuration(self._look.theme.duration(SETTLE))
            self._settling.setStartValue(1.0)
            self._settling.setEndValue(0.0)
            self._settling.start()

    def _take_along(self, stood: tuple[Part, ...], shift: QPointF) -> None:
        """Let what lies below the tokens go along, from how it stood; in a large drawing it comes anew."""
        if self._settling.state() is not QVariantAnimation.State.Running:
            return  # reduced motion: all are there
        if len(self._tokens) <= _MANY:
            stand = {id_: item.token.middle for id_, item in self._tokens.items()}
            there = {one.token.id: (QPointF(*one.token.middle) + way).toTuple() for one, way in self._ways}
            between = Between(stood, self._ground.parts, shift.toTuple(), stand | there, stand)
            self._on_the_way.start(self.drawing, between)
            self._ground.setVisible(False)
        elif len(self._ways) > len(self._tokens) / 2:
            self._ground.setOpacity(0.0)

    def _be_there(self) -> tuple[Part, ...]:
        """End the way of what lies below the tokens; return how far it has come, if it was on the way."""
        self._ground.setVisible(True)
        self._ground.setOpacity(1.0)
        return self._on_the_way.end()

    def go_on_with(self, drawing: Drawing, *, settle: bool, along: bool) -> None:
        """Show what became of the drawing: nothing jumps, who is new is seen, the first is shown whole."""
        known, whole = set(self._tokens), self.is_whole
        self.show_drawing(drawing, settle=settle, still=bool(known), along=along)
        if known:
            fresh = (token.id for token in drawing.tokens if token.id not in known)
            self.bring_into_view(fresh, whole=whole)
        else:
            self.fit()

    def take_room(self, width: int, height: int) -> None:
        """Fit a room of another size; for a row more or less below it, as little as possible moves."""
        before, self._room = self._room, (width, height)
        if width != before[0] or abs(height - before[1]) > _A_ROW:
            self.fit()
        elif self.would_hold(*before):
            self.bring_back()

    def show_for_now(self, under: tuple[Part, ...] = (), over: tuple[Part, ...] = ()) -> None:
        """Show something for a moment: under the tokens the cell where one would land, over them its name."""
        self._under.show_parts(self._ground.drawing, under)
        self._over.show_parts(self._ground.drawing, over)

    def select(self, token: str) -> None:
        """Light up one token; "" none."""
        for id_, item in self._tokens.items():
            item.set_selected(id_ == token)

    def go_to(self, token: str) -> None:
        """Give the keyboard to a token, and bring it into view."""
        item = self._tokens.get(token)
        if item is not None:
            item.setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureVisible(item, 24, 24)

    @property
    def is_whole(self) -> bool:
        """Whether all of the drawing is in view, but for some of its empty edge."""
        return self._seen().adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE).contains(paint.rect(self.drawing.box))

    def bring_into_view(self, tokens: Iterable[str], *, whole: bool = False) -> None:
        """Move as little as possible so that these are seen; with `whole` so that all of the drawing is."""
        items = [self._tokens[id_] for id_ in tokens if id_ in self._tokens]
        seen = self._seen()
        if all(seen.contains(item.sceneBoundingRect()) for item in items):
            return
        if whole:
            self.bring_back(_SPARE)
        else:
            for item in items:
                self.ensureVisible(item, _AROUND, _AROUND)

    def bring_back(self, spare: float = 1.0) -> None:
        """Move as little as possible so that all is seen; go farther only if the drawing is too large."""
        seen, box = self._seen().adjusted(-1, -1, 1, 1), paint.rect(self.drawing.box)
        if box.width() > seen.width() or box.height() > seen.height():
            self.fit()
            self.zoom(spare)
        else:
            self.ensureVisible(box, 0, 0)

    def would_hold(self, width: int, height: int) -> bool:
        """Tell whether a room of so many pixels is large enough for all of the drawing as it is shown now."""
        box, scale = self.drawing.box, self.transform().m11()
        return box[2] * scale <= width + 2 and box[3] * scale <= height + 2

    @property
    def token_of_keys(self) -> str:
        """The token that the keyboard is at; ""."""
        return next((id_ for id_, item in self._tokens.items() if item.hasFocus()), "")

    def middle_of(self, token: str) -> QPointF:
        """Return where a token is on the canvas, in pixels of the viewport."""
        return QPointF(self.mapFromScene(QPointF(*self._tokens[token].at)))

    def fit(self) -> None:
        """Show the whole drawing; a small one is blown up only a little."""
        box = paint.rect(self.drawing.box)
        if box.isEmpty() or self.viewport().width() < 2:
            return
        self.fitInView(box, Qt.AspectRatioMode.KeepAspectRatio)
        if self.transform().m11() > _LARGEST:
            self.resetTransform()
            self.scale(_LARGEST, _LARGEST)
            self.centerOn(box.center())
        self.zoomed.emit()

    def zoom(self, factor: float) -> None:
        """Come nearer (above 1) or go farther."""
        to = min(_NEAREST, max(_FARTHEST, self.transform().m11() * factor))
        self.scale(to / self.transform().m11(), to / self.transform().m11())
        self.zoomed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the page, which draws for the new size."""
        super().resizeEvent(event)
        self.resized.emit(self.viewport().width(), self.viewport().height())

    def _seen(self) -> QRectF:
        """Return what of the scene is in view."""
        return self.mapToScene(self.viewport().rect()).boundingRect()

    def _shift(self, drawing: Drawing) -> QPointF:
        """Return how far most of those who stay go in the drawing."""
        stay = [token for token in drawing.tokens if token.id in self._tokens]
        if not stay:
            return QPointF()
        before = [self._tokens[token.id].token.middle for token in stay]
        return QPointF(*(
            most_go(token.middle[axis] - old[axis] for token, old in zip(stay, before, strict=True))
            for axis in (0, 1)
        ))

    def _settle(self, left: float) -> None:
        self._on_the_way.show_at(left)
        if self._ground.opacity() < 1:
            self._ground.setOpacity(1 - left)
        for item, way in self._ways:
            if item is not self._lifted:
                item.move_to(QPointF(*item.token.middle) + way * left)

    def _on_look(self) -> None:
        self._ground.update()
        self._on_the_way.update()
        for item in self._tokens.values():
            item.update()
        self.viewport().update()
