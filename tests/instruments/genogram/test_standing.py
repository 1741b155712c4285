# SPDX-License-Identifier: Apache-2.0
"""Whether people stand the same when a file is opened again, and anew when that is asked."""

import math
import random
import statistics

import pytest

from jimdesk.core.audience import WORKER, shown_to
from jimdesk.core.desk import Desk
from jimdesk.core.family import Family
from jimdesk.core.people import Bond, Parentage, Partnership, Person
from jimdesk.core.words import Words
from jimdesk.drawing import Drawing
from jimdesk.instruments.genogram import order
from jimdesk.instruments.genogram.facts import Pin, Standing
from jimdesk.instruments.genogram.layout import SYMBOL
from jimdesk.instruments.genogram.picture import draw
from jimdesk.instruments.genogram.standing import from_left, middle, noted, tidied, where
from jimdesk.instruments.genogram.union import kin
from jimdesk.instruments.instrument import View
from tests.instruments.genogram.families import child, couple, person
from tests.story_family import DAY
from tests.trees import tree

VIEW, WORDS = View(day=DAY), Words("nl")


def places(drawing: Drawing) -> dict[str, tuple[float, float]]:
    """Where everybody is."""
    return {token.id: token.middle for token in drawing.tokens}


@pytest.mark.parametrize("seed", range(4))
def test_a_file_that_is_opened_again_looks_the_same(seed: int) -> None:
    """Three children come one after another; what is drawn from the file alone is what was seen last."""
    family = tree(30, seed)
    seen = draw(shown_to(family, WORKER), WORDS, VIEW)
    mothers = [one.id for one in tree(30, seed) if one.kind == "person"][::9][:3]
    for number, mother in enumerate(mothers):
        family = family.put(person(f"z{number}"), *child(f"z{number}", mother))
        seen = draw(shown_to(family, WORKER), WORDS, VIEW, seen)
        shown = shown_to(family, WORKER)
        family = noted(from_left(seen), middle(shown, kin(shown).centre, seen))(family)
    order.forget()
    assert places(draw(shown_to(family, WORKER), WORDS, VIEW)) == places(seen)


def test_tidying_is_one_step_with_the_places_and_the_order() -> None:
    """After tidying all stand as in a file that nobody touched; undo brings order and places by hand back."""
    family = tree(30, 3)
    untouched = draw(shown_to(family, WORKER), WORDS, VIEW)
    ids = from_left(untouched)
    family = noted(tuple(reversed(ids)))(family).put(Pin.new(person=ids[0], x=900, y=0))
    desk = Desk(family)
    turned = draw(shown_to(family, WORKER), WORDS, VIEW)
    assert places(turned) != places(untouched)
    anew = draw(shown_to(family, WORKER), WORDS, View(day=DAY, anew=True))
    desk.do(tidied(from_left(anew)))
    assert not desk.family.of(Pin)
    assert places(draw(shown_to(desk.family, WORKER), WORDS, VIEW)) == places(untouched)
    desk.undo()
    assert places(draw(shown_to(desk.family, WORKER), WORDS, VIEW)) == places(turned)


def test_who_was_not_looked_at_stays_behind_the_neighbour() -> None:
    """Eyes that do not see b and d note their own order; b still stands behind a, and d behind c."""
    family = noted(("a", "b", "c", "d"))(tree(0, 1))
    (one,) = noted(("c", "a"))(family).of(Standing)
    assert one.people == ("c", "d", "a", "b")


def test_noting_the_same_changes_nothing() -> None:
    """How people stand is kept once; to note it again is no change in the file."""
    family = noted(("a", "b"))(tree(0, 1))
    assert noted(("a", "b"))(family) == family
    assert list(where(shown_to(tree(3, 1), WORKER), None)) == []


def _one_more(seed: int) -> list[tuple[Family, Family]]:
    """Return a family, and the same with a child, a partner or a parent of somebody more or less."""
    family, chance = tree(24, seed), random.Random(seed)
    somebody, another = chance.sample([one.id for one in family.of(Person)], 2)
    married = chance.choice(family.of(Partnership))
    orphans = sorted({one.id for one in family.of(Person)} - {bond.child for bond in family.of(Parentage)})
    more = [
        family.put(person("z"), *child("z", somebody)),
        family.put(person("z"), *child("z", married.one, married.other)),
        family.put(person("za"), couple(another, "za", Bond.MARRIED)),
        family.put(person("za"), *child(chance.choice(orphans), "za")),
    ]
    return [(family, one) for one in more] + [(one, family) for one in more]


@pytest.mark.parametrize("seed", range(7))
def test_one_person_more_or_less_turns_nobody_round_and_hardly_moves_the_others(seed: int) -> None:
    """In every row all keep their order, and half of the people go less than a symbol's width."""
    for family, after in _one_more(seed):
        before = draw(shown_to(family, WORKER), WORDS, VIEW)
        old, new = places(before), places(draw(shown_to(after, WORKER), WORDS, VIEW, before))
        stay = old.keys() & new.keys()
        assert len(stay) >= len(old) - 1
        for row in {y for _, y in old.values()}:
            ordered = sorted((one for one in stay if old[one][1] == row), key=lambda one: old[one][0])
            now = [new[one][0] for one in ordered]
            assert now == sorted(now)
        assert statistics.median_low(math.dist(old[one], new[one]) for one in stay) < SYMBOL


@pytest.mark.parametrize(("seed", "gone"), [(2, "f000001"), (2, "f000009"), (23, "f000003")])
def test_when_somebody_goes_on_whom_a_branch_hung_nobody_goes_up_or_down(seed: int, gone: str) -> None:
    """Half of the people stay where they were, also where a family falls apart into two."""
    family = tree(24, seed)
    before = draw(shown_to(family, WORKER), WORDS, VIEW)
    old, new = places(before), places(draw(shown_to(family.forget(gone), WORKER), WORDS, VIEW, before))
    assert statistics.median_low(math.dist(old[one], new[one]) for one in new) < SYMBOL
