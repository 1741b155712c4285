# SPDX-License-Identifier: Apache-2.0
"""The story with a safety map: two dangers, one goal, numbers, two rules and an action team."""

import datetime

from jimdesk.core.action_team import ActionTeam
from jimdesk.core.family import Family
from jimdesk.core.meeting import Column, Done, Sort, Statement
from jimdesk.core.safety import SafetyRule
from jimdesk.instruments.scale import Score
from tests.story_family import DAY, MEETING
from tests.story_plan import story_after_meeting

DANGER = "Ilias loopt 's nachts weg en niemand weet waar hij is"
GOAL = "Vier weken lang weten we elke avond waar hij is"
RULE = "Wordt er geschreeuwd, dan gaat Amir naar de buren"
NUMBERS = {"ilias": 7, "marijke": 4, "yassin": 5, "truus": 6}
IN_TWO_WEEKS = DAY + datetime.timedelta(14)


def safe_family() -> Family:
    """Return the family."""
    return story_after_meeting().put(
        Statement.new(id="danger", meeting=MEETING, column=Column.WORRY, sort=Sort.DANGER, text=DANGER,
                      speaker="marijke", disagree=("ilias",)),
        Statement.new(id="goal", meeting=MEETING, column=Column.MUST, sort=Sort.GOAL, pair="danger",
                      text=GOAL, speaker="yassin"),
        Statement.new(id="danger-2", meeting=MEETING, column=Column.WORRY, sort=Sort.DANGER,
                      text="Het schreeuwen wordt slaan", speaker="fatima"),
        SafetyRule.new(id="rule", rule=RULE, trigger="iemand schreeuwt lang", sees="noor", calls="fatima",
                       comes="yassin", minutes=20, test=IN_TWO_WEEKS, danger="danger-2"),
        SafetyRule.new(id="rule-2", place=1, rule="Is Ilias er om elf uur niet, dan belt Marijke",
                       sees="marijke", calls="marijke", test=IN_TWO_WEEKS, tested=IN_TWO_WEEKS,
                       worked=Done.YES, result="Dennis bracht hem thuis"),
        *(Score.new(id=f"number-{who}", meeting=MEETING, question="Hoe veilig is het nu?", person=who,
                    number=number, about="danger") for who, number in NUMBERS.items()),
        ActionTeam.new(id="team", members=("truus", "yassin", "fatima"), chair="truus", weeks=3,
                       next=IN_TWO_WEEKS),
    )
