# SPDX-License-Identifier: Apache-2.0
"""The band below the strip: on every page what is asked now, what there is to write down, and the way on."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from jimdesk.core import edits, safety, table
from jimdesk.core.fact import Audience
from jimdesk.core.meeting import Meeting, Sort, Statement
from jimdesk.core.words import saying
from jimdesk.core.written import Heard, Written, YesNo
from jimdesk.methods import load
from jimdesk.methods.course import course
from jimdesk.ui import leading
from jimdesk.ui.look import Look
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.stage_band import StageBand
from tests.story_family import MEETING
from tests.ui.at_work import Clock, click, part, sitting_about, standing, start, texts_on, type_in


@pytest.fixture
def clock() -> Clock:
    """The clock on the wall, at seven."""
    return Clock()


@pytest.fixture
def sitting(look: Look, clock: Clock) -> Sitting:
    """A sitting about Ilias, before the meeting."""
    return sitting_about(look, clock=clock)


@pytest.fixture
def band(qtbot: QtBot, sitting: Sitting) -> Iterator[StageBand]:
    """The band over a page that takes the rest of the window."""
    band = StageBand(sitting)
    with standing(qtbot, band, QWidget(), size=(1278, 640)):
        yield band


def asked(sitting: Sitting) -> str:
    """The id of the question that is being asked."""
    now = course(sitting.shown)
    return now.question.id if now and now.question else ""


def test_it_is_there_only_while_a_meeting_runs(band: StageBand, sitting: Sitting) -> None:
    """Before and after the meeting the pages have the room for themselves."""
    assert band.isHidden()
    start(sitting)
    assert band.isVisible()
    leading.end(sitting, course(sitting.shown))  # type: ignore[arg-type]  # it runs
    assert band.isHidden()


class _Opened(QObject):
    """Writes down every window that opens."""

    def __init__(self, app: QObject) -> None:
        super().__init__(app)
        self.windows: list[QWidget] = []
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.windows.append(watched)
        return False


def test_the_question_comes_without_a_window_of_its_own(band: StageBand, sitting: Sitting) -> None:
    """For a moment it would lie over the page, and take the keyboard away from what is typed there."""
    app = QApplication.instance()
    assert app is not None
    opened = _Opened(app)
    start(sitting)
    app.removeEventFilter(opened)
    opened.deleteLater()
    assert band.isVisible()
    assert opened.windows == []


def test_the_meeting_goes_on_stage_by_stage_and_is_closed(band: StageBand, sitting: Sitting) -> None:
    """The button names the next stage; after the last one it closes the meeting."""
    start(sitting)
    for _ in range(5):
        click(part(band, "next-stage"))
    now = course(sitting.shown)
    assert now is not None
    assert now.stage is not None
    assert now.stage.id == "afspreken"
    click(part(band, "close-meeting"))
    assert not sitting.running


def test_a_stage_may_take_longer(band: StageBand, sitting: Sitting, clock: Clock) -> None:
    """When the time is up the band offers some minutes more, and hurries nobody."""
    start(sitting)
    assert not part(band, "longer").isVisible()
    clock.after(minutes=16)
    band.follow()
    click(part(band, "longer"))
    now = course(sitting.shown)
    assert now is not None
    assert now.minutes(clock()) == (16, 20)


def test_each_stage_opens_the_page_that_belongs_to_it(band: StageBand, sitting: Sitting) -> None:
    """Nobody has to look for the instrument: it comes with the stage, or with its question."""
    wanted: list[str] = []
    sitting.wanted.connect(wanted.append)
    start(sitting, "zorgen")
    click(part(band, "question-after"))
    click(part(band, "question-after"))
    click(part(band, "next-stage"))
    click(part(band, "next-stage"))
    assert wanted == ["meeting", "meeting", "circle", "meeting", "meeting", "tasks"]


def test_the_question_that_was_asked_is_remembered(band: StageBand, sitting: Sitting) -> None:
    """A meeting that is interrupted goes on with the same question, on the page that lay open."""
    start(sitting, "zorgen")
    click(part(band, "question-after"))
    leading.lie_open(sitting, "genogram")
    assert asked(sitting) == "who_is_near"
    again = sitting_about(sitting.look, sitting.desk.family)
    assert asked(again) == "who_is_near"
    assert leading.place_of(again) == "genogram"


def test_what_a_stage_wants_written_down_is_kept_and_undone(
    qtbot: QtBot, band: StageBand, sitting: Sitting
) -> None:
    """One press opens the lines; what is typed is the room's, and one step."""
    start(sitting, "afspreken")
    click(part(band, "write-down-open"))
    field = part(band, "written-next_meeting")
    assert isinstance(field, QLineEdit)
    assert field.window().focusWidget() is field
    type_in(field, "Oma rijdt")
    qtbot.waitUntil(lambda: bool(sitting.desk.family.of(Written)))
    sitting.desk.close_step()
    written = sitting.desk.family.of(Written)
    assert [(one.item, one.text) for one in written] == [("next_meeting", "Oma rijdt")]
    assert written[0].audience is Audience.ROOM
    sitting.undo()
    assert not sitting.desk.family.of(Written)


