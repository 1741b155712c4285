# SPDX-License-Identifier: Apache-2.0
"""Rings and sectors are data: read, checked, and kept with the meeting that used them."""

import re

import pytest

from jimdesk.core.family import Family
from jimdesk.core.meeting import Meeting
from jimdesk.core.people import Group
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import Words
from jimdesk.instruments.circle.rings import RingSet, default, load, ring_set_of, shipped

TWO_RINGS = """
id = "two"
name = { nl = "Twee", en = "Two" }
[[ring]]
id = "near"
name = { nl = "dichtbij", en = "near" }
radius = 50
[[ring]]
id = "far"
name = { nl = "ver", en = "far" }
radius = 100
[[sector]]
id = "all"
name = { nl = "iedereen", en = "everyone" }
groups = ["family"]
from = 0
to = 360
"""


def test_lensink_has_its_rings_radii_and_sectors() -> None:
    """The shipped set is Lensink's: four rings, of which the inner one has most room, and four quadrants."""
    rings = default()
    assert [ring.id for ring in rings.rings] == ["intimi", "vrienden", "bekenden", "diensten"]
    assert [ring.outer for ring in rings.rings] == [0.438, 0.655, 0.837, 1.0]
    assert [rings.sector_for(group).name.within("nl") for group in Group] == [
        "familie", "medecliënten", "professionals", "samenleving",
    ]
    corners = {rings.sector_at(bearing).id for bearing in (45, 135, 225, 315)}
    assert corners == {"samenleving", "professionals", "medeclienten", "familie"}
    assert rings.sector_at(315).id == "familie"


def test_every_shipped_set_reads_back_from_its_own_text() -> None:
    """The copy that a meeting keeps is enough to have the same rings again."""
    for id_, one in shipped().items():
        assert one.id == id_
        assert RingSet.read(one.text) == one


def test_a_meeting_keeps_its_own_rings() -> None:
    """A meeting that used other rings shows them, whatever the program's own set is by now."""
    own, other = Meeting(id="a", rings=TWO_RINGS), Meeting(id="b")
    family = Family([own, other])
    assert ring_set_of(family, "a").id == "two"
    assert ring_set_of(family, "b") == default()
    assert ring_set_of(Family(), "") == default()


def test_a_ring_is_found_by_what_it_is_like() -> None:
    """Somebody placed among Lensink's intimates stands in the innermost of the Circles of Support."""
    support = shipped()["circles-of-support"]
    assert [support.ring(ring.id) for ring in default().rings] == list(support.rings)
    assert [default().ring(ring.id) for ring in support.rings] == list(default().rings)
    assert support.ring("something else") is None


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (('radius = 50', 'radius = "x"'), "ring 1: radius"),
        (('radius = 50', 'radius = 120'), "each radius"),
        (('radius = 100', 'radius = 90'), "the last 100"),
        (('to = 360', 'to = 350'), "0 to 360"),
        (('id = "far"', 'id = "near"'), "near"),
        (('id = "far"', 'colour = "red"'), "ring 2: colour"),
        (('id = "far"', ''), "ring 2: id"),
        (('groups = ["family"]', 'groups = ["aliens"]'), "sector 1: groups"),
        (('{ nl = "dichtbij", en = "near" }', '"near"'), "ring 1: name"),
        (('id = "two"', 'id = '), "line 2"),
    ],
)
def test_a_wrong_file_is_refused_in_one_sentence(change: tuple[str, str], told: str) -> None:
    """Whoever writes rings of their own reads which file is wrong, and where in it."""
    text = TWO_RINGS.replace(*change, 1)
    assert text != TWO_RINGS
    with pytest.raises(KnownError, match=re.escape(told)) as caught:
        RingSet.read(text, "eigen.toml")
    assert "eigen.toml" in str(caught.value)
    assert "Invalid" not in Words("nl").tell(caught.value.saying), "no words of another program"


def test_people_stay_with_their_own_kind_in_a_set_that_knows_no_other() -> None:
    """An organisation's file need not name the sectors of other sets: who usually stands there is enough."""
    own = TWO_RINGS.replace(TWO_RINGS[TWO_RINGS.index("[[sector]]"):], """
[[sector]]
id = "hulp"
name = { nl = "hulp", en = "help" }
groups = ["professionals"]
from = 0
to = 180

[[sector]]
id = "buurt"
name = { nl = "buurt", en = "street" }
groups = ["community", "peers"]
from = 180
to = 270

[[sector]]
id = "club"
name = { nl = "club", en = "club" }
groups = ["community"]
from = 270
to = 360
""")
    rings = RingSet.read(own, "eigen.toml")
    assert rings.sector("professionals", 300).id == "hulp"
    assert rings.sector("samenleving", 30).id == "buurt"
    assert rings.sector("samenleving", 300).id == "club", "of two that fit the one at the same place"
    assert rings.sector("familie", 300).id == "club", "nobody is left out"


def test_a_file_that_is_not_there_is_told(tmp_path: pytest.TempPathFactory) -> None:
    """A set that was moved away is a sentence, not a crash."""
    from pathlib import Path

    with pytest.raises(KnownError, match=re.escape("weg.toml")):
        load(Path(str(tmp_path)) / "weg.toml")


def test_a_file_that_a_notepad_saved_is_read(tmp_path: pytest.TempPathFactory) -> None:
    """The three bytes that some editors put before a text are no fault of whoever saved it."""
    from pathlib import Path

    path = Path(str(tmp_path)) / "eigen.toml"
    path.write_bytes(b"\xef\xbb\xbf" + shipped()["lensink"].text.encode())
    assert load(path) == shipped()["lensink"]
