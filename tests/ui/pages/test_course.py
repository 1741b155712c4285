# SPDX-License-Identifier: Apache-2.0
"""The page of change: two meetings on one circle, and the numbers of every picture as a table beside it."""

import datetime
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pyqtgraph
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QRadioButton
from pytestqt.qtbot import QtBot

from jimdesk.core.desk import Desk
from jimdesk.core.fact import Audience
from jimdesk.core.family import Family
from jimdesk.core.meeting import Meeting, Statement
from jimdesk.core.safety import add_danger
from jimdesk.core.words import Words
from jimdesk.instruments.circle.facts import Placement
from jimdesk.instruments.scale import Score, score
from jimdesk.ui.canvas import Canvas
from jimdesk.ui.course_chart import CourseChart, _told
from jimdesk.ui.course_parts import NumbersPart
from jimdesk.ui.course_table import CourseTable
from jimdesk.ui.look import Look
from jimdesk.ui.pages import course
from jimdesk.ui.pages.course import CoursePage
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.select import Select
from tests.crowd import crowd
from tests.story_change import FIRST, story_over_time
from tests.story_family import MEETING, story_family
from tests.ui.at_work import part, press, settle, sitting_about, start, texts_on


@pytest.fixture
def sitting(look: Look) -> Sitting:
    """A sitting about the family with two meetings."""
    return sitting_about(look, story_over_time())


