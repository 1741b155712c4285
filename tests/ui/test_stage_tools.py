# SPDX-License-Identifier: Apache-2.0
"""The instruments of the methods on the meeting page: each gesture makes its facts."""

import datetime
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from jimdesk.core import edits
from jimdesk.core.action_team import ActionTeam
from jimdesk.core.audience import person, shown_to
from jimdesk.core.family_plan import Choice, PlanOffer
from jimdesk.core.meeting import Column, Consent, Done, Issue, Meeting, Sort, Statement
from jimdesk.core.mentoring import Candidate, Consulted, Reply
from jimdesk.core.people import Jim, Person
from jimdesk.core.safety import SafetyRule
from jimdesk.core.words import saying
from jimdesk.core.written import Written, YesNo
from jimdesk.instruments.circle.facts import Involved
from jimdesk.instruments.scale import Score
from jimdesk.methods.course import course
from jimdesk.ui import leading as lead
from jimdesk.ui.look import Look
from jimdesk.ui.pages.meeting import MeetingPage
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.stage_tools import MAKERS
from jimdesk.ui.typing import KeptField
from jimdesk.ui.widgets.invitation import Invitation
from jimdesk.ui.widgets.person_field import PersonField
from jimdesk.ui.widgets.segments import Segments
from tests.story_family import MEETING
from tests.ui.at_work import by, click, part, sitting_about, standing, start, texts_on, type_in

ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab
TODAY = datetime.date(2026, 11, 24)


@pytest.fixture
def sitting(look: Look) -> Sitting:
    """A sitting about Ilias, before the meeting."""
    return sitting_about(look)


@pytest.fixture
def page(qtbot: QtBot, sitting: Sitting) -> Iterator[MeetingPage]:
    """The page in a window."""
    page = MeetingPage(sitting)
    with standing(qtbot, page):
        yield page


def enter(page: QWidget, name: str, line: str) -> None:
    """Type a line into an invitation, and Enter."""
    invitation = part(page, name)
    assert isinstance(invitation, Invitation)
    invitation.open()
    type_in(invitation.field, line, ENTER)


def choose_person(page: QWidget, name: str, who: str) -> None:
    """Type a name in a field for people, and Enter."""
    field = part(page, name)
    assert isinstance(field, PersonField)
    field.setFocus()
    type_in(field, who, ENTER)


def choose(page: QWidget, name: str, index: int) -> None:
    """Press one of the choices of a bar."""
    bar = part(page, name)
    assert isinstance(bar, Segments)
    bar.findChildren(QRadioButton)[index].click()


def fill(page: QWidget, name: str, text: str) -> None:
    """Type in a field and leave it."""
    field = part(page, name)
    assert isinstance(field, QLineEdit)
    field.setFocus()
    field.selectAll()
    type_in(field, text, TAB)
    kept = field.findChild(KeptField)
    assert kept is not None
    kept.keep()  # a window that lies behind another one hears of no focus


def test_every_instrument_of_a_shipped_stage_has_its_place(page: MeetingPage, sitting: Sitting) -> None:
    """No method names an instrument that is only a word: those of the meeting page are really made."""
    for make in dict.fromkeys(MAKERS.values()):
        tool = make(sitting)
        tool.renew()
        tool.follow()
        tool.deleteLater()


def test_a_danger_is_paired_with_a_goal(page: MeetingPage, sitting: Sitting) -> None:
    """What somebody fears, and beside it when it is good enough, each with who says so; each one step."""
    by(sitting, "veiligheidskaart")
    start(sitting, "zinnen")
    enter(page, "add-danger", "Truus: dat hij 's nachts wegblijft")
    (danger,) = sitting.shown.of(Statement)
    assert (danger.sort, danger.speaker) == (Sort.DANGER, "truus")
    enter(page, f"add-goal-{danger.id}", "iedereen weet om elf uur waar hij is")
    goal = sitting.shown.of(Statement)[-1]
    assert (goal.sort, goal.pair) == (Sort.GOAL, danger.id)
    assert "iedereen weet om elf uur" in texts_on(page)
    sitting.undo()
    assert sitting.shown.of(Statement) == (danger,)


