# SPDX-License-Identifier: Apache-2.0
"""When and how long: two fields that are ready for the first letter."""

import datetime

from pytestqt.qtbot import QtBot

from jimdesk.core.day_grammar import grammar_of
from jimdesk.core.meeting import Agreement, Rhythm
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


def test_a_day_that_the_line_says_no_more_is_taken_back(look: Look, qtbot: QtBot) -> None:
    """"De eerste maandag" says a day until "van de maand" stands behind it; then it only says how often."""
    times, told = TaskTimes(sitting_about(look)), dict[str, object]()
    times.told.connect(lambda field, value: told.update({field: value}))
    times.read_in("Amir ophalen de eerste maandag")
    assert told == {"start": datetime.date(2026, 11, 30)}
    times.read_in("Amir ophalen de eerste maandag van de maand")
    assert told == {"start": None, "rhythm": Rhythm.MONTHLY}
    times.read_in("Amir ophalen")
    assert (told, times.when.text()) == ({"start": None, "rhythm": Rhythm.ONCE}, "")
    times.when.deleteLater()
    times.long.deleteLater()


def test_what_is_kept_of_a_rhythm_without_a_field_is_said(look: Look, qtbot: QtBot) -> None:
    """"De eerste maandag van de maand" keeps "elke maand" and says so; all that is read says nothing."""
    times, told = TaskTimes(sitting_about(look)), dict[str, object]()
    for field in (times.when, times.long, times.kept):
        qtbot.addWidget(field)
    times.told.connect(lambda field, value: told.update({field: value}))

    def said(text: str) -> str:
        times.when.setText(text)
        times.when.editingFinished.emit()
        return "" if times.kept.isHidden() else times.kept.text()

    assert "elke maand" in said("de eerste maandag van de maand")
    assert (told["rhythm"], told["start"]) == (Rhythm.MONTHLY, None)
    assert "geen vakje" in said("elke drie weken")
    assert (told["rhythm"], times.when.property("refused")) == (Rhythm.ONCE, False)
    assert said("de 25e van de maand") == ""
    assert told["start"] == datetime.date(2026, 11, 25)


def test_a_day_that_is_typed_into_a_line_of_the_list_is_read(look: Look, qtbot: QtBot) -> None:
    """A line without a day that is put in plain words gets its day; a day that was told stays as it is."""
    times, told = TaskTimes(sitting_about(look)), dict[str, object]()
    for field in (times.when, times.long, times.kept):
        qtbot.addWidget(field)
    times.told.connect(lambda field, value: told.update({field: value}))
    times.show_line(Agreement(id="one", what="Yassin gaat Ilias ondersteunen"))
    times.read_in("Elke woensdag samen koken en eten")
    assert (told["rhythm"], times.when.text()) == (Rhythm.WEEKLY, "elke week vanaf 25 november")
    told.clear()
    times.show_line(Agreement(id="two", what="samen koken", rhythm=Rhythm.DAILY))
    times.read_in("Elke woensdag samen koken")
    assert told == {}


def test_a_length_in_the_line_fills_how_long_until_one_is_typed_there(look: Look, qtbot: QtBot) -> None:
    """"1,5 uur" in the line is kept in minutes and taken back with its words; one of the field stays."""
    times, told = TaskTimes(sitting_about(look)), dict[str, object]()
    for field in (times.when, times.long, times.kept):
        qtbot.addWidget(field)
    times.told.connect(lambda field, value: told.update({field: value}))
    times.read_in("Elke woensdag samen koken, 1,5 uur")
    assert (told["minutes"], told["rhythm"], times.long.text()) == (90, Rhythm.WEEKLY, "1½ uur")
    times.read_in("Elke woensdag samen koken om 2 uur")
    assert (told["minutes"], times.long.text()) == (None, "")
    times.long.insert("3 uur")
    times.long.editingFinished.emit()
    times.read_in("Elke woensdag samen koken, 45 minuten")
    assert (told["minutes"], times.long.text()) == (180, "3 uur")
    times.show_line(Agreement(id="old", what="samen koken", minutes=60))
    times.read_in("samen koken, 45 minuten")
    assert (told["minutes"], times.long.text()) == (180, "1 uur")