def test_what_a_card_keeps_has_no_line_of_its_own(band: StageBand, sitting: Sitting) -> None:
    """The agreements with a JIM are typed once, in their card; the band asks only who had their own say."""
    sitting.do(edits.change(MEETING, saying("a change"), method=load("jim").text, phase="wie"))
    start(sitting, "wie_positioneren")
    click(part(band, "write-down-open"))
    assert part(band, "heard-ilias").isVisible()
    assert not [one for one in band.findChildren(QLineEdit) if one.objectName().startswith("written-")]


def test_it_is_asked_whether_the_youngster_had_a_say(band: StageBand, sitting: Sitting) -> None:
    """At each stage, for the youngster and for every child at the table, also through somebody."""
    start(sitting, "zorgen", ("ilias", "marijke", "amir", "karin"))
    click(part(band, "write-down-open"))
    click(part(band, "heard-ilias"))
    assert [one.person for one in sitting.desk.family.of(Heard)] == ["ilias"]
    assert part(band, "heard-amir").isVisible()


def test_in_a_break_nobody_is_asked_whether_they_had_their_say(band: StageBand, sitting: Sitting) -> None:
    """While people eat there is nothing to write down, so nothing offers it."""
    sitting.do(edits.change(MEETING, saying("a change"), method=load("veiligheidskaart").text, phase=""))
    start(sitting, "schaal")
    assert part(band, "write-down-open").isVisible()
    leading.begin_stage(sitting, MEETING, "pauze")
    assert part(band, "write-down-open").isHidden()


def test_a_gate_warns_after_its_stage_and_blocks_nothing(band: StageBand, sitting: Sitting) -> None:
    """Going on is one press; what the stage still waits for is a gentle question that can be left so."""
    start(sitting, "wie_doet_wat")
    assert "Bij elke regel staat een naam en een dag." not in texts_on(band)
    click(part(band, "next-stage"))
    now = course(sitting.shown)
    assert now is not None
    assert now.stage is not None
    assert now.stage.id == "afspreken"
    assert "Bij elke regel staat een naam en een dag." in texts_on(band)
    click(part(band, "gate-yes"))
    ticked = [(one.item, one.answer) for one in sitting.desk.family.of(Written)]
    assert ticked == [("name_and_day", YesNo.YES)]
    assert "Bij elke regel staat een naam en een dag." not in texts_on(band)


def test_who_goes_back_is_not_asked_about_what_comes_later(band: StageBand, sitting: Sitting) -> None:
    """A stage that was looked into and left waits for nothing while an earlier one goes on."""
    start(sitting, "wie_doet_wat")
    leading.begin_stage(sitting, MEETING, "welkom")
    assert part(band, "gate-hint").isHidden()
    leading.begin_stage(sitting, MEETING, "afspreken")
    assert part(band, "gate-hint").isVisible()