def test_a_safety_rule_has_people_minutes_and_a_day_to_be_tried(page: MeetingPage, sitting: Sitting) -> None:
    """Who sees, calls and comes, and how fast; two weeks from now unless another day is said."""
    by(sitting, "veiligheidskaart")
    start(sitting, "regels")
    enter(page, "rule-new", "Ilias loopt naar Yassin")
    choose_person(page, "rule-sees", "Marijke")
    choose_person(page, "rule-comes", "Yassin")
    fill(page, "rule-minutes", "15 minuten")
    (rule,) = sitting.shown.of(SafetyRule)
    assert (rule.rule, rule.sees, rule.comes, rule.minutes) == (
        "Ilias loopt naar Yassin", "marijke", "yassin", 15
    )
    assert rule.test == TODAY + datetime.timedelta(weeks=2)
    worked = part(page, "rule-worked")
    assert isinstance(worked, QComboBox)
    worked.setCurrentIndex(2)
    worked.activated.emit(2)
    (rule,) = sitting.shown.of(SafetyRule)
    assert (rule.worked, rule.tested) == (Done.PARTLY, TODAY)


def test_the_action_team_has_members_a_chair_and_a_rhythm(page: MeetingPage, sitting: Sitting) -> None:
    """Three to five people, a chair from the network, the day that the rhythm gives."""
    by(sitting, "netwerkstrategie")
    start(sitting, "team_kiezen")
    for name in ("Yassin", "Truus"):
        choose_person(page, "team-add", name)
    assert "Met drie tot vijf mensen" in texts_on(page)
    choose_person(page, "team-add", "Karin")
    assert "Met drie tot vijf mensen" not in texts_on(page)
    chair = part(page, "team-chair")
    assert isinstance(chair, QComboBox)
    chair.setCurrentIndex(3)
    chair.activated.emit(3)
    assert "Liever iemand uit het netwerk" in texts_on(page)
    click(part(page, "team-again"))
    (team,) = sitting.shown.of(ActionTeam)
    assert (team.members, team.chair) == (("yassin", "truus", "karin"), "karin")
    assert team.next == TODAY + datetime.timedelta(weeks=3)
    click(part(page, "team-karin"))
    (team,) = sitting.shown.of(ActionTeam)
    assert team.chair == "", "who left the team does not chair it"


def test_kwesties_are_named_ordered_and_have_their_own_people(page: MeetingPage, sitting: Sitting) -> None:
    """A kwestie is a thing of its own, on every meeting page, whatever the method."""
    start(sitting)
    click(part(page, "kwesties"))
    enter(page, "issue-new", "Weer naar school")
    enter(page, "issue-new", "Minder ruzie")
    first, second = sitting.shown.of(Issue)
    choose_person(page, f"issue-{second.id}-add", "Yassin")
    assert [(one.issue, one.person) for one in sitting.shown.of(Involved)] == [(second.id, "yassin")]
    rows = [one for one in page.findChildren(QWidget, "issue-up") if one.isVisible()]
    click(rows[-1])
    assert [one.name for one in edits.in_order(sitting.shown, Issue)] == ["Minder ruzie", "Weer naar school"]
    assert first.id != second.id


def test_a_jim_is_named_over_weeks_and_asked(page: MeetingPage, sitting: Sitting) -> None:
    """Candidates with a reason, asking, thinking, and a yes makes the JIM; a room sees none of it."""
    by(sitting, "jim", "wie")
    click(part(page, "folder-wie_noemen"))
    choose_person(page, "candidate-add", "Dennis")
    fill(page, "candidate-why", "hij lacht nooit om me")
    (one,) = sitting.shown.of(Candidate)
    assert (one.person, one.why, one.named) == ("dennis", "hij lacht nooit om me", TODAY)
    choose(page, "candidate-reply", 1)
    choose(page, "candidate-reply", 2)
    click(part(page, "candidate-free"))
    (one,) = sitting.shown.of(Candidate)
    assert (one.reply, one.free) == (Reply.YES, YesNo.YES)
    assert ("dennis", "ilias") in {(jim.person, jim.mentors) for jim in sitting.shown.of(Jim)}
    start(sitting)
    assert not sitting.shown.of(Candidate)
    assert "lacht nooit" not in texts_on(page)


