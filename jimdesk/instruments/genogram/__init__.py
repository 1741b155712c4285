# SPDX-License-Identifier: Apache-2.0
"""The genogram: the family in generations, couples together, and how people are with each other."""

from jimdesk.core.audience import Shown
from jimdesk.core.desk import Step
from jimdesk.core.words import N_, Words
from jimdesk.drawing import Drawing
from jimdesk.instruments.genogram.facts import KINDS
from jimdesk.instruments.instrument import Instrument, View


def _draw(shown: Shown, words: Words, view: View) -> Drawing:
    if view.legend:
        from jimdesk.instruments.genogram.legend import draw_with_legend

        return draw_with_legend(shown, words, view)
    from jimdesk.instruments.genogram.picture import draw

    return draw(shown, words, view)


def _touch(shown: Shown, view: View, token: str, x: float, y: float) -> Step | None:
    from jimdesk.instruments.genogram.pinning import touch

    return touch(shown, view, token, x, y)


GENOGRAM = Instrument("genogram", N_("Genogram"), KINDS, _draw, _touch)
