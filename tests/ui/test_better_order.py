# SPDX-License-Identifier: Apache-2.0
"""Whether the better order of a large family is found while the window goes on."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from jimdesk.core.audience import WORKER, shown_to
from jimdesk.instruments.genogram import layers, order
from jimdesk.instruments.genogram.lattice import lattice
from jimdesk.instruments.genogram.union import kin
from jimdesk.ui.better_order import BetterOrder
from tests.trees import tree


@pytest.fixture
def searching(qtbot: QtBot) -> Iterator[BetterOrder]:
    """A search that has not begun."""
    owner = QObject()
    order.forget()
    yield BetterOrder(owner)
    owner.deleteLater()


def test_what_is_found_in_pieces_is_the_best_order(searching: BetterOrder, qtbot: QtBot) -> None:
    """After the search even a quick picture has the order that a search in one go finds."""
    family = shown_to(tree(40, 2), WORKER)
    known = kin(family)
    graph, root = lattice(known, layers.rows(known)), known.people.index(known.centre)
    first = order.arrange(graph, root, quick=True)
    with qtbot.waitSignal(searching.ready):
        searching.start(family)
    found = order.arrange(graph, root, quick=True)
    order.forget()
    assert found == order.arrange(graph, root)
    assert found != first


def test_a_search_that_was_stopped_says_nothing_more(searching: BetterOrder, qtbot: QtBot) -> None:
    """When the family has changed, what was being searched for it is let be."""
    searching.start(shown_to(tree(60, 2), WORKER))
    assert searching.searching
    searching.stop()
    with qtbot.assertNotEmitted(searching.ready, wait=50):
        assert not searching.searching
