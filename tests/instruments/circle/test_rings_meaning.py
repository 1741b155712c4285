# SPDX-License-Identifier: Apache-2.0
"""Another set of rings, another size, paper: none of it changes what a placement means."""

from dataclasses import replace

from hypothesis import example, given, settings
from hypothesis import strategies as st

from jimdesk.core.audience import FAMILY, Shown, shown_to
from jimdesk.core.desk import Desk
from jimdesk.core.family import Family
from jimdesk.core.words import Words
from jimdesk.instruments.circle import CIRCLE, placing
from jimdesk.instruments.circle.facts import Placement
from jimdesk.instruments.circle.geometry import Frame, cell_at
from jimdesk.instruments.circle.links import Layer, links
from jimdesk.instruments.circle.picture import as_list
from jimdesk.instruments.circle.rings import default, ring_set_of, shipped
from jimdesk.instruments.instrument import View
from tests.crowd import crowd

WORDS = Words("nl")
SETS = sorted(shipped())
sizes = st.tuples(st.integers(420, 1400), st.integers(420, 1100))
roomy = st.tuples(st.integers(700, 1400), st.integers(632, 1100))  # as the window has it, down to the lowest


def shown(family: Family) -> Shown:
    """A family as its own paper shows it."""
    return shown_to(family, FAMILY)


def with_rings(family: Family, id_: str, view: View) -> Family:
    """The family with another ring set for its meeting; undo brings the earlier one back."""
    step = placing.use_rings(shown(family), view, shipped()[id_])
    if step is None:
        return family
    desk = Desk(family)
    desk.do(step)
    changed = desk.family
    desk.undo()
    assert set(desk.family) == set(family)
    return changed


@given(st.integers(1, 14), st.integers(0, 9), st.lists(st.sampled_from(SETS), min_size=1, max_size=4), sizes)
@settings(max_examples=25, deadline=None)
def test_changing_the_set_and_back_changes_no_meaning(
    count: int, seed: int, sets: list[str], size: tuple[int, int]
) -> None:
    """Through any row of sets, sizes and prints every placement is the same, and so is the list in words."""
    family, view = crowd(count, seed), View(width=size[0], height=size[1])
    before = family.of(Placement), as_list(shown(family), WORDS, view)
    for id_ in sets:
        family = with_rings(family, id_, view)
        for printed in (False, True):
            CIRCLE.draw(shown(family), WORDS, replace(view, print=printed))
        known = ring_set_of(family)
        assert all(known.ring(one.ring) for one in family.of(Placement)), f"{id_} leaves somebody out"
    family = with_rings(family, "lensink", view)
    assert (family.of(Placement), as_list(shown(family), WORDS, view)) == before


@given(st.integers(1, 12), st.integers(0, 9), roomy, st.booleans())
@example(count=5, seed=5, size=(704, 704), printed=False)  # pushed aside exactly onto a border once
@settings(max_examples=25, deadline=None)
def test_whoever_is_drawn_stands_in_their_own_cell(
    count: int, seed: int, size: tuple[int, int], printed: bool
) -> None:
    """At any size and on paper the middle of a chip lies in the ring and sector that are kept."""
    family, view = crowd(count, seed), View(width=size[0], height=size[1], print=printed)
    placed = {one.person: one for one in family.of(Placement)}
    for token in CIRCLE.draw(shown(family), WORDS, view).tokens:
        if token.id in placed:
            cell = cell_at(default(), Frame.of(view), *token.middle)
            kept = placed[token.id]
            assert cell is not None
            assert (cell.ring, cell.sector) == (kept.ring, kept.sector)


def test_moving_within_another_set_keeps_what_the_first_one_knew() -> None:
    """Who is moved about in a circle without sectors stays family; in the ecogram, as near as before."""
    family = crowd(6)
    person = family.of(Placement)[0]
    for id_ in ("circles-of-support", "ecogram"):
        other = with_rings(family, id_, View())
        rings = ring_set_of(other)
        ring = rings.ring(person.ring)
        assert ring is not None
        sector = rings.sector(person.sector, person.bearing)
        step = placing.place(
            shown(other), View(), person.person, ring.id, sector.id, person.bearing, 111
        )  # fmt: skip
        assert step is not None
        moved = step.edit(other).get(Placement, person.id)
        assert moved is not None
        assert (moved.ring, moved.sector, moved.depth) == (person.ring, person.sector, 111)


def test_the_ecogram_has_no_rings_and_a_line_to_everybody() -> None:
    """The person in the middle, groups around, and to each one line in the nature of that tie."""
    family = with_rings(crowd(8), "ecogram", View())
    drawing = CIRCLE.draw(shown(family), WORDS, View())
    assert not [one for one in drawing.shapes if getattr(one, "meaning", "") == "contact"]
    assert len([one for one in drawing.shapes if getattr(one, "meaning", "") == "group"]) == 4
    found = links(shown(family), View())
    assert {id_ for one in found for id_ in one.ids} >= {one.person for one in family.of(Placement)}
    near = {one.other: one.near for one in found if one.layer is Layer.KNOWS}
    rings = [ring.id for ring in default().rings]
    assert all(near[one.person] == rings.index(one.ring) + 1 for one in family.of(Placement))
