# SPDX-License-Identifier: Apache-2.0
"""What a JIM agreed, typed before whatever eyes: nobody is lost whom those eyes do not see."""

from dataclasses import replace

from jimdesk.core.audience import WORKER, room, shown_to
from jimdesk.core.fact import Audience
from jimdesk.core.people import Jim, Person
from jimdesk.ui.inspector_jim import typed_step
from jimdesk.ui.look import Look
from tests.story_family import story_family
from tests.ui.at_work import sitting_about, start


def test_a_supporter_who_is_hidden_from_the_room_stays(look: Look) -> None:
    """The room types "Karin"; somebody whom only the worker sees supports the JIM as before."""
    family = story_family()
    hidden = Person(id="geheim", name="Petra Wulp", audience=Audience.WORKER)
    jim = replace(family.of(Jim)[0], supporters=("geheim", "samira"), supported_how="Samira")
    sitting = sitting_about(look, family.put(hidden, jim))
    start(sitting)
    (seen,) = sitting.shown.of(Jim)
    assert "geheim" not in seen.supporters
    sitting.do(typed_step(sitting, seen, "supported_how", "Karin"))
    family = sitting.desk.family
    assert shown_to(family, WORKER).of(Jim)[0].supporters == ("karin", "geheim")
    assert shown_to(family, room()).of(Jim)[0].supporters == ("karin",)