@pytest.fixture
def mirrored(qapp: QApplication) -> Iterator[None]:
    """A window that reads from right to left."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def page_of(qtbot: QtBot, sitting: Sitting, which: str = course.CIRCLE) -> CoursePage:
    """The page, on the screen, with one part open."""
    page = CoursePage(sitting)
    page.resize(1278, 620)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.go_to(which)
    return page


def rows(page: CoursePage) -> list[list[str]]:
    """The table that is seen."""
    (table,) = [one for one in page.findChildren(CourseTable) if one.isVisible()]
    return table.texts()


def digest(page: CoursePage) -> str:
    """What changed, in one line."""
    label = part(page, "course-digest-line")
    assert isinstance(label, QLabel)
    return label.text()


def test_the_last_two_meetings_are_compared_at_once(qtbot: QtBot, sitting: Sitting) -> None:
    """Four came, three are nearer, Karin is a ring further out, Joost is gone; names stand below."""
    page = page_of(qtbot, sitting)
    assert digest(page) == (
        "4 erbij, 3 dichterbij, 1 professional een ring naar buiten, 1 niet meer in de cirkel"
    )
    assert "Dennis, Noor, Yassin" in texts_on(page)


def test_any_two_meetings_can_be_chosen(qtbot: QtBot, sitting: Sitting) -> None:
    """The other way round, who came has gone; with itself, nobody moved."""
    page = page_of(qtbot, sitting)
    earlier, later = part(page, "course-earlier"), part(page, "course-later")
    assert isinstance(earlier, Select)
    assert isinstance(later, Select)
    for select, meeting in ((earlier, MEETING), (later, FIRST)):
        select.set_current(meeting)
        select.chosen.emit(meeting)
    assert digest(page).startswith("1 erbij, ")
    later.set_current(MEETING)
    later.chosen.emit(MEETING)
    assert digest(page) == "Niemand is verplaatst"


def test_the_list_tells_what_the_picture_shows(qtbot: QtBot, sitting: Sitting) -> None:
    """Everybody of both meetings has a row: where they stood, where they stand, what changed."""
    page = page_of(qtbot, sitting)
    as_list = part(page, "course-as-list")
    assert isinstance(as_list, Button)
    as_list.click()
    told = {row[0]: row[1:] for row in rows(page)}
    assert told["Yassin"] == ["vrienden · familie", "intimi · familie", "dichterbij"]
    assert told["Joost"] == ["bekenden · samenleving", "", "niet meer"]
    assert told["Anja"] == ["", "bekenden · samenleving", "nieuw"]


def test_people_in_each_ring_with_professionals_apart(qtbot: QtBot, sitting: Sitting) -> None:
    """The table has the numbers of the picture, and the picture a field for each ring."""
    page = page_of(qtbot, sitting, course.PEOPLE)
    assert ["intimi: eigen mensen", "0", "1"] in rows(page)
    assert ["intimi: professionals", "1", "1"] in rows(page)
    (chart,) = page.findChildren(CourseChart)
    assert chart.isVisible()
    assert chart.accessibleName() == "Mensen in elke ring"


def test_from_right_to_left_the_innermost_ring_comes_first(
    qtbot: QtBot, sitting: Sitting, mirrored: None
) -> None:
    """In a window from right to left it stands at the right, and a date reads as a date."""
    page = page_of(qtbot, sitting, course.PEOPLE)
    (chart,) = page.findChildren(CourseChart)
    (field,) = chart.findChildren(pyqtgraph.GraphicsLayoutWidget)
    plots = {one.titleLabel.text: one.sceneBoundingRect().left() for one in field.ci.items}
    assert sorted(plots, key=lambda one: -plots[one]) == ["intimi", "vrienden", "bekenden", "diensten"]
    page.go_to(course.CIRCLE)
    later = part(page, "course-later")
    assert isinstance(later, Select)
    assert later.currentText() == "\u206824 november 2026\u2069"


def test_numbers_of_each_person_and_how_far_apart(qtbot: QtBot, sitting: Sitting) -> None:
    """A gap where somebody gave none; lowest and highest, and no mean for a family."""
    page = page_of(qtbot, sitting, course.NUMBERS)
    assert ["Ilias", "4", "6"] in rows(page)
    assert ["Inge", "", "6"] in rows(page)
    assert rows(page)[-1] == ["Laagste tot hoogste", "3 tot 6", "5 tot 7"]
    assert "gemiddeld" not in texts_on(page).lower()


def test_hours_as_agreed_then_and_as_they_are_now(qtbot: QtBot, sitting: Sitting) -> None:
    """Yassin had two hours, has three, and gives six at most by his own word."""
    page = page_of(qtbot, sitting, course.HOURS)
    assert ["Yassin", "2 uur", "3 uur", "6 uur"] in rows(page)


def test_the_measures_are_the_workers_own(qtbot: QtBot, sitting: Sitting) -> None:
    """While a meeting runs there is no such part, nor a gap; it comes and goes with the key that is held."""
    page = page_of(qtbot, sitting, course.MEASURES)
    assert ["Omvang", "11"] in [row[:2] for row in rows(page)]
    start(sitting)
    assert "Voor de werker" not in texts_on(page)
    assert "Dichtheid" not in visible_texts(page)
    sitting.hold(True)
    settle()
    assert "Voor de werker" in choices(page)
    sitting.hold(False)
    settle()
    assert "Voor de werker" not in choices(page)


def visible_texts(page: CoursePage) -> str:
    """What can be read now, tables too."""
    tables = [str(one.texts()) for one in page.findChildren(CourseTable) if one.isVisible()]
    return texts_on(page) + "".join(tables)


def choices(page: CoursePage) -> str:
    """The parts that are offered."""
    return " ".join(one.text() for one in page.findChildren(QRadioButton))


def test_numbers_that_are_still_covered_are_not_shown(qtbot: QtBot, sitting: Sitting) -> None:
    """While others still think, nobody reads a number here; once they lie open they are there."""
    start(sitting)
    page = page_of(qtbot, sitting, course.NUMBERS)
    assert ["Ilias", "4"] in rows(page)
    sitting.laid_open.add(MEETING)
    page.renew()
    assert ["Ilias", "4", "6"] in rows(page)


def test_what_the_room_may_not_see_is_not_drawn(qtbot: QtBot, look: Look) -> None:
    """A number between two people is not in the table of the room."""
    family = story_over_time()
    hidden = next(one for one in family.of(Score) if (one.person, one.meeting) == ("truus", FIRST))
    sitting = sitting_about(look, family.change(hidden.id, audience=Audience.WORKER))
    start(sitting)
    sitting.laid_open.add(MEETING)
    page = page_of(qtbot, sitting, course.NUMBERS)
    assert ["Truus", "", "7"] in rows(page)
    assert rows(page)[-1] == ["Laagste tot hoogste", "3 tot 6", "5 tot 7"]


@pytest.mark.parametrize(
    "which", [course.CIRCLE, course.PEOPLE, course.NUMBERS, course.HOURS, course.MEASURES]
)
@pytest.mark.parametrize("family", [Family(), story_family(), crowd(60)])
def test_every_part_stands_with_little_and_with_much(
    qtbot: QtBot, look: Look, which: str, family: Family
) -> None:
    """With nobody, with one meeting, and with sixty people there is a page, in both languages."""
    sitting = sitting_about(look, family)
    page = page_of(qtbot, sitting, which)
    sitting.speak(Words("en"))
    page.renew()
    assert texts_on(page).strip()


def test_ten_meetings_leave_names_and_days_legible(qtbot: QtBot, sitting: Sitting) -> None:
    """Of many meetings each small field tells the first and the last day, and no name in the table is cut."""
    family = sitting.desk.family
    (last,) = [one for one in family.of(Meeting) if one.id == MEETING]
    placed = [one for one in family.of(Placement) if one.meeting == MEETING]
    for nth in range(1, 9):
        day = datetime.date(2026, nth, 7)
        family = family.put(replace(last, id=f"m{nth}", date=day), *(
            replace(one, id=f"{one.id}-{nth}", meeting=f"m{nth}") for one in placed
        ))
    sitting.open(Desk(family))
    page = page_of(qtbot, sitting, course.PEOPLE)
    (field,) = page.findChildren(pyqtgraph.GraphicsLayoutWidget)
    told = [
        [text for _, text in field.ci.getItem(0, nth).getAxis("bottom")._tickLevels[0]] for nth in range(4)
    ]
    assert told == [["7 jan", "24 nov"]] * 4
    (table,) = [one for one in page.findChildren(CourseTable) if one.isVisible()]
    assert table.columnCount() == 11
    wide = max(table.fontMetrics().horizontalAdvance(row[0]) for row in table.texts())
    assert table.columnWidth(0) > wide


@pytest.mark.parametrize("most", [2, 5, 9])
def test_the_days_that_are_told_reach_from_the_first_to_the_last(most: int) -> None:
    """However many meetings, there are never more days than fit, and both ends are among them."""
    for many in range(1, 40):
        told = _told(many, most)
        assert told == sorted(set(told))
        assert len(told) == min(many, most)
        assert (told[0], told[-1]) == (0, many - 1)


def test_the_look_changes_under_the_picture(qtbot: QtBot, sitting: Sitting, look: Look) -> None:
    """Dark and large letters reach pyqtgraph's field, too, and the numbers stay."""
    page = page_of(qtbot, sitting, course.PEOPLE)
    before = rows(page)
    look.choose(mode="dark", letters=130)
    settle()
    assert rows(page) == before
    assert page.grab().toImage().pixelColor(4, 4).lightness() < 80


