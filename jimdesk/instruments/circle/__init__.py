# SPDX-License-Identifier: Apache-2.0
"""The network circle: rings for how near, sectors for from where."""

from jimdesk.core.audience import Shown
from jimdesk.core.desk import Step
from jimdesk.core.words import N_, Words
from jimdesk.drawing import Drawing
from jimdesk.instruments.circle.facts import KINDS
from jimdesk.instruments.instrument import Instrument, View


def _draw(shown: Shown, words: Words, view: View) -> Drawing:
    from jimdesk.instruments.circle.picture import draw

    return draw(shown, words, view)


def _touch(shown: Shown, view: View, token: str, x: float, y: float) -> Step | None:
    from jimdesk.instruments.circle.placing import touch

    return touch(shown, view, token, x, y)


CIRCLE = Instrument("circle", N_("Circle"), KINDS, _draw, _touch)
