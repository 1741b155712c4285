# SPDX-License-Identifier: Apache-2.0
"""The inspector: what it shows of somebody, what it keeps of what is typed, and what the room never sees."""

import datetime
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from jimdesk.core import edits, kinship
from jimdesk.core.desk import Desk
from jimdesk.core.fact import Audience
from jimdesk.core.family import Family
from jimdesk.core.meeting import Agreement, Note
from jimdesk.core.people import Gender, Group, Jim, Level, Membership, Person, Stay
from jimdesk.core.words import Words
from jimdesk.ui import inspector_fields
from jimdesk.ui.forgetting import Forgetting
from jimdesk.ui.inspector import PersonInspector
from jimdesk.ui.inspector_parts import Part, SymbolButton
from jimdesk.ui.look import Look
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.select import Select
from jimdesk.ui.widgets.switch import Switch
from tests.story_family import MEETING, story_family

AT = datetime.datetime(2026, 11, 24, 19, 0)
Opens = Callable[..., PersonInspector]


class _Page(QWidget):
    """An otherwise empty page with the inspector at its end."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self.sitting = sitting
        self.elsewhere = QLineEdit()
        self.inspector = PersonInspector(sitting)
        row = QHBoxLayout(self)
        row.addWidget(self.elsewhere, 1)
        row.addWidget(self.inspector)


@pytest.fixture
def opens(qtbot: QtBot, look: Look) -> Opens:
    """Open the inspector on somebody of the story."""
    pages: list[_Page] = []

    def open_inspector(person: str, family: Family | None = None, wide: int = 1366) -> PersonInspector:
        sitting = Sitting(Words("nl"), look, lambda: AT)
        sitting.open(Desk(story_family() if family is None else family))
        page = _Page(sitting)
        pages.append(page)
        qtbot.addWidget(page)
        page.resize(wide, 700)
        with qtbot.waitExposed(page):
            page.show()
            page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        sitting.select(person)
        return page.inspector

    return open_inspector


def _page(inspector: PersonInspector) -> _Page:
    page = inspector.window()
    assert isinstance(page, _Page)
    return page


def _sitting(inspector: PersonInspector) -> Sitting:
    return _page(inspector).sitting


def _person(inspector: PersonInspector, person: str) -> Person:
    found = _sitting(inspector).desk.family.get(Person, person)
    assert found is not None
    return found


def _visible(inspector: PersonInspector) -> str:
    texts = [label.text() for label in inspector.findChildren(QLabel) if label.isVisible()]
    texts += [field.text() for field in inspector.findChildren(QLineEdit) if field.isVisible()]
    texts += [field.toPlainText() for field in inspector.findChildren(QPlainTextEdit) if field.isVisible()]
    return "\n".join(texts)


def _field(inspector: PersonInspector, name: str) -> QLineEdit:
    field = inspector.findChild(QLineEdit, name)
    assert isinstance(field, QLineEdit)
    return field


def _type(inspector: PersonInspector, name: str, text: str) -> None:
    field = _field(inspector, name)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    _page(inspector).elsewhere.setFocus()


def _switch(inspector: PersonInspector, name: str) -> Switch:
    switch = inspector.findChild(Switch, name)
    assert isinstance(switch, Switch)
    return switch


def _choose(inspector: PersonInspector, name: str, key: str) -> None:
    select = inspector.findChild(Select, name)
    assert isinstance(select, Select)
    select.activated.emit(select.findData(key))


def test_it_says_who_somebody_is(opens: Opens) -> None:
    """The name, what they are to Ilias, that they are the JIM, when born, where they live."""
    shown = _visible(opens("yassin"))
    for words in ("Yassin Haddaoui", "broer van Ilias", "JIM van Ilias", "2 juni 2002", "24 jaar",
                  "leraar, woont in Utrecht", "intimi · familie", "nog niets afgesproken",
                  "geeft: leuke dingen doen"):
        assert words in shown, words


def test_nobody_chosen_is_a_quiet_sentence(opens: Opens) -> None:
    """Without a choice there are no empty fields, only how to choose."""
    inspector = opens("")
    assert _visible(inspector).strip() == "Kies iemand om meer te zien."


def test_until_when_somebody_helps_stands_on_top(opens: Opens) -> None:
    """Of a professional one sees at once until when; nobody asks whether they live at home."""
    inspector = opens("inge")
    assert "helpt tot 1 maart 2027" in _visible(inspector)
    assert not _switch(inspector, "lives-with-youngster").isVisible()


@pytest.mark.parametrize(("name", "typed", "kept"), [
    ("called", "Yas", {"called": "Yas"}),
    ("called", "Yassin", {"called": ""}),
    ("birth", "3-4-2001", {"birth": "2001-04-03"}),
    ("birth", "rond 1999", {"birth": "~1999"}),
    ("about", "Utrecht", {"about": "Utrecht"}),
    ("name", "Yassin H.", {"name": "Yassin H."}),
    ("phone", "06 12", {"phone": "06 12"}),
    ("limit", "4,5", {"limit": "270"}),
    ("limit", "3 uur", {"limit": "180"}),
])
def test_what_is_typed_in_a_field_is_kept(
    opens: Opens, name: str, typed: str, kept: dict[str, str]
) -> None:
    """Every line keeps itself when it is left, in the words in which people type."""
    inspector = opens("yassin")
    inspector.show_more(True)
    _type(inspector, name, typed)
    for field, value in kept.items():
        assert str(getattr(_person(inspector, "yassin"), field)) == value


def test_a_date_that_cannot_be_read_says_so_and_changes_nothing(opens: Opens) -> None:
    """What was typed stays there, with one quiet sentence below it."""
    inspector = opens("yassin")
    before = _sitting(inspector).desk.family
    _type(inspector, "birth", "ergens in de zomer")
    assert _sitting(inspector).desk.family == before
    assert _field(inspector, "birth").text() == "ergens in de zomer"
    assert "Dit lees ik niet als datum" in _visible(inspector)


def test_typing_belongs_to_who_was_chosen_while_it_was_typed(opens: Opens) -> None:
    """Choosing somebody else at once loses nothing and gives nobody another's words."""
    inspector = opens("yassin")
    field = _field(inspector, "about")
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "Nieuwegein")
    _sitting(inspector).select("noor")
    assert _person(inspector, "yassin").about == "Nieuwegein"
    assert _person(inspector, "noor").about == ""
    assert field.text() == ""


