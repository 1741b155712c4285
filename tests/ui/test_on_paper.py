# SPDX-License-Identifier: Apache-2.0
"""Instruments without a page of their own say what to take and to draw, in the language of the window."""

import pytest
from pytestqt.qtbot import QtBot

from jimdesk.core.words import Words
from jimdesk.methods import all_methods
from jimdesk.methods.method import INSTRUMENTS
from jimdesk.ui.look import Look
from jimdesk.ui.on_paper import HOW, OnPaper
from jimdesk.ui.stage_tools import MAKERS, ON_PAPER
from tests.ui.at_work import sitting_about, texts_on

# Each has a page of the window, a sheet, or its place on the board.
ELSEWHERE = {
    "circle", "genogram", "people", "tasks", "invitation", "scale", "three_columns", "parking_list",
    "private_sheet", "support_map", "if_then", "wishes",
}


@pytest.mark.parametrize("instrument", ON_PAPER)
def test_what_to_take_is_said(qtbot: QtBot, look: Look, instrument: str) -> None:
    """A sentence in plain Dutch, made by the stage that asks for it."""
    tool = MAKERS[instrument](sitting_about(look))
    qtbot.addWidget(tool)
    assert isinstance(tool, OnPaper)
    assert texts_on(tool).startswith("Op papier:")
    assert Words("nl").say(HOW[instrument]) != HOW[instrument]


def test_no_instrument_of_a_method_is_only_a_word() -> None:
    """Whatever a method may name has a place in the window, or says how it goes on paper."""
    assert set(ON_PAPER) == set(HOW)
    named = {one for method in all_methods() for stage in method.stages for one in stage.instruments}
    assert named | INSTRUMENTS <= ELSEWHERE | set(MAKERS)