@pytest.mark.parametrize("field", ["jim-card-always-told", "jim-card-hours"])
def test_the_cursor_stays_where_somebody_types_about_a_jim(
    qtbot: QtBot, page: MeetingPage, sitting: Sitting, field: str
) -> None:
    """What was typed is kept after a pause; one goes on in the same line, and Tab goes to another one."""
    by(sitting, "jim", "wie")
    start(sitting, "wie_positioneren")
    line = part(page, field)
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(line, "5 uur")
    qtbot.waitUntil(lambda: _kept(sitting) in (("5 uur", 360), ("", 300)))
    assert page.window().focusWidget() is line
    QTest.keyClick(line, Qt.Key.Key_Tab)
    after = page.window().focusWidget()
    assert after is not None
    assert part(page, "jim-agreements").isAncestorOf(after)
    assert after is not line


def _kept(sitting: Sitting) -> tuple[str, int | None]:
    """What the file has of the JIM: what is always told, and the minutes a week."""
    jim = sitting.desk.family.of(Jim)[0]
    person = sitting.desk.family.get(Person, jim.person)
    return jim.always_told, person.limit if person else None


def test_a_parent_or_a_child_as_candidate_brings_a_question(page: MeetingPage, sitting: Sitting) -> None:
    """A JIM is no parent and preferably grown up: that is asked, beside the name, and nobody is kept out."""
    by(sitting, "jim", "wie")
    click(part(page, "folder-wie_noemen"))
    asked = {}
    for name in ("Marijke", "Noor", "Yassin"):
        choose_person(page, "candidate-add", name)
        think = part(page, "candidate-think")
        assert isinstance(think, QLabel)
        asked[name] = think.text()
        sitting.do(edits.remove(sitting.shown.of(Candidate)[-1].id, saying("a note of your own")))
    assert asked == {
        "Marijke": "Een ouder blijft ouder. Wie kan er nog meer naast Ilias staan?",
        "Noor": "Nog geen 18. Welke volwassene staat naast Noor?",
        "Yassin": "",
    }
    choose_person(page, "candidate-add", "Ilias")
    assert not sitting.shown.of(Candidate)


def test_a_grumpy_yes_of_a_parent_counts(page: MeetingPage, sitting: Sitting) -> None:
    """Who has a say is asked one by one, before the worker alone; the place of the JIM is the room's."""
    by(sitting, "jim", "wie")
    start(sitting)
    assert page.findChild(QWidget, "jim-consent-marijke") is None
    fill(page, "jim-card-often", "elke woensdag")
    sitting.hold(True)
    choose(page, "jim-consent-marijke", 2)
    (consent,) = sitting.desk.family.of(Consent)
    assert (consent.person, consent.about) == ("marijke", "yassin")
    assert consent.given
    assert consent.grudging
    sitting.hold(False)
    assert next(one.often for one in sitting.shown.of(Jim)) == "elke woensdag"


def test_another_way_is_a_proper_end(page: MeetingPage, sitting: Sitting) -> None:
    """A contra-indication says what to do, and the other way is written down, for the worker alone."""
    by(sitting, "jim", "wie")
    click(part(page, "folder-wie_veilig"))
    choose(page, "caution-danger_around", 2)
    assert part(page, "cautions").isVisible()
    assert "Kies een andere weg." in texts_on(page)
    fill(page, "other-way", "eerst een plek voor Ilias bij zijn tante")
    found = {(one.item, one.answer, one.text) for one in sitting.shown.of(Written)}
    assert found == {
        ("danger_around", YesNo.YES, ""),
        ("other_way", YesNo.NONE, "eerst een plek voor Ilias bij zijn tante"),
    }
    start(sitting)
    assert not sitting.shown.of(Written)


def test_the_familys_own_plan_is_offered_and_six_weeks_count_from_a_no(
    page: MeetingPage, sitting: Sitting
) -> None:
    """When, by whom, the answer; after a no the day by which there is a plan made together."""
    by(sitting, "familieberaad")
    click(part(page, "folder-aanbieden"))
    click(part(page, "offer-today"))
    choose(page, "offer-choice", 2)
    (offer,) = sitting.shown.of(PlanOffer)
    assert (offer.date, offer.choice, offer.due) == (TODAY, Choice.NO, datetime.date(2027, 1, 5))
    assert "5 januari 2027" in texts_on(page)