def test_one_visit_to_a_field_is_one_step_to_undo(opens: Opens) -> None:
    """Undo takes back what was typed as a whole, and its name says about whom."""
    inspector = opens("yassin")
    sitting = _sitting(inspector)
    before = sitting.desk.family
    _type(inspector, "about", "Nieuwegein")
    assert sitting.told(sitting.desk.next_undo) == "wat bekend is over Yassin"
    sitting.undo()
    assert sitting.desk.family == before
    assert _field(inspector, "about").text() == "leraar, woont in Utrecht"


def test_switches_keep_at_once(opens: Opens) -> None:
    """May be called, knows of this file: one click, one step."""
    inspector = opens("yassin")
    for name, field in (("may-be-called", "may_be_called"), ("knows-of-file", "knows_of_file")):
        _switch(inspector, name).click()
        assert getattr(_person(inspector, "yassin"), field)
        _switch(inspector, name).click()
        assert not getattr(_person(inspector, "yassin"), field)


def test_a_professional_stands_among_professionals(opens: Opens) -> None:
    """The kind of help moves somebody to the right group, and asks until when."""
    inspector = opens("anja")
    inspector.show_more(True)
    assert not _field(inspector, "until").isVisible()
    _choose(inspector, "level", Level.PROFESSIONAL.value)
    assert _person(inspector, "anja").group is Group.PROFESSIONALS
    assert _field(inspector, "until").isVisible()
    _type(inspector, "until", "1 juni 2027")
    assert _person(inspector, "anja").until == datetime.date(2027, 6, 1)
    _choose(inspector, "level", Level.NATURAL_WITH_ROLE.value)
    assert _person(inspector, "anja").group is Group.COMMUNITY
    assert _field(inspector, "given-role").isVisible()


def test_the_symbol_is_chosen_and_never_derived(opens: Opens) -> None:
    """One of four symbols; changing the name or the relation changes none of it."""
    inspector = opens("yassin")
    inspector.show_more(True)
    button = inspector.findChild(SymbolButton, "gender-nonbinary")
    assert isinstance(button, SymbolButton)
    button.click()
    assert _person(inspector, "yassin").gender is Gender.NONBINARY
    _type(inspector, "relation", "zus")
    assert _person(inspector, "yassin").gender is Gender.NONBINARY


def test_the_jim_is_made_and_unmade(opens: Opens) -> None:
    """A switch says JIM of Ilias; the band follows."""
    inspector = opens("samira")
    inspector.show_more(True)
    _switch(inspector, "jim").click()
    assert {jim.person for jim in _sitting(inspector).desk.family.of(Jim)} == {"yassin", "samira"}
    assert "JIM van Ilias" in _visible(inspector)
    _switch(inspector, "jim").click()
    assert {jim.person for jim in _sitting(inspector).desk.family.of(Jim)} == {"yassin"}


