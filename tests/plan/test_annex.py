# SPDX-License-Identifier: Apache-2.0
"""The annex for professionals: bottom lines with their owner and reason, who leaves when, notes for them."""

import datetime

from jimdesk.core import audience
from jimdesk.core.audience import Reader
from jimdesk.core.family import Family
from jimdesk.core.professional import BottomLine, ProfessionalHelp
from jimdesk.plan.annex import annex_content
from jimdesk.plan.makers import annex, dossier
from jimdesk.plan.rich import plain
from tests.plan.sheets_of import DUTCH, said
from tests.story_family import DAY
from tests.story_plan import story_after_meeting

STORY = story_after_meeting().put(
    BottomLine.new(id="must-1", place=1, text="elke nacht thuis slapen", owner="karin", why="veiligheid"),
    ProfessionalHelp.new(id="help-1", place=1, who="inge", what="elke week luisteren",
                         until=datetime.date(2027, 3, 1)),
)


def told(reader: Reader) -> dict[str, list[str]]:
    """What the annex says under each heading."""
    content = annex_content(audience.shown_to(STORY, reader), DUTCH, DAY)
    return {
        part.heading: [" ".join(map(plain, item.lines)) for item in part.items] for part in content.sections
    }


def test_what_professionals_ask_do_and_until_when() -> None:
    """Each under the professional's own name, apart from what the network does."""
    annex = told(audience.professional())
    assert annex["Wat in elk geval moet"] == ["Karin: Elke nacht thuis slapen. Waarom: Veiligheid."]
    assert annex["Wat professionals doen"][0] == "Inge: Elke week luisteren. Tot 1 maart 2027."
    assert annex["Wie wanneer stopt"] == ["Inge is er tot 1 maart 2027.", "Karin is er tot 1 juni 2027."]
    assert not any("Karin:" in line for line in annex["Wat familie en netwerk doen"])
    assert len(annex["Wat familie en netwerk doen"]) == 6


def test_notes_are_for_professionals_alone() -> None:
    """The note is there for them; made for the family, the annex has no such section to show."""
    assert "ZWAAN-7" in str(told(audience.professional()))
    assert "ZWAAN-7" not in str(told(audience.FAMILY))
    assert "REIGER-3" not in str(told(audience.professional("karin")))


def test_a_sheet_without_anything_says_what_would_stand_there() -> None:
    """An empty annex and print for the file say so in a sentence; one with a line does not."""
    def lines(family: Family) -> str:
        shown = audience.shown_to(family, audience.professional())
        drafts = (lay(shown, DUTCH, DAY, False) for lay in (annex, dossier))
        return " ".join(one for draft in drafts for page in draft.pages() for one in said(page))

    empty = lines(Family())
    assert "wat professionals doen en wie wanneer stopt. Er is nog niets te lezen." in empty
    assert "Hier komt wat is verteld en afgesproken," in empty
    assert "Er is nog niets te lezen" not in lines(STORY)
