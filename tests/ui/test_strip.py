# SPDX-License-Identifier: Apache-2.0
"""The strip: it starts the meeting, goes through its stages, and says truly when everything was kept."""

import datetime
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from jimdesk.core import edits, leading, table
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import Words, saying
from jimdesk.instruments.circle import placing
from jimdesk.instruments.instrument import View
from jimdesk.methods.course import course
from jimdesk.ui.keeping import Keeping
from jimdesk.ui.look import Look
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.strip import Strip
from jimdesk.ui.widgets.button import Button
from tests.story_family import MEETING
from tests.ui.at_work import Clock, click, settle, sitting_about, standing, start, texts_on

AT = datetime.datetime(2026, 11, 24, 19, 27)


class SlowFile:
    """A file whose disk does as the test says."""

    failing = None
    pending = 0


class SlowKeeping(Keeping):
    """Keeping for a file whose disk does as the test says."""

    def __init__(self) -> None:
        super().__init__()
        self.slow = SlowFile()

    @property
    def file(self) -> SlowFile:  # type: ignore[override]  # as much of a file as the strip asks for
        """The file that is open."""
        return self.slow


@pytest.fixture
def clock() -> Clock:
    """The clock on the wall."""
    return Clock()


@pytest.fixture
def sitting(look: Look, clock: Clock) -> Sitting:
    """A sitting about Ilias."""
    return sitting_about(look, clock=clock)


@pytest.fixture
def keeping() -> SlowKeeping:
    """What tells the strip how the disk is."""
    return SlowKeeping()


@pytest.fixture
def strip(qtbot: QtBot, sitting: Sitting, keeping: Keeping) -> Iterator[Strip]:
    """The strip on a screen of 1366."""
    strip = Strip(sitting, keeping)
    with standing(qtbot, strip, size=(1302, 120)):
        yield strip


def part(strip: Strip, name: str) -> QWidget:
    """Return a part of the strip."""
    settle()
    found = strip.findChild(QWidget, name)
    assert isinstance(found, QWidget), name
    return found


def seen(strip: Strip) -> str:
    """Return what can be read on the strip."""
    settle()
    said = [one.text() for one in strip.findChildren(QAbstractButton) if one.isVisible()]
    return " ".join([*said, *(w.text() for w in strip.findChildren(type(strip._more)) if w.isVisible())])


def test_it_starts_the_meeting_and_goes_to_the_meeting_page(strip: Strip, sitting: Sitting) -> None:
    """One press, and the room looks along."""
    wanted: list[str] = []
    sitting.wanted.connect(wanted.append)
    click(part(strip, "strip-start"))
    assert sitting.running
    assert wanted == ["meeting"]
    assert not part(strip, "strip-start").isVisible()


def test_any_stage_can_be_gone_to(strip: Strip, sitting: Sitting) -> None:
    """Forward and back, as the talk goes."""
    start(sitting)
    for stage in ("schaal", "gaat_goed"):
        click(part(strip, f"stage-{stage}"))
        now = course(sitting.shown)
        assert now is not None
        assert now.stage is not None
        assert now.stage.id == stage


def test_a_meeting_that_was_left_today_goes_on(strip: Strip, sitting: Sitting) -> None:
    """Closed by mistake, it goes on at the next stage; the same meeting, the same people."""
    start(sitting, "zorgen")
    sitting.do(edits.end_stage(MEETING, sitting.now()))
    assert "Verder met het overleg" in seen(strip)
    click(part(strip, "strip-start"))
    running = table.running(sitting.shown)
    assert running is not None
    assert running.id == MEETING


def test_four_weeks_later_the_planned_meeting_starts(strip: Strip, sitting: Sitting, clock: Clock) -> None:
    """A meeting that ended early does not stand in the way of the next one."""
    start(sitting, "zorgen")
    sitting.do(leading.plan_next(sitting.shown, date=datetime.date(2026, 12, 22)))
    sitting.do(edits.end_stage(MEETING, sitting.now()))
    clock.after(days=28)
    strip.renew()
    assert "Start het overleg" in seen(strip)
    click(part(strip, "strip-start"))
    running = table.running(sitting.shown)
    assert running is not None
    assert running.id != MEETING


def test_the_next_meeting_begins_with_the_circle_of_the_last(
    strip: Strip, sitting: Sitting, clock: Clock
) -> None:
    """Who stood somewhere stands there still when the next meeting starts."""
    start(sitting, "zorgen")
    step = placing.place_in_cell(sitting.shown, View(), "truus", "vrienden", "familie")
    assert step is not None
    sitting.do(step)
    sitting.do(leading.plan_next(sitting.shown, date=datetime.date(2026, 12, 22)))
    sitting.do(edits.end_stage(MEETING, sitting.now()))
    clock.after(days=28)
    strip.renew()
    click(part(strip, "strip-start"))
    stands = placing.placement_of(sitting.shown, View(), "truus")
    assert stands is not None
    assert stands.meeting != MEETING
    assert stands.ring == "vrienden"