def test_a_gate_that_can_be_seen_to_hold_is_not_asked_about(band: StageBand, sitting: Sitting) -> None:
    """Where every danger has its goal, nobody is asked whether every danger has its goal."""
    sitting.do(edits.change(MEETING, saying("a change"), method=load("veiligheidskaart").text, phase=""))
    sitting.do(safety.add_danger(MEETING, "dat hij wegloopt"))
    start(sitting, "zinnen")
    leading.begin_stage(sitting, MEETING, "schaal")
    assert "Naast elke zorg staat een doel." in texts_on(band)
    danger = next(one for one in sitting.desk.family.of(Statement) if one.sort is Sort.DANGER)
    sitting.do(safety.add_goal(danger, "er is altijd iemand wakker"))
    assert "Naast elke zorg staat een doel." not in texts_on(band)


def test_lines_for_the_worker_are_not_before_the_room(band: StageBand, sitting: Sitting) -> None:
    """A meeting of another method: what is for professionals is there only while the key is held."""
    method = load("netwerkstrategie")
    sitting.do(edits.change(MEETING, saying("a change"), method=method.text, phase="kompas"))
    start(sitting, "kompas_kwestie")
    click(part(band, "write-down-open"))
    assert band.findChild(QWidget, "written-chosen_issue")
    assert not band.findChild(QWidget, "gate-one_issue"), "gates are ticked by whoever leads"
    sitting.hold(True)
    assert part(band, "gate-one_issue").isVisible()


def test_who_is_asked_stands_beside_the_question(band: StageBand, sitting: Sitting) -> None:
    """A question that is put to somebody says to whom."""
    start(sitting, "zorgen")
    click(part(band, "question-after"))
    said = [one.text() for one in band.findChildren(QLabel) if one.isVisible()]
    assert any("vraag 2 van 3 · aan: de jongere" in one for one in said), said


def test_the_next_meeting_runs_the_next_phase(band: StageBand, sitting: Sitting) -> None:
    """After the plan comes keeping it up, by the same method, without anybody choosing that."""
    start(sitting)
    now = course(sitting.shown)
    assert now is not None
    leading.end(sitting, now)
    sitting.do(edits.add(saying("a change"), Meeting.new(**leading.following(now))))
    planned = table.following(sitting.shown)
    assert planned is not None
    assert planned.phase == "volhouden"


def test_a_method_that_was_spoilt_by_hand_is_told_and_the_shipped_one_is_followed(
    band: StageBand, sitting: Sitting
) -> None:
    """One sentence with the line that is wrong; the meeting goes on, and the copy stays in the file."""
    spoilt = load("veiligheidskaart").text.replace('[[phase]]', '[[phase', 1)
    sitting.do(edits.change(MEETING, saying("meeting"), method=spoilt))
    start(sitting)
    now = course(sitting.shown)
    assert now is not None
    assert now.method.id == "veiligheidskaart"
    assert now.stage is not None
    said = part(band, "method-trouble")
    assert isinstance(said, QLabel)
    assert said.isVisible()
    assert "regel" in said.text()
    assert "“Veiligheidskaart”" in said.text()
    kept = sitting.shown.get(Meeting, MEETING)
    assert kept is not None
    assert kept.method == spoilt


def test_more_time_lies_ahead(band: StageBand, sitting: Sitting, clock: Clock) -> None:
    """Long after its time was over, one press gives a stage five minutes, and the button goes."""
    start(sitting)
    clock.after(minutes=90)
    band.follow()
    click(part(band, "longer"))
    now = course(sitting.shown)
    assert now is not None
    passed, of = now.minutes(clock())
    assert of - passed == 5
    assert not part(band, "longer").isVisible()
