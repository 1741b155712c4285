# SPDX-License-Identifier: Apache-2.0
"""The inspector: what it shows of somebody, and what it keeps of what is typed."""

import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from jimdesk.core import kinship
from jimdesk.core.meeting import Agreement
from jimdesk.core.people import Gender, Group, Jim, Level, Person
from jimdesk.core.words import Words
from jimdesk.ui import inspector_fields
from jimdesk.ui.forgetting import Forgetting
from jimdesk.ui.inspector_parts import Part, SymbolButton
from jimdesk.ui.look import Look
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from tests.story_family import story_family
from tests.ui.inspecting import (
    AT,
    Opens,
    choose,
    field_of,
    page_of,
    person_of,
    sitting_of,
    switch_of,
    type_into,
    visible,
)
from tests.ui.windows import when_asked


def test_it_says_who_somebody_is(opens_inspector: Opens) -> None:
    """The name, what they are to Ilias, that they are the JIM, when born, where they live."""
    shown = visible(opens_inspector("yassin"))
    for words in ("Yassin Haddaoui", "broer van Ilias", "JIM van Ilias", "2 juni 2002", "24 jaar",
                  "leraar, woont in Utrecht", "intimi · familie", "nog niets afgesproken",
                  "Wat Yassin doet"):
        assert words in shown, words


def test_nobody_chosen_is_a_quiet_sentence(opens_inspector: Opens) -> None:
    """Without a choice there are no empty fields, only how to choose."""
    inspector = opens_inspector("")
    assert visible(inspector).strip() == "Kies iemand om meer te zien."


def test_until_when_somebody_helps_stands_on_top(opens_inspector: Opens) -> None:
    """Of a professional one sees at once until when; nobody asks whether they live at home."""
    inspector = opens_inspector("inge")
    assert "helpt tot 1 maart 2027" in visible(inspector)
    assert not switch_of(inspector, "lives-with-youngster").isVisible()


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
    opens_inspector: Opens, name: str, typed: str, kept: dict[str, str]
) -> None:
    """Every line keeps itself when it is left, in the words in which people type."""
    inspector = opens_inspector("yassin")
    inspector.show_more(True)
    type_into(inspector, name, typed)
    for field, value in kept.items():
        assert str(getattr(person_of(inspector, "yassin"), field)) == value


def test_a_date_that_cannot_be_read_says_so_and_changes_nothing(opens_inspector: Opens) -> None:
    """What was typed stays there, with one quiet sentence below it."""
    inspector = opens_inspector("yassin")
    before = sitting_of(inspector).desk.family
    type_into(inspector, "birth", "ergens in de zomer")
    assert sitting_of(inspector).desk.family == before
    assert field_of(inspector, "birth").text() == "ergens in de zomer"
    assert "Dit lees ik niet als datum" in visible(inspector)


def test_typing_belongs_to_who_was_chosen_while_it_was_typed(opens_inspector: Opens) -> None:
    """Choosing somebody else at once loses nothing and gives nobody another's words."""
    inspector = opens_inspector("yassin")
    field = field_of(inspector, "about")
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "Nieuwegein")
    sitting_of(inspector).select("noor")
    assert person_of(inspector, "yassin").about == "Nieuwegein"
    assert person_of(inspector, "noor").about == ""
    assert field.text() == ""


def test_one_visit_to_a_field_is_one_step_to_undo(opens_inspector: Opens) -> None:
    """Undo takes back what was typed as a whole, and its name says about whom."""
    inspector = opens_inspector("yassin")
    sitting = sitting_of(inspector)
    before = sitting.desk.family
    type_into(inspector, "about", "Nieuwegein")
    assert sitting.told(sitting.desk.next_undo) == "wat bekend is over Yassin"
    sitting.undo()
    assert sitting.desk.family == before
    assert field_of(inspector, "about").text() == "leraar, woont in Utrecht"


def test_switches_keep_at_once(opens_inspector: Opens) -> None:
    """May be called, knows of this file: one click, one step."""
    inspector = opens_inspector("yassin")
    for name, field in (("may-be-called", "may_be_called"), ("knows-of-file", "knows_of_file")):
        switch_of(inspector, name).click()
        assert getattr(person_of(inspector, "yassin"), field)
        switch_of(inspector, name).click()
        assert not getattr(person_of(inspector, "yassin"), field)


def test_a_professional_stands_among_professionals(opens_inspector: Opens) -> None:
    """The kind of help moves somebody to the right group, and asks until when."""
    inspector = opens_inspector("anja")
    inspector.show_more(True)
    assert not field_of(inspector, "until").isVisible()
    choose(inspector, "level", Level.PROFESSIONAL.value)
    assert person_of(inspector, "anja").group is Group.PROFESSIONALS
    assert field_of(inspector, "until").isVisible()
    type_into(inspector, "until", "1 juni 2027")
    assert person_of(inspector, "anja").until == datetime.date(2027, 6, 1)
    choose(inspector, "level", Level.NATURAL_WITH_ROLE.value)
    assert person_of(inspector, "anja").group is Group.COMMUNITY
    assert field_of(inspector, "given-role").isVisible()


