# SPDX-License-Identifier: Apache-2.0
"""Consent in the inspector: who decides and what they said, a press each; nothing of it before the room."""

from dataclasses import replace

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from jimdesk.core import consent
from jimdesk.core.consent import State
from jimdesk.core.dates import PartialDate
from jimdesk.core.family import Family
from jimdesk.core.meeting import Consent, StageTime
from jimdesk.core.people import Parentage, Person
from jimdesk.ui.consent_overview import ConsentOverview
from jimdesk.ui.inspector import PersonInspector
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.chip import ChipButton
from jimdesk.ui.widgets.select import Select
from jimdesk.ui.widgets.switch import Switch
from tests.story_family import MEETING, story_family
from tests.ui.at_work import click, part, settle, texts_on
from tests.ui.inspecting import AT, Opens, visible


def at_fourteen() -> Family:
    """The story, with Ilias at fourteen, and nobody noted who has authority."""
    family = story_family()
    family = family.put(*(replace(bond, authority=False) for bond in family.of(Parentage)))
    ilias = family.get(Person, "ilias")
    assert ilias is not None
    return family.put(replace(ilias, birth=PartialDate(2012, 1, 1)))


def opened(opens_inspector: Opens, family: Family) -> PersonInspector:
    """The inspector on Ilias, with everything shown."""
    inspector = opens_inspector("ilias", family)
    inspector.show_more(True)
    return inspector


def states(inspector: PersonInspector) -> list[State]:
    """How it stands with every consent about Ilias."""
    family = inspector._sitting.desk.family
    ilias = family.get(Person, "ilias")
    assert ilias is not None
    return [one.state for one in consent.needed(family, ilias, AT.date())]


def press(inspector: QWidget, name: str) -> None:
    """Press a button of the panel."""
    button = part(inspector, name)
    assert isinstance(button, Button | Switch)
    button.click()


def test_naming_a_guardian_makes_the_panel_no_wider(opens_inspector: Opens) -> None:
    """The question for another guardian is long; the switches above it still stand inside the panel."""
    inspector = opened(opens_inspector, at_fourteen())
    choice = part(inspector, "guardian")
    assert isinstance(choice, Select)
    held = choice.parentWidget()
    assert held is not None
    assert held.minimumSizeHint().width() <= 260


def test_the_law_of_his_age_stands_there_and_authority_is_one_press(opens_inspector: Opens) -> None:
    """At fourteen his own word and that of who has authority: first nobody, then his mother."""
    inspector = opened(opens_inspector, at_fourteen())
    assert "12 tot en met 15" in texts_on(inspector)
    assert "Zoek op wie het gezag heeft" in texts_on(inspector)
    press(inspector, "authority-marijke")
    assert "Zoek op wie" not in texts_on(inspector)
    assert states(inspector) == [State.MISSING, State.MISSING]


def test_a_yes_is_kept_with_its_day_taken_back_and_undone(opens_inspector: Opens) -> None:
    """Given, taken back, and taken back by undo: the panel follows."""
    inspector = opened(opens_inspector, at_fourteen())
    press(inspector, "give-ilias")
    assert states(inspector) == [State.GIVEN]
    label = part(inspector, "consent-of-ilias")
    assert isinstance(label, QLabel)
    assert label.text() == "ja, op 24 november 2026"
    press(inspector, "withdraw-ilias")
    assert "ingetrokken op" in texts_on(inspector)
    inspector._sitting.undo()
    inspector._sitting.undo()
    assert states(inspector) == [State.MISSING]
    press(inspector, "refuse-ilias")
    assert states(inspector) == [State.REFUSED]


def test_before_the_room_there_is_no_such_panel(opens_inspector: Opens) -> None:
    """While the meeting runs nothing tells who consented, or that anything could be noted."""
    family = at_fourteen().put(
        StageTime.new(meeting=MEETING, stage="welkom", started=AT),
        Consent.new(person="ilias", about="ilias", given=False),
    )
    inspector = opened(opens_inspector, family)
    assert "oestemming" not in visible(inspector)
    inspector._sitting.hold(True)
    assert "Toestemming" in visible(inspector)
    assert "nee" in visible(inspector)
    inspector._sitting.hold(False)
    assert "oestemming" not in visible(inspector)
    settle()
    assert inspector.findChild(QLabel, "consent-of-ilias") is None


def test_the_overview_tells_of_everybody(qtbot: QtBot, opens_inspector: Opens) -> None:
    """Whose word, how it stands and who knows of the file; a name leads to the panel of that person."""
    inspector = opened(opens_inspector, at_fourteen())
    press(inspector, "give-ilias")
    overview = ConsentOverview(inspector, inspector._sitting)
    qtbot.addWidget(overview)
    with qtbot.waitExposed(overview):
        overview.show()
    said = texts_on(overview)
    assert "Ilias: ja, op 24 november 2026" in said
    assert "nog niet verteld" in said
    chip = part(overview, "consent-yassin")
    assert isinstance(chip, ChipButton)
    click(chip)
    assert inspector._sitting.selection == "yassin"


def test_parents_of_somebody_grown_up_are_not_asked(opens_inspector: Opens) -> None:
    """From sixteen on there is no question of authority."""
    family = story_family()
    ilias = family.get(Person, "ilias")
    assert ilias is not None
    inspector = opened(opens_inspector, family.put(replace(ilias, birth=PartialDate(2009, 1, 1))))
    assert "Vanaf 16" in texts_on(inspector)
    assert "heeft gezag" not in texts_on(inspector)


def test_a_guardian_of_an_institution_is_named_with_one_choice(opens_inspector: Opens) -> None:
    """Not only a parent has authority: Inge of the institution gets a switch of her own and is asked."""
    inspector = opened(opens_inspector, at_fourteen())
    choice = part(inspector, "guardian")
    assert isinstance(choice, Select)
    offered = {choice.itemData(index) for index in range(choice.count())}
    assert "inge" in offered
    assert offered.isdisjoint({"ilias", "marijke", "amir"}), "no parent, no child"
    choice.chosen.emit("inge")
    assert "Inge heeft gezag" in texts_on(inspector)
    assert states(inspector) == [State.MISSING, State.MISSING]
    press(inspector, "give-inge")
    assert State.GIVEN in states(inspector)
    press(inspector, "authority-inge")
    assert "Zoek op wie het gezag heeft" in texts_on(inspector)


def test_without_a_date_of_birth_and_authority_the_question_still_stands_there(
    opens_inspector: Opens,
) -> None:
    """Nobody knows yet whose word counts: the panel says so, and authority can be noted."""
    family = at_fourteen()
    ilias = family.get(Person, "ilias")
    assert ilias is not None
    inspector = opened(opens_inspector, family.put(replace(ilias, birth=PartialDate())))
    assert "niet bekend wiens woord telt" in visible(inspector)
    press(inspector, "authority-marijke")
    assert states(inspector) == [State.MISSING]
