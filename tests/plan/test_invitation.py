# SPDX-License-Identifier: Apache-2.0
"""The invitation: when, where, why and who will be there, only as far as the reader may see."""

import datetime

from jimdesk.core import audience
from jimdesk.core.fact import Audience
from jimdesk.core.family import Family
from jimdesk.core.meeting import Attendance, Refusal
from jimdesk.core.words import Words
from jimdesk.plan import qr
from jimdesk.plan.invitation import invitation_content, invitation_draft
from jimdesk.plan.marks import Fill
from jimdesk.plan.offered import invited
from jimdesk.plan.rich import plain
from jimdesk.plan.sizes import USUAL
from tests.plan.sheets_of import DUTCH
from tests.story_family import DAY
from tests.story_plan import NEXT_MEETING, story_after_meeting


def asked(*people: str) -> Family:
    """The story with these people asked for the next meeting."""
    return story_after_meeting().put(*(
        Attendance.new(id=f"asked-{person}", meeting=NEXT_MEETING, person=person) for person in people
    ))


def facts(person: str, family: Family, words: Words = DUTCH) -> dict[str, str]:
    """What the invitation of somebody says under each heading."""
    content = invitation_content(audience.shown_to(family, audience.person(person)), words, DAY)
    return {label: " ".join(map(plain, lines)) for _, label, lines in content.facts}


def test_when_where_why_and_who() -> None:
    """Day, time and place; the wish in its own words; the others with what they are, not the reader."""
    assert facts("dennis", asked("ilias", "dennis", "truus")) == {
        "Wanneer?": "dinsdag 22 december 2026, 19.00 uur",
        "Waar?": "bij Truus",
        "Waarom?": "Ilias zegt: “Ik wil thuis blijven wonen en dat er minder geschreeuwd wordt.”",
        "Wie zijn erbij?": "Ilias, Truus (oma).",
    }


def test_what_is_not_known_is_a_line_to_write_on() -> None:
    """No date, no place, nobody noted, no wish: dotted lines, and nothing in their place."""
    family = asked().change(NEXT_MEETING, date=None, where="").drop("said-1")
    assert set(facts("dennis", family).values()) == {"____"}


def test_who_may_not_be_seen_is_not_counted_either() -> None:
    """Somebody who is hidden from the reader leaves no name and no gap."""
    family = asked("ilias", "dennis", "anja").change("anja", audience=Audience.WORKER)
    assert facts("dennis", family)["Wie zijn erbij?"] == "Ilias."


def test_who_is_not_to_be_asked_gets_none() -> None:
    """A refusal takes somebody off the list of whoever may know of it, and no sheet says so."""
    family = asked("ilias", "bert", "dennis")
    assert {one.id for one in invited(family, DAY)} == {"ilias", "dennis"}
    refusal = family.of(Refusal)[0]
    assert {one.id for one in invited(family.drop(refusal.id), DAY)} == {"ilias", "bert", "dennis"}
    for person in ("ilias", "dennis"):
        assert "REIGER" not in str(facts(person, family))


def test_a_telephone_reads_the_day_and_the_number_and_nothing_else() -> None:
    """The squares that are drawn are those of exactly the day and of the number of whoever leads."""
    family = story_after_meeting().change("karin", phone="06 98 76 54 32")
    told = invitation_content(audience.shown_to(family, audience.person("fatima")), DUTCH, DAY)
    assert told.when == (datetime.date(2026, 12, 22), datetime.time(19))
    assert told.phone == "06 98 76 54 32"
    page, = invitation_draft(told, USUAL, DUTCH).pages()
    bars = {(mark.width, mark.height) for mark in page.marks if isinstance(mark, Fill)}
    for code in (qr.of_meeting(*told.when), qr.of_phone(told.phone)):
        assert {(mark.width, mark.height) for mark in code.marks if isinstance(mark, Fill)} <= bars


def test_a_telephone_number_with_words_in_it_gets_no_code() -> None:
    """Whoever passes by can read a code: "ask at 5 Elm Street" stays words."""
    family = story_after_meeting().change("karin", phone="06 98 76 54 32, na zes uur")
    told = invitation_content(audience.shown_to(family, audience.person("fatima")), DUTCH, DAY)
    assert told.phone == ""