def test_the_symbol_is_chosen_and_never_derived(opens_inspector: Opens) -> None:
    """One of four symbols; changing the name or the relation changes none of it."""
    inspector = opens_inspector("yassin")
    inspector.show_more(True)
    button = inspector.findChild(SymbolButton, "gender-nonbinary")
    assert isinstance(button, SymbolButton)
    button.click()
    assert person_of(inspector, "yassin").gender is Gender.NONBINARY
    type_into(inspector, "relation", "zus")
    assert person_of(inspector, "yassin").gender is Gender.NONBINARY


def test_the_jim_is_made_and_unmade(opens_inspector: Opens) -> None:
    """A switch says JIM of Ilias; the band follows."""
    inspector = opens_inspector("samira")
    inspector.show_more(True)
    switch_of(inspector, "jim").click()
    assert {jim.person for jim in sitting_of(inspector).desk.family.of(Jim)} == {"yassin", "samira"}
    assert "JIM van Ilias" in visible(inspector)
    switch_of(inspector, "jim").click()
    assert {jim.person for jim in sitting_of(inspector).desk.family.of(Jim)} == {"yassin"}


def test_another_one_can_be_whom_it_is_about(opens_inspector: Opens) -> None:
    """There is one youngster; who becomes it takes the place of the one before."""
    inspector = opens_inspector("noor")
    inspector.show_more(True)
    switch_of(inspector, "youngster").click()
    youngster = kinship.youngster(sitting_of(inspector).desk.family)
    assert youngster is not None
    assert youngster.id == "noor"
    assert not person_of(inspector, "ilias").youngster


def test_tasks_are_told_in_words(opens_inspector: Opens) -> None:
    """The first three lines, and how many there are after them."""
    lines = [Agreement.new(what=f"taak {n}", owner="noor", place=n) for n in range(1, 6)]
    shown = visible(opens_inspector("noor", story_family().put(*lines)))
    assert "taak 1\ntaak 2\ntaak 3\nen nog 2" in shown


def test_remove_can_be_undone_and_forget_asks_once(opens_inspector: Opens, qtbot: QtBot) -> None:
    """Removing is a step; forgetting says what goes along, and afterwards there is no way back."""
    inspector = opens_inspector("anja")
    sitting = sitting_of(inspector)
    inspector.show_more(True)
    inspector.remove_person()
    assert "anja" not in sitting.desk.family
    sitting.undo()
    assert "anja" in sitting.desk.family
    sitting.select("anja")

    said: list[str] = []

    def answer(question: Forgetting) -> None:
        said.extend(label.text() for label in question.findChildren(QLabel))
        go = question.findChild(QPushButton, "forget-go")
        assert isinstance(go, QPushButton)
        go.click()

    when_asked(Forgetting, answer)
    forget = inspector.findChild(QPushButton, "forget")
    assert isinstance(forget, QPushButton)
    forget.click()
    assert "anja" not in sitting.desk.family
    assert sitting.desk.next_undo is None
    assert any("kun je niet ongedaan maken" in text for text in said)


def test_the_buttons_lead_to_the_other_pages(opens_inspector: Opens, qtbot: QtBot) -> None:
    """The same person is lit up on the page that opens."""
    inspector = opens_inspector("yassin")
    wanted: list[str] = []
    sitting_of(inspector).wanted.connect(wanted.append)
    for name in ("to-genogram", "to-circle"):
        button = inspector.findChild(QPushButton, name)
        assert isinstance(button, QPushButton)
        button.click()
    assert wanted == ["genogram", "circle"]


def test_a_page_can_put_its_own_part_in(opens_inspector: Opens) -> None:
    """It is filled for whoever is lit up, and hides where it has nothing to say."""

    class Bond(Part):
        def __init__(self, sitting: Sitting) -> None:
            super().__init__(sitting)
            self.text = labels.text("")
            self.column.addWidget(self.text)

        def show_person(self, person: Person) -> bool:
            self.text.setText(f"band met {person.id}")
            return person.id != "ilias"

    inspector = opens_inspector("yassin")
    inspector.add_section(Bond(sitting_of(inspector)))
    assert "band met yassin" in visible(inspector)
    sitting_of(inspector).select("ilias")
    assert "band met" not in visible(inspector)


def test_in_a_narrow_window_it_is_a_drawer(opens_inspector: Opens) -> None:
    """It lies over the page when somebody is lit up, goes with Esc, and has its own place with more room."""
    inspector = opens_inspector("", wide=1100)
    assert (inspector.floating, inspector.isVisible()) == (True, False)
    sitting_of(inspector).select("yassin")
    assert "Yassin Haddaoui" in visible(inspector)
    QTest.keyClick(inspector, Qt.Key.Key_Escape)
    assert (inspector.floating, inspector.isVisible()) == (True, False)
    page_of(inspector).resize(1400, 700)
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
