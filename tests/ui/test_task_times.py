# SPDX-License-Identifier: Apache-2.0
"""When and how long: two fields that are ready for the first letter."""

from pytestqt.qtbot import QtBot

from jimdesk.core.day_grammar import grammar_of
from jimdesk.ui.look import Look
from jimdesk.ui.task_times import TaskTimes
from tests.ui.at_work import sitting_about


def test_days_can_be_read_before_anybody_types(look: Look, qtbot: QtBot) -> None:
    """The patterns take a tenth of a second to make; that is done before the first letter, not at it."""
    grammar_of.cache_clear()
    times = TaskTimes(sitting_about(look))
    times.renew()
    qtbot.waitUntil(lambda: grammar_of.cache_info().currsize == 1)
    times.when.deleteLater()
    times.long.deleteLater()