def test_another_one_can_be_whom_it_is_about(opens: Opens) -> None:
    """There is one youngster; who becomes it takes the place of the one before."""
    inspector = opens("noor")
    inspector.show_more(True)
    _switch(inspector, "youngster").click()
    youngster = kinship.youngster(_sitting(inspector).desk.family)
    assert youngster is not None
    assert youngster.id == "noor"
    assert not _person(inspector, "ilias").youngster


def test_living_with_the_youngster_is_one_switch(opens: Opens) -> None:
    """On moves in, off moves out again; without a household one is made with both."""
    inspector = opens("yassin")
    _switch(inspector, "lives-with-youngster").click()
    lives = [one for one in _sitting(inspector).desk.family.of(Membership) if one.person == "yassin"]
    assert [one.household for one in lives] == ["home-1"]
    _switch(inspector, "lives-with-youngster").click()
    assert not [one for one in _sitting(inspector).desk.family.of(Membership) if one.person == "yassin"]
    bare = Family([Person(id="a", name="Ilias", youngster=True), Person(id="b", name="Noor")])
    inspector = opens("b", bare)
    _switch(inspector, "lives-with-youngster").click()
    assert {one.person for one in _sitting(inspector).desk.family.of(Membership)} == {"a", "b"}


def test_a_second_home_for_the_weekend(opens: Opens) -> None:
    """Somebody lives also with grandma; how much of the time is chosen beside it, and can end."""
    inspector = opens("noor")
    inspector.show_more(True)
    _field(inspector, "lives-also-with").setFocus()
    QTest.keyClicks(_field(inspector, "lives-also-with"), "truus")
    QTest.keyClick(_field(inspector, "lives-also-with"), Qt.Key.Key_Return)
    family = _sitting(inspector).desk.family
    lives = {one.household: one.stay for one in family.of(Membership) if one.person == "noor"}
    assert lives == {"home-1": Stay.ALWAYS, "home-2": Stay.WEEKEND}
    _choose(inspector, "stay-home-2", Stay.EVERY_OTHER_WEEKEND.value)
    family = _sitting(inspector).desk.family
    assert Stay.EVERY_OTHER_WEEKEND in {one.stay for one in family.of(Membership) if one.person == "noor"}
    gone = [one for one in inspector.findChildren(QPushButton, "leave-home-2") if one.isVisible()]
    gone[0].click()
    homes = [one.household for one in _sitting(inspector).desk.family.of(Membership) if one.person == "noor"]
    assert homes == ["home-1"]


def test_a_note_is_kept_for_the_worker_alone_or_for_professionals(opens: Opens) -> None:
    """A note begins with its first letter, says who may read it, and goes with its last letter."""
    inspector = opens("noor")
    inspector.show_more(True)
    field = inspector.findChild(QPlainTextEdit, "note")
    assert isinstance(field, QPlainTextEdit)
    field.setFocus()
    QTest.keyClicks(field, "slaapt slecht")
    _field(inspector, "phone").setFocus()
    notes = [one for one in _sitting(inspector).desk.family.of(Note) if one.about == "noor"]
    assert [(one.text, one.audience) for one in notes] == [("slaapt slecht", Audience.WORKER)]
    _choose(inspector, "note-audience", Audience.PROFESSIONALS.value)
    notes = [one for one in _sitting(inspector).desk.family.of(Note) if one.about == "noor"]
    assert [one.audience for one in notes] == [Audience.PROFESSIONALS]
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    _field(inspector, "phone").setFocus()
    assert not [one for one in _sitting(inspector).desk.family.of(Note) if one.about == "noor"]


def test_while_a_meeting_runs_notes_are_not_there_at_all(opens: Opens) -> None:
    """The room sees a whole inspector: no note, no heading for notes; holding the key brings them back."""
    inspector = opens("bert")
    inspector.show_more(True)
    assert "ZWAAN-7" in _visible(inspector)
    sitting = _sitting(inspector)
    sitting.do(edits.start_stage(MEETING, "welkom", AT))
    assert "ZWAAN-7" not in _visible(inspector)
    assert "Alleen voor jou" not in _visible(inspector)
    assert not inspector.findChildren(QPlainTextEdit) or "ZWAAN" not in "".join(
        field.toPlainText() for field in inspector.findChildren(QPlainTextEdit) if field.isVisible()
    )
    sitting.hold(True)
    assert "ZWAAN-7" in _visible(inspector)
    sitting.hold(False)
    assert "ZWAAN-7" not in _visible(inspector)


