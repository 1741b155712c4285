# SPDX-License-Identifier: Apache-2.0
"""A dot on a chip for each task in the plan: as many as there are, amber for the worker where it is much."""

import pytest

from jimdesk.core import audience
from jimdesk.core.audience import Reader, shown_to
from jimdesk.core.family import Family
from jimdesk.core.meeting import Agreement, Rhythm
from jimdesk.core.words import Words
from jimdesk.drawing import Ring, Token
from jimdesk.instruments.circle import CIRCLE
from jimdesk.instruments.instrument import View
from tests.story_family import story_family


def family(**counts: int) -> Family:
    """The story, and so many lines of the plan for each person, an hour a week each."""
    lines = [
        Agreement.new(id=f"{who}-{n}", what="rijden", owner=who, rhythm=Rhythm.WEEKLY, minutes=60)
        for who, count in counts.items() for n in range(count)
    ]
    return story_family().put(*lines)


def chip(known: Family, who: str, reader: Reader = audience.WORKER, *, paper: bool = False) -> Token:
    """Somebody's chip as a reader sees it."""
    drawing = CIRCLE.draw(shown_to(known, reader), Words("nl"), View(print=paper))
    return next(one for one in drawing.tokens if one.id == who)


def dots(token: Token) -> list[str]:
    """The colours of the dots on a chip."""
    return [one.style.fill for one in token.parts if isinstance(one, Ring) and one.meaning == "task"]


@pytest.mark.parametrize("count", [0, 1, 3, 6])
def test_as_many_dots_as_tasks(count: int) -> None:
    """Each line of the plan is a dot, heard as a number; the dots stay within the width of the chip."""
    token = chip(family(noor=count, samira=4, truus=4), "noor")
    assert len(dots(token)) == count
    assert ("taken in het plan" in token.spoken or "1 taak in het plan" in token.spoken) is (count > 0)
    x, _, wide, _ = token.box
    rings = [one for one in token.parts if isinstance(one, Ring) and one.meaning == "task"]
    assert all(x < one.x < x + wide for one in rings)


def test_more_than_six_end_in_a_plus() -> None:
    """Nine tasks are six dots and a plus; what is heard says nine."""
    token = chip(family(noor=9, samira=9, truus=9), "noor")
    assert len(dots(token)) == 6
    assert [one for one in token.parts if one.meaning == "more tasks"]
    assert "9 taken" in token.spoken


def test_amber_is_for_the_worker_where_it_is_much() -> None:
    """Yassin is over his own six hours, Noor has half of everything: amber, for the worker alone."""
    known = family(yassin=7, truus=1, samira=1)
    assert set(dots(chip(known, "yassin"))) == {"warnE"}
    assert set(dots(chip(known, "truus"))) == {"ink2"}
    assert set(dots(chip(family(noor=3, truus=1, samira=1), "noor"))) == {"warnE"}
    for reader in (audience.room(), audience.FAMILY, audience.professional("inge")):
        assert set(dots(chip(known, "yassin", reader))) == {"ink2"}


def test_on_paper_there_are_none() -> None:
    """The family's sheet has a table of who does what; the circle on it stays calm."""
    assert dots(chip(family(noor=3), "noor", audience.FAMILY, paper=True)) == []
