# SPDX-License-Identifier: Apache-2.0
"""The nine hats: each has a name in the language of the window, and a pictogram of its own."""

from jimdesk.core import places
from jimdesk.core.meeting import Hat
from jimdesk.plan.hats import HATS
from jimdesk.plan.pictograms import commands
from tests.plan.sheets_of import DUTCH


def test_every_hat_has_a_name_and_a_pictogram_of_its_own() -> None:
    """Nine hats, nine names and nine pictures that can be drawn."""
    assert set(HATS) == set(Hat) - {Hat.NONE}
    assert len({hat.picture for hat in HATS.values()}) == 9
    for hat in HATS.values():
        assert (places.resources() / "pictograms" / f"{hat.picture}.svg").exists()
        assert commands(hat.picture)
        assert DUTCH.say(hat.name)
        assert DUTCH.say(hat.does) != hat.does
