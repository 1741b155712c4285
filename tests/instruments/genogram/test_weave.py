# SPDX-License-Identifier: Apache-2.0
"""Whether sifting really ends where no move of one chain makes a row better."""

import random

import pytest

from jimdesk.core.audience import WORKER, shown_to
from jimdesk.instruments.genogram import layers, order
from jimdesk.instruments.genogram.lattice import lattice
from jimdesk.instruments.genogram.union import kin
from jimdesk.instruments.genogram.weave import Weave, improve
from tests.trees import tree


@pytest.mark.parametrize("seed", range(4))
def test_after_sifting_no_chain_would_stand_better_elsewhere(seed: int) -> None:
    """Every chain is tried at every other place of its row: none of it lowers the cost."""
    made = kin(shown_to(tree(60, seed), WORKER))
    graph = lattice(made, layers.rows(made))
    chance = random.Random(seed)
    weave = Weave(graph, [chance.sample(row, len(row)) for row in order.walk(graph, 0)])
    least = improve(weave, rounds=50)
    for row in range(graph.depth):
        kept = weave.rows[row]
        for chain in kept:
            rest = [one for one in kept if one != chain]
            for place in range(len(kept)):
                weave.rows[row] = [*rest[:place], chain, *rest[place:]]
                weave.settle(row)
                for near in range(graph.depth):
                    weave.reckon(near)
                assert weave.cost >= least
        weave.rows[row] = kept
        weave.settle(row)
