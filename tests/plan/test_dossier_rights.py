# SPDX-License-Identifier: Apache-2.0
"""The print for the file tells the log of rights to the worker, and own words to whoever may see them."""

import datetime

from jimdesk.core import audience, correcting, inzage
from jimdesk.core.desk import Desk
from jimdesk.core.rights import CopySent, Decision, Form, Retention
from jimdesk.plan.dossier import about_one, dossier_content
from jimdesk.plan.rich import plain
from tests.plan.sheets_of import DUTCH
from tests.story_family import DAY
from tests.story_plan import story_after_meeting


def told(desk: Desk, reader: audience.Reader) -> str:
    """All that the print says to a reader."""
    content = dossier_content(audience.shown_to(desk.family, reader), DUTCH, DAY)
    lines = (plain(line) for part in content.sections for item in part.items for line in item.lines)
    return "\n".join((content.lead, *lines))


def done() -> Desk:
    """A desk on which inzage was given, something corrected and something not, and a copy sent."""
    desk = Desk(story_after_meeting())
    family = desk.family
    bert, marijke = family.find("bert"), family.find("marijke")
    assert bert is not None
    assert marijke is not None
    desk.do(inzage.decide("ilias", [bert], Decision.LEAVE_OUT, "dat wil Bert niet", DAY))
    desk.do(inzage.give("ilias", Form.PAPER, DAY))
    desk.do(correcting.correct("marijke", marijke, "name", "Marijke Nieuw", DAY, statement="Zo heet ik nu."))
    desk.do(correcting.refuse("marijke", marijke, "Oud", "het register zegt het", DAY))
    sent = CopySent.new(date=DAY, what="plan", with_whom="huisarts Reiger", why="voor het gesprek")
    kept = Retention.new(ended=datetime.date(2026, 12, 1))
    return Desk(desk.family.put(sent, kept))


def test_the_worker_reads_the_whole_log() -> None:
    """To whom what was given and why not all, what stood there, who got a copy, until when it is kept."""
    text = told(done(), audience.WORKER)
    for part in (
        "Ilias: 24 november 2026, op papier.", "weggelaten", "Dat wil Bert niet.",
        "Marijke: 24 november 2026, verbeterd.", "Het was: Marijke de Vries", "Het is nu: Marijke Nieuw",
        "niet verbeterd", "Gevraagd was: Oud", "Waarom niet: het register zegt het",
        "huisarts Reiger: 24 november 2026, Alleen het plan, Voor het gesprek", "1 december 2046",
    ):
        assert part in text, part


def test_the_family_reads_what_people_say_and_not_the_log() -> None:
    """Their own words stand there with what they are about; what stood there before does not."""
    text = told(done(), audience.FAMILY)
    assert "Zo heet ik nu." in text
    assert "Over: Marijke Nieuw" in text
    for part in ("Marijke de Vries", "huisarts Reiger", "dat wil Bert niet", "het register zegt het"):
        assert part not in text


def test_inzage_says_for_whom_it_is() -> None:
    """The name of the one who asks stands at its head, and the log of others is not in it."""
    shown = inzage.inzage(done().family, "marijke", {}, DAY)
    content = dossier_content(shown, DUTCH, DAY)
    assert content.lead == "Voor Marijke."
    lines = "\n".join(plain(line) for part in content.sections for item in part.items for line in item.lines)
    assert "op papier" not in lines
    assert "Het is nu: Marijke Nieuw" in lines


def test_one_thing_is_told_as_the_print_tells_it() -> None:
    """A person without all the others, and a thing with the names that it needs."""
    shown = audience.shown_to(story_after_meeting(), audience.WORKER)
    bert = shown.find("bert")
    assert bert is not None
    lines = about_one(shown, bert, DUTCH, DAY)
    assert lines[0].startswith("Bert Smit:")
    assert "Ilias Haddaoui" not in "\n".join(lines)