def test_a_note_that_is_being_typed_when_the_meeting_starts_is_kept(opens: Opens) -> None:
    """The last words go to the desk, not to the room."""
    inspector = opens("noor")
    inspector.show_more(True)
    field = inspector.findChild(QPlainTextEdit, "note")
    assert isinstance(field, QPlainTextEdit)
    QTest.keyClicks(field, "net getypt")
    _sitting(inspector).do(edits.start_stage(MEETING, "welkom", AT))
    notes = [one.text for one in _sitting(inspector).desk.family.of(Note) if one.about == "noor"]
    assert notes == ["net getypt"]
    assert "net getypt" not in _visible(inspector)


def test_tasks_are_told_in_words(opens: Opens) -> None:
    """The first three lines, and how many there are after them."""
    lines = [Agreement.new(what=f"taak {n}", owner="noor", place=n) for n in range(1, 6)]
    shown = _visible(opens("noor", story_family().put(*lines)))
    assert "taak 1\ntaak 2\ntaak 3\nen nog 2" in shown


def test_remove_can_be_undone_and_forget_asks_once(opens: Opens, qtbot: QtBot) -> None:
    """Removing is a step; forgetting says what goes along, and afterwards there is no way back."""
    inspector = opens("anja")
    sitting = _sitting(inspector)
    inspector.show_more(True)
    inspector.remove_person()
    assert "anja" not in sitting.desk.family
    sitting.undo()
    assert "anja" in sitting.desk.family
    sitting.select("anja")

    said: list[str] = []

    def answer() -> None:
        question = QApplication.activeModalWidget()
        assert isinstance(question, Forgetting)
        said.extend(label.text() for label in question.findChildren(QLabel))
        go = question.findChild(QPushButton, "forget-go")
        assert isinstance(go, QPushButton)
        go.click()

    QTimer.singleShot(50, answer)
    forget = inspector.findChild(QPushButton, "forget")
    assert isinstance(forget, QPushButton)
    forget.click()
    assert "anja" not in sitting.desk.family
    assert sitting.desk.next_undo is None
    assert any("kun je niet ongedaan maken" in text for text in said)


def test_the_buttons_lead_to_the_other_pages(opens: Opens, qtbot: QtBot) -> None:
    """The same person is lit up on the page that opens."""
    inspector = opens("yassin")
    wanted: list[str] = []
    _sitting(inspector).wanted.connect(wanted.append)
    for name in ("to-genogram", "to-circle"):
        button = inspector.findChild(QPushButton, name)
        assert isinstance(button, QPushButton)
        button.click()
    assert wanted == ["genogram", "circle"]


def test_a_page_can_put_its_own_part_in(opens: Opens) -> None:
    """It is filled for whoever is lit up, and hides where it has nothing to say."""

    class Bond(Part):
        def __init__(self, sitting: Sitting) -> None:
            super().__init__(sitting)
            self.text = labels.text("")
            self.column.addWidget(self.text)

        def show_person(self, person: Person) -> bool:
            self.text.setText(f"band met {person.id}")
            return person.id != "ilias"

    inspector = opens("yassin")
    inspector.add_section(Bond(_sitting(inspector)))
    assert "band met yassin" in _visible(inspector)
    _sitting(inspector).select("ilias")
    assert "band met" not in _visible(inspector)


def test_in_a_narrow_window_it_is_a_drawer(opens: Opens) -> None:
    """It lies over the page when somebody is lit up, goes with Esc, and has its own place with more room."""
    inspector = opens("", wide=1100)
    assert (inspector.floating, inspector.isVisible()) == (True, False)
    _sitting(inspector).select("yassin")
    assert "Yassin Haddaoui" in _visible(inspector)
    QTest.keyClick(inspector, Qt.Key.Key_Escape)
    assert (inspector.floating, inspector.isVisible()) == (True, False)
    _page(inspector).resize(1400, 700)
    assert (inspector.floating, inspector.isVisible()) == (False, True)


def test_every_short_label_has_dutch_in_its_own_context(look: Look) -> None:
    """Labels are said with a context; one that is missing there would stand as English among Dutch."""
    sitting = Sitting(Words("nl"), look, lambda: AT)
    holder = QWidget()
    row = QHBoxLayout(holder)
    parts = (
        *inspector_fields.first_fields(sitting), *inspector_fields.switches(sitting),
        *inspector_fields.more_fields(sitting),
    )
    for part in parts:
        row.addWidget(part)
        part.say()
        part.show_person(Person(id="a", level=Level.VOLUNTEER, died=True))
    dutch = {label.text() for label in holder.findChildren(QLabel)}
    english = {
        "Name in the family", "Born", "Lives and does", "Full name", "Relation, in own words", "Phone",
        "Language", "Kind of help", "Which role", "Helps until", "Belongs to", "Died on",
    }
    assert not dutch & english
    assert {"Naam in de familie", "Geboren", "Helpt tot"} <= dutch