def test_the_jim_is_heard_before_something_is_decided(page: MeetingPage, sitting: Sitting) -> None:
    """After the meeting there is a folder for it; it keeps the day, what is decided, and the advice."""
    by(sitting, "jim", "volhouden")
    start(sitting)
    now = course(sitting.shown)
    assert now is not None
    lead.end(sitting, now)
    click(part(page, "folder-volhouden_raadplegen"))
    click(part(page, "consult-today"))
    fill(page, "consulted-advice", "laat hem thuis wonen")
    (asked,) = sitting.shown.of(Consulted)
    assert (asked.jim, asked.date, asked.advice) == ("yassin", TODAY, "laat hem thuis wonen")


def test_what_is_said_while_a_child_is_out_is_not_for_that_child(page: MeetingPage, sitting: Sitting) -> None:
    """Amir goes out; what is said then is marked, gone from the room when he comes back, and never his."""
    start(sitting, "zorgen", ("ilias", "marijke", "amir", "karin"))
    sitting.do(edits.leave(MEETING, "amir", sitting.now()))
    page.board.columns[Column.WORRY].statements._enter("Marijke: er is weinig geld")
    (said,) = sitting.shown.of(Statement)
    assert said.unheard == ("amir",)
    sitting.do(edits.attend(MEETING, "amir", sitting.now()))
    assert not sitting.shown.of(Statement)
    family = sitting.desk.family
    assert not shown_to(family, person("amir")).of(Statement)
    assert shown_to(family, person("marijke")).of(Statement)


def test_a_meeting_chooses_its_method_variant_and_phase(page: MeetingPage, sitting: Sitting) -> None:
    """Before it begins; the file keeps the copy of what was chosen."""
    way = page._this.way
    way.method.setCurrentIndex(way.method.findData("familieberaad"))
    way.method.activated.emit(way.method.currentIndex())
    assert way.variant.isVisible()
    way.variant.setCurrentIndex(way.variant.findData("alone"))
    way.variant.activated.emit(way.variant.currentIndex())
    meeting = sitting.shown.get(Meeting, MEETING)
    assert meeting is not None
    assert 'id = "familieberaad"' in meeting.method
    assert meeting.variant == "alone"
    start(sitting)
    now = course(sitting.shown)
    assert now is not None
    assert [one.id for one in now.stages] == [
        "welkom", "zorgen_rond", "goed_rond", "eten", "besloten", "presenteren"
    ], "no round of information by professionals where there are none"


def test_everybody_gives_a_number_for_each_pair_with_a_reason(page: MeetingPage, sitting: Sitting) -> None:
    """The numbers about a danger stand apart from those in general; the spread is told, and no mean."""
    by(sitting, "veiligheidskaart")
    start(sitting, "zinnen", ("ilias", "marijke", "karin"))
    enter(page, "add-danger", "Truus: dat hij wegblijft")
    lead.begin_stage(sitting, MEETING, "schaal")
    (danger,) = sitting.shown.of(Statement)
    about = part(page, "scale-about")
    assert isinstance(about, QComboBox)
    about.setCurrentIndex(1)
    about.activated.emit(1)
    for person_, number in (("ilias", "7"), ("marijke", "3")):
        assert not part(page, "scale").isVisible(), "covered until all have answered"
        type_in(part(page, f"number-{person_}"), number)
    scores = sitting.shown.of(Score)
    assert {(one.person, one.number, one.about) for one in scores} == {
        ("ilias", 7, danger.id), ("marijke", 3, danger.id)
    }
    assert "Van 3 tot 7" in texts_on(page)
    click(part(page, "open-reasons"))
    fill(page, "why-marijke", "omdat Truus dichtbij woont")
    assert {one.why for one in sitting.shown.of(Score)} == {"", "omdat Truus dichtbij woont"}
    about.setCurrentIndex(0)
    about.activated.emit(0)
    assert not part(page, "scale").isVisible(), "in general nobody has answered yet"
