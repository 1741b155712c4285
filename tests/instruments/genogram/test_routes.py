# SPDX-License-Identifier: Apache-2.0
"""Whether the bars of families keep apart."""

import itertools
import random

from jimdesk.instruments.genogram.routes import Bar, Passing, channels


def _bars(seed: int) -> list[Bar]:
    chance = random.Random(seed)
    return [
        Bar(-1 - i, i, 0, chance.uniform(0, 900), sorted((chance.uniform(0, 900), n) for n in range(3)))
        for i in range(12)
    ]


def test_bars_never_lie_on_each_other() -> None:
    """Two bars that overlap from left to right have different channels."""
    for seed in range(20):
        bars = _bars(seed)
        channels(bars)
        for one, other in itertools.combinations(bars, 2):
            assert not (one.meets(other) and one.channel == other.channel)


def test_bars_side_by_side_share_a_channel() -> None:
    """No more channels are used than overlap at one place."""
    bars = [Bar(-1 - i, i, 0, 100 * i, [(100 * i - 20, 0), (100 * i + 20, 1)]) for i in range(5)]
    assert channels(bars) == {0: 1}


def test_upright_lines_of_two_families_do_not_lie_on_each_other() -> None:
    """Where one family's child stands right below another couple, the couple's bar is the higher one."""
    upper, lower = Bar(-1, 0, 0, 50, [(0, 0), (100, 1)]), Bar(-2, 1, 0, 100, [(60, 2), (160, 3)])
    channels([upper, lower])
    assert lower.channel < upper.channel


def test_a_line_hops_over_the_bars_it_crosses() -> None:
    """Only bars of other families between the line's own bar and its end are hopped over."""
    own, other = Bar(-1, 0, 0, 50, [(50, 0), (200, 1)]), Bar(-2, 1, 0, 40, [(40, 2), (120, 3)])
    own.channel, other.channel = 0, 1
    assert Passing([own, other]).channels(own, 50, above=False) == [1]
    assert Passing([own, other]).channels(own, 200, above=False) == []
    assert Passing([own, other]).channels(own, 50, above=True) == []
