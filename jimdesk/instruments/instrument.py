# SPDX-License-Identifier: Apache-2.0
"""What an instrument is: facts of its own, a way to draw itself, and a way to be touched."""

import datetime
from collections.abc import Callable

from jimdesk.core.audience import Shown
from jimdesk.core.desk import Step
from jimdesk.core.fact import Fact
from jimdesk.core.frozen import frozen
from jimdesk.core.words import Words
from jimdesk.drawing import Drawing


@frozen
class View:
    """How somebody looks at an instrument; nothing of this is kept, and none of it changes a meaning."""

    width: int = 766
    height: int = 676
    meeting: str = ""  # the meeting whose state is shown; "" = the latest
    whose: str = ""  # through whose eyes; "" = the youngster's
    day: datetime.date | None = None  # the day on which it is so; None = today
    settled: datetime.date | None = None  # the day for which everybody has their place; None = `day`
    without: frozenset[str] = frozenset()  # layers that are left out: ties, homes, marks
    print: bool = False  # for paper and files: no invitations, no worker's hints
    legend: bool = False  # with a sample and a word below it for every sign that is drawn
    quick: bool = False  # a first picture at once; the best one may follow
    anew: bool = False  # as the program would place everybody, whatever was kept of how they stood
    lines: frozenset[str] = frozenset()  # which lines between people are drawn; none unless asked
    issue: str = ""  # the kwestie that is looked at; "" = all
    veiled: str = ""  # names are hidden: "initials", "relation" or "shapes"; "" = they are not


@frozen
class Instrument:
    """One instrument. `draw` and `touch` import what is heavy when they are first called."""

    name: str  # as in `jimdesk draw --instrument NAME`
    title: str  # a msgid
    kinds: tuple[type[Fact], ...]
    draw: Callable[[Shown, Words, View], Drawing]
    # (shown, view, token, x, y) -> what it means to put that token down there; None where it means nothing
    touch: Callable[[Shown, View, str, float, float], Step | None]