def test_the_table_is_walked_by_key(qtbot: QtBot, sitting: Sitting) -> None:
    """Arrow keys go from cell to cell; what is heard names the row and the column."""
    page = page_of(qtbot, sitting, course.NUMBERS)
    (table,) = [one for one in page.findChildren(CourseTable) if one.isVisible()]
    table.setFocus()
    table.setCurrentCell(0, 0)
    press(table, Qt.Key.Key_Right)
    item = table.currentItem()
    assert item is not None
    assert item.data(Qt.ItemDataRole.AccessibleTextRole) == "Ilias, 1 sep: 4"


def test_pyqtgraph_is_loaded_by_this_page_alone(tmp_path: Path) -> None:
    """Making the page loads neither pyqtgraph nor numpy; showing a picture of numbers does."""
    program = (
        "import sys\n"
        "from PySide6.QtWidgets import QApplication\n"
        "app = QApplication([])\n"
        "from jimdesk.core.desk import Desk\n"
        "from jimdesk.core.words import Words\n"
        "from jimdesk.ui.look import Look\n"
        "from jimdesk.ui.pages.course import CoursePage\n"
        "from jimdesk.ui.sitting import Sitting\n"
        "from tests.story_change import story_over_time\n"
        "sitting = Sitting(Words('nl'), Look(app, moving=False))\n"
        "sitting.open(Desk(story_over_time()))\n"
        "page = CoursePage(sitting)\n"
        "page.show()\n"
        "print('pyqtgraph' in sys.modules, 'numpy' in sys.modules)\n"
        "page.go_to('people')\n"
        "print('pyqtgraph' in sys.modules)\n"
        "import os; sys.stdout.flush(); os._exit(0)\n"
    )
    root = Path(__file__).resolve().parents[3]
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["False", "False", "True"]


def test_who_is_lit_up_is_lit_up_here_too(qtbot: QtBot, sitting: Sitting) -> None:
    """Somebody chosen elsewhere is marked on the circle; a tap here chooses them everywhere."""
    page = page_of(qtbot, sitting)
    canvas = part(page, "course-circle")
    assert isinstance(canvas, Canvas)
    canvas.tapped.emit("before joost")
    assert sitting.selection == "joost"


def test_numbers_about_one_danger_stay_covered_though_the_general_ones_lie_open(
    qtbot: QtBot, sitting: Sitting
) -> None:
    """What everybody fears is a question of its own: nobody reads 2 before the others wrote theirs."""
    start(sitting)
    danger = add_danger(MEETING, "Het loopt mis", "ilias")
    sitting.do(danger)
    said = next(one for one in sitting.shown.of(Statement) if one.text == "Het loopt mis")
    sitting.do(score(MEETING, "Hoe gaat het?", "ilias", 2, about=said.id))
    sitting.laid_open.add(MEETING)
    page = page_of(qtbot, sitting, course.NUMBERS)
    assert "Het loopt mis" not in str(list(page.findChildren(NumbersPart)[0]._found))
    assert not any(key.endswith(said.id) for key in page.findChildren(NumbersPart)[0]._found)
    sitting.laid_open.add(f"{MEETING} {said.id}")
    page.renew()
    assert any(key.endswith(said.id) for key in page.findChildren(NumbersPart)[0]._found)
