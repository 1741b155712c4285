# SPDX-License-Identifier: Apache-2.0
"""When the help stops: empty places with their words, sentences, days, and asking somebody as one step."""

import datetime
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from jimdesk.core.family import Family
from jimdesk.core.meeting import Agreement
from jimdesk.core.people import Level
from jimdesk.instruments.circle.facts import Given, Placement, Support
from jimdesk.instruments.instrument import View
from jimdesk.ui.help_stops import HelpStops
from jimdesk.ui.look import Look
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets.select import Select
from tests.story_family import story_family
from tests.ui.at_work import part, press, settle, sitting_about, standing, start, texts_on
from tests.ui.windows import drag, point, tap

Opens = Callable[..., tuple[HelpStops, Sitting]]


@pytest.fixture
def opens(qtbot: QtBot, look: Look) -> Opens:
    """Open it on a family, nothing moving."""
    windows: list[QWidget] = []

    def open_it(family: Family | None = None, *, running: bool = False) -> tuple[HelpStops, Sitting]:
        sitting = sitting_about(look, family)
        if running:
            start(sitting)
        stops = HelpStops(sitting)
        sitting.changed.connect(lambda _changes: stops.renew())
        sitting.renewed.connect(stops.renew)
        with standing(qtbot, stops) as window:
            windows.append(window)
        stops.start(View())
        return stops, sitting

    return open_it


def tokens(stops: HelpStops) -> set[str]:
    """Everything on the canvas that can be touched."""
    return {one.id for one in stops.canvas.drawing.tokens}


def lines(sitting: Sitting) -> list[Agreement]:
    """The lines of the plan."""
    return list(sitting.desk.family.of(Agreement))


def said(stops: HelpStops) -> str:
    """What the panel tells."""
    return texts_on(stops.panel)


def tells(stops: HelpStops) -> bool:
    """Whether the sentences can be read."""
    return any(one.isVisible() for one in stops.panel.findChildren(QLabel) if "deed dit" in one.text())


def test_everybody_whose_help_is_organised_leaves_an_empty_place(opens: Opens) -> None:
    """Inge, Karin and mrs Bakker are gone; their places are dashed and say what was given; others stay."""
    stops, _ = opens()
    assert {"empty inge", "empty karin", "empty bakker", "yassin", "dennis"} <= tokens(stops)
    assert not {"inge", "karin", "bakker"} & tokens(stops)
    inge = next(one for one in stops.canvas.drawing.tokens if one.id == "empty inge")
    assert "luisteren, elke week" in inge.spoken
    assert "papieren regelen" in inge.spoken


def test_a_volunteer_leaves_a_place_too(opens: Opens) -> None:
    """The level of support is the person's own: a volunteer trainer is organised help."""
    stops, _ = opens(story_family().change("dennis", level=Level.VOLUNTEER))
    assert "empty dennis" in tokens(stops)


def test_the_days_show_who_is_still_there(opens: Opens) -> None:
    """Today nobody has gone; on the second of March Inge has, and Karin has not; keys walk the days."""
    stops, _ = opens()
    stops.slider.setFocus()
    press(stops.slider, Qt.Key.Key_Home)
    assert {"inge", "karin", "bakker"} <= tokens(stops)
    assert "Zo is het vandaag." in said(stops)
    press(stops.slider, Qt.Key.Key_Right)
    assert stops.gone == {"inge"}
    assert {"empty inge", "karin", "bakker"} <= tokens(stops)
    assert "Zo is het op 2 maart 2027." in said(stops)


def test_one_of_them_can_stop_alone(opens: Opens) -> None:
    """Only Karin: her place is empty, and the days are put away."""
    stops, _ = opens()
    stops.who.set_current("karin")
    stops.who.chosen.emit("karin")
    assert stops.gone == {"karin"}
    assert stops.slider.isHidden()
    assert {"inge", "bakker", "empty karin"} <= tokens(stops)


def test_the_sentences_tell_holes_and_counts_and_no_grade(opens: Opens) -> None:
    """Names and numbers in plain words: what stops, how often somebody comes, the innermost ring."""
    stops, _ = opens()
    told = said(stops)
    for sentence in ("niemand meer", "Inge deed dit elke week.", "Nu 3½, dan 2½.", "alleen Yassin"):
        assert sentence in told
    assert "%" not in told


@pytest.mark.parametrize("way", ["drag", "tap", "keys"])
def test_somebody_on_an_empty_place_is_asked_as_one_step(opens: Opens, way: str) -> None:
    """Dragging, tapping and keys do the same: a line "Yassin asks Fatima" with a day, undone in one step."""
    stops, sitting = opens()
    canvas, before = stops.canvas, sitting.desk.family
    empty = point(canvas, *next(one.middle for one in canvas.drawing.tokens if one.id == "empty inge"))
    if way == "drag":
        drag(canvas, "fatima", empty)
    elif way == "tap":
        tap(canvas, canvas.middle_of("fatima").toPoint())
        tap(canvas, empty)
    else:
        for token in ("fatima", "empty inge"):
            canvas.go_to(token)
            press(canvas, Qt.Key.Key_Return)
    (line,) = lines(sitting)
    assert (line.owner, line.what) == ("yassin", "Fatima vragen: luisteren, papieren regelen")
    assert line.due == datetime.date(2027, 3, 1)
    hoped = [one for one in sitting.desk.family.of(Support) if one.given is Given.WISHED]
    assert {(one.giver, one.receiver, one.what) for one in hoped} == {
        ("fatima", "ilias", "luisteren"), ("fatima", "ilias", "papieren regelen")
    }
    assert "Yassin vraagt Fatima" in sitting.told(sitting.desk.next_undo)
    assert "Fatima?" in next(one for one in canvas.drawing.tokens if one.id == "empty inge").spoken
    sitting.undo()
    assert sitting.desk.family == before