def test_who_is_in_the_room_is_there_as_a_disc(strip: Strip, sitting: Sitting) -> None:
    """A disc comes and goes with the person, and lights the person up."""
    start(sitting)
    click(part(strip, "in-room-truus"))
    assert sitting.selection == "truus"
    sitting.do(edits.leave(MEETING, "truus", sitting.now()))
    settle()
    assert strip.findChild(QWidget, "in-room-truus") is None
    sitting.do(edits.end_stage(MEETING, sitting.now()))
    settle()
    assert strip.findChild(QWidget, "in-room-ilias") is None


def test_nothing_is_called_saved_before_the_disk_has_said_so(
    strip: Strip, sitting: Sitting, keeping: SlowKeeping
) -> None:
    """The time appears after the acknowledgement, and not before."""
    keeping.slow.pending = 1
    start(sitting)
    assert "Opgeslagen" not in seen(strip)
    keeping.slow.pending = 0
    keeping.kept.emit(AT)
    strip.resize(1600, 60)
    assert "Opgeslagen 19:27" in seen(strip)


def test_a_disk_that_lets_us_wait_is_told(
    qtbot: QtBot, strip: Strip, sitting: Sitting, keeping: SlowKeeping
) -> None:
    """After two seconds without a word from the disk the strip says so, until it is kept after all."""
    keeping.slow.pending = 1
    start(sitting)
    assert not strip._kept.late
    qtbot.waitUntil(lambda: strip._kept.late)
    assert "Nog niet opgeslagen" in seen(strip)
    keeping.slow.pending = 0
    keeping.kept.emit(AT)
    assert "Nog niet" not in seen(strip)


def test_a_disk_that_refuses_is_told_at_once(strip: Strip, sitting: Sitting, keeping: SlowKeeping) -> None:
    """The last time that was kept is no longer said when the newest is not."""
    keeping.kept.emit(AT)
    keeping.failed.emit(KnownError(saying("The disk is full.")))
    assert "Nog niet opgeslagen" in seen(strip)
    assert "19:27" not in seen(strip)


def test_words_are_dropped_in_the_order_of_the_design(
    strip: Strip, sitting: Sitting, keeping: SlowKeeping
) -> None:
    """First the word for saved, then names of stages that have been, then discs above seven."""
    people = ("ilias", "marijke", "yassin", "truus", "karin", "fatima", "samira", "noor", "anja")
    start(sitting, "gaat_goed", people)
    sitting.do(edits.start_stage(MEETING, "zorgen", sitting.now()))
    keeping.kept.emit(AT)
    dropped: list[str] = []
    for width in range(1900, 640, -30):
        strip.window().resize(width, 120)
        settle()
        gone = {
            "saved": "Opgeslagen" not in seen(strip),
            "done": part(strip, "stage-welkom").width() < 60,
            "discs": strip._more.isVisible(),
            "table": _text(strip, "strip-table-view") == "",
            "stages": not part(strip, "stage-afspreken").isVisible(),
        }
        dropped += [what for what, is_gone in gone.items() if is_gone and what not in dropped]
    assert dropped == ["saved", "done", "discs", "table", "stages"]


def _text(strip: Strip, name: str) -> str:
    button = part(strip, name)
    assert isinstance(button, Button)
    return button.text()


def test_it_speaks_the_language_of_the_window(strip: Strip, sitting: Sitting) -> None:
    """Nothing of the other language stays behind."""
    start(sitting)
    sitting.speak(Words("en"))
    said = texts_on(strip)
    assert "Tafelbeeld" not in said
    assert "Table view" in said
    assert "Going well" in " ".join(one.text() for one in strip.findChildren(QAbstractButton))


def test_the_workers_own_eyes_close_when_the_button_is_let_go(strip: Strip, sitting: Sitting) -> None:
    """The eye must be held; it is there only while the room looks along."""
    assert not part(strip, "strip-own-eyes").isVisible()
    start(sitting)
    eye = part(strip, "strip-own-eyes")
    QTest.mousePress(eye, Qt.MouseButton.LeftButton)
    assert sitting.held
    QTest.mouseRelease(eye, Qt.MouseButton.LeftButton)
    assert not sitting.held


def test_a_key_and_a_button_stop_the_time_on_every_page(strip: Strip, sitting: Sitting) -> None:
    """F9 lets it stand still and run again; the button beside the ring does the same."""
    start(sitting)

    def stopped() -> bool:
        now = course(sitting.shown)
        return now is not None and now.now is not None and now.now.stopped is not None

    button = strip.findChild(QAbstractButton, "strip-pause")
    assert button is not None
    assert button.isVisible()
    QTest.keyClick(strip.window(), Qt.Key.Key_F9)
    assert stopped()
    assert button.accessibleName() == "Verdergaan: F9"
    click(button)
    assert not stopped()


def test_before_a_meeting_there_is_nothing_to_stop(strip: Strip, sitting: Sitting) -> None:
    """The key does nothing and no button is there."""
    button = strip.findChild(QAbstractButton, "strip-pause")
    assert button is not None
    assert button.isHidden()
    QTest.keyClick(strip.window(), Qt.Key.Key_F9)
    assert course(sitting.shown) is not None
    assert not sitting.running
