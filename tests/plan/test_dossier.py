# SPDX-License-Identifier: Apache-2.0
"""The print for the file: every kind of fact is told or left out on purpose, and each only to its readers."""

from jimdesk.core import audience
from jimdesk.core.afterwards import LeftSo, Reminded
from jimdesk.core.meeting import Draft
from jimdesk.core.people import BirthOrder
from jimdesk.core.words import Words
from jimdesk.exchange import portable
from jimdesk.instruments import KINDS
from jimdesk.instruments.genogram.facts import Customs, Fold, Pin, Standing
from jimdesk.plan.dossier import SECTIONS, dossier_content
from jimdesk.plan.dossier_people import told
from jimdesk.plan.rich import plain
from jimdesk.plan.telling import Telling
from tests.files.make import family as every_kind
from tests.plan.sheets_of import DUTCH
from tests.story_family import DAY
from tests.story_plan import WORRY, story_after_meeting

# where something is drawn, half typed, or put away
LEFT_OUT = {Pin, Fold, Customs, Standing, BirthOrder, Draft, Reminded, LeftSo}


def words_for(reader: audience.Reader) -> str:
    """All that the print says to a reader."""
    content = dossier_content(audience.shown_to(story_after_meeting(), reader), DUTCH, DAY)
    lines = (plain(line) for part in content.sections for item in part.items for line in item.lines)
    return "\n".join(lines)


def test_every_kind_of_fact_is_told_or_left_out_on_purpose() -> None:
    """A new kind of fact is to be told in the print, or named here."""
    told = {kind for _, _, kinds in SECTIONS for kind in kinds}
    assert told | LEFT_OUT == set(KINDS.values())
    assert not told & LEFT_OUT


def test_no_heading_stands_in_another_language_than_the_sheet() -> None:
    """In Dutch, Arabic and Turkish each heading is translated; a JIM is called that everywhere."""
    headings = {heading for heading, _, _ in SECTIONS} - {"JIM"}
    for words in (DUTCH, Words("ar"), Words("tr")):
        assert [one for one in headings if words.say(one) == one] == []


def test_each_section_tells_something_of_its_kinds() -> None:
    """Made from a family with every kind of fact, no section is empty."""
    family = every_kind()
    content = dossier_content(audience.shown_to(family, audience.WORKER), DUTCH, DAY)
    shown = audience.shown_to(family, audience.WORKER)
    for section, (_, _, kinds) in zip(content.sections, SECTIONS, strict=True):
        if any(shown.of(kind) for kind in kinds):
            assert section.items, section.heading


def test_a_note_for_professionals_is_theirs_alone() -> None:
    """The note stands in the professional's print, not in the family's; the refusal in neither."""
    assert "ZWAAN-7" in words_for(audience.professional())
    assert "ZWAAN-7" not in words_for(audience.FAMILY)
    assert WORRY in words_for(audience.FAMILY)
    for reader in (audience.FAMILY, audience.professional(), audience.person("marijke")):
        assert "REIGER-3" not in words_for(reader)
    assert "REIGER-3" in words_for(audience.person("ilias"))


def test_stages_languages_and_circles_are_told_in_words() -> None:
    """No id of the program stands on paper, and circles of two meetings are told apart by their days."""
    content = dossier_content(audience.shown_to(portable.example(), audience.WORKER), DUTCH, DAY)
    lines = [plain(line) for part in content.sections for item in part.items for line in item.lines]
    text = "\n".join(lines).replace("\u00a0", " ")
    assert "\nGaat goed: 19:14, 19:26." in text
    assert "spreekt: Arabisch" in text
    assert "Ilias, 6 oktober 2026, vrienden, familie: Yassin, Marijke." in text
    assert "Ilias, 24 november 2026, intimi, familie: Yassin." in text


def test_no_comma_stands_behind_a_full_stop() -> None:
    """What the family typed as a sentence is joined to the rest without its own full stop; dots stay dots."""
    content = dossier_content(audience.shown_to(every_kind(), audience.WORKER), DUTCH, DAY)
    lines = [plain(line) for part in content.sections for item in part.items for line in item.lines]
    assert [line for line in lines if ".," in line] == []
    telling = Telling(audience.shown_to(every_kind(), audience.WORKER), DUTCH, DAY)
    assert told(telling, "Hij lacht.", "En toen ...", "ja.") == "Hij lacht, En toen ..., ja."
    arabic = Telling(audience.shown_to(every_kind(), audience.WORKER), Words("ar"), DAY)
    assert "." not in told(arabic, arabic.typed("Hij lacht."), arabic.typed("Ja."))[:-1]