def test_a_drop_beside_a_place_changes_nothing(opens: Opens) -> None:
    """Nobody is moved in the circle here, and no line is made by a slip of the hand."""
    stops, sitting = opens()
    before, at = sitting.desk.family, stops.canvas.middle_of("fatima").toPoint()
    drag(stops.canvas, "fatima", point(stops.canvas, 300, 60))
    assert sitting.desk.family is before
    assert stops.canvas.middle_of("fatima").toPoint() == at


def test_who_goes_themselves_cannot_fill_their_place(opens: Opens) -> None:
    """Putting the one in the middle, or nobody, on a place does nothing."""
    stops, sitting = opens()
    stops._ask("inge", "inge")
    stops._ask("inge", "ilias")
    assert lines(sitting) == []


def test_only_the_worker_sees_who_could_be_asked(opens: Opens) -> None:
    """Before a meeting names are proposed; with the room at the table there is the question alone."""
    stops, _ = opens()
    assert part(stops, "ask-truus").isVisible()
    stops, sitting = opens(running=True)
    assert "luisteren" in said(stops)
    assert stops.findChild(QWidget, "ask-truus") is None
    sitting.hold(True)
    settle()
    assert part(stops, "ask-truus").isVisible()
    sitting.hold(False)
    settle()
    assert [one for one in stops.findChildren(QWidget) if one.objectName().startswith("ask-")] == []


def test_a_proposal_is_asked_with_one_tap_and_another_can_do_the_asking(opens: Opens) -> None:
    """Truus is tapped; then Marijke asks her instead of Yassin."""
    stops, sitting = opens()
    QTest.mouseClick(part(stops, "ask-truus"), Qt.MouseButton.LeftButton)
    settle()
    asks = part(stops, "who-asks")
    assert isinstance(asks, Select)
    assert asks.current == "yassin"
    asks.chosen.emit("marijke")
    assert lines(sitting)[0].owner == "marijke"


def test_whoever_was_refused_is_not_proposed(opens: Opens) -> None:
    """Bert stands in the circle now; the youngster's veto holds, and nothing shows it."""
    bert = Placement.new(meeting="meeting-1", whose="ilias", person="bert", ring="bekenden",
                         sector="familie", bearing=320)
    stops, _ = opens(story_family().put(bert))
    assert stops.findChild(QWidget, "ask-bert") is None


@pytest.mark.parametrize("family", [Family(), story_family().forget("inge", "karin", "bakker")])
def test_nothing_organised_is_said_in_plain_words(opens: Opens, family: Family) -> None:
    """An empty circle, or one without organised help, says so and asks nothing."""
    stops, _ = opens(family)
    assert "geen georganiseerde hulp" in said(stops)
    assert not [one for one in tokens(stops) if one.startswith("empty")]


def test_moving_takes_its_time_and_ends_in_the_same_picture(opens: Opens, look: Look, qtbot: QtBot) -> None:
    """First they fade, then the places come, then the sentences; without motion it is there at once."""
    stops, _ = opens()
    still = stops.canvas.drawing
    look.choose(moving=True)
    with qtbot.waitSignal(stops.canvas.faded):
        stops.start(View())
        assert "inge" in tokens(stops)
        assert not tells(stops)
    assert stops.canvas.drawing == still
    assert all(item.opacity() == 1 for item in stops.canvas._tokens.values())
    assert tells(stops)


def test_the_switch_and_escape_go_back(opens: Opens, qtbot: QtBot) -> None:
    """Turning it off ends it; so does Esc, after it has let go of whoever was taken up."""
    stops, _ = opens()
    with qtbot.waitSignal(stops.ended):
        stops.panel.switch.click()
    tap(stops.canvas, stops.canvas.middle_of("fatima").toPoint())
    with qtbot.assertNotEmitted(stops.ended):
        press(stops.canvas, Qt.Key.Key_Escape)
    with qtbot.waitSignal(stops.ended):
        press(stops.canvas, Qt.Key.Key_Escape)


def test_the_lists_do_what_dragging_does(opens: Opens) -> None:
    """Without a canvas: choose which place and who; with the room at the table too."""
    stops, sitting = opens(running=True)
    where, who = part(stops, "which-place"), part(stops, "whom-to-ask")
    assert isinstance(where, Select)
    assert isinstance(who, Select)
    assert {where.itemData(n) for n in range(where.count())} == {"inge", "karin", "bakker"}
    assert "inge" not in {who.itemData(n) for n in range(who.count())}
    where.chosen.emit("karin")
    settle()
    assert "op de plek van Karin" in said(stops)
    who = part(stops, "whom-to-ask")
    assert isinstance(who, Select)
    who.chosen.emit("samira")
    assert [one.what for one in lines(sitting)] == ["Samira vragen voor de plek van Karin"]
