# SPDX-License-Identifier: Apache-2.0
"""Whether the steps that enter signs do what they say, also where something of it was there already."""

import pytest

from jimdesk.core.dates import PartialDate
from jimdesk.core.fact import Audience
from jimdesk.core.family import Family
from jimdesk.core.people import Being, BirthOrder, Bond, Partnership, Person, Turn, Twinning, Twins
from jimdesk.instruments.genogram import entering
from jimdesk.instruments.genogram.facts import Fold, Tie, TieKind
from tests.instruments.genogram.families import couple, person

FOUR = Family(person(one) for one in ("an", "bo", "cas", "daan"))


def test_a_turn_stands_in_the_order_of_time() -> None:
    """A separation of 2010 comes before the marriage of 2015, whatever was told first."""
    family = entering.turn("an", "bo", Bond.MARRIED, PartialDate(2015)).edit(FOUR)
    family = entering.turn("bo", "an", Bond.SEPARATED, PartialDate(2010)).edit(family)
    (told,) = family.of(Partnership)
    assert [turn.bond for turn in told.history] == [Bond.SEPARATED, Bond.MARRIED]


def test_a_turn_without_a_date_stays_behind_the_one_told_before() -> None:
    """Married in 2001, later parted, divorced in 2016: the parting stays between them."""
    told = (
        Turn(Bond.MARRIED, PartialDate(2001)), Turn(Bond.SEPARATED), Turn(Bond.DIVORCED, PartialDate(2016)),
    )
    assert entering.in_time(told) == told


def test_triplets_are_one_group() -> None:
    """Two and two who share one are three of one birth, with what was said last of all of them."""
    family = entering.twins("an", "bo", Twinning.IDENTICAL).edit(FOUR)
    family = entering.twins("cas", "daan").edit(family)
    family = entering.twins("bo", "cas", Twinning.FRATERNAL).edit(family)
    (group,) = family.of(Twins)
    assert set(group.children) == {"an", "bo", "cas", "daan"}
    assert group.twinning is Twinning.FRATERNAL


def test_nobody_is_their_own_twin_or_child() -> None:
    """A step with one and the same person changes nothing."""
    assert entering.twins("an", "an").edit(FOUR) == FOUR


def test_an_order_told_again_takes_the_place_of_the_old_one() -> None:
    """There is one order of the same brothers and sisters."""
    family = entering.order(("an", "bo")).edit(FOUR)
    family = entering.order(("bo", "an", "cas")).edit(family)
    (told,) = family.of(BirthOrder)
    assert told.children == ("bo", "an", "cas")


def test_a_branch_is_folded_once_and_unfolded() -> None:
    """Folding twice is folding once; unfolding somebody else leaves it."""
    family = entering.fold("an").edit(entering.fold("an").edit(FOUR))
    assert len(family.of(Fold)) == 1
    assert entering.unfold("bo").edit(family) == family
    assert entering.unfold("an").edit(family) == FOUR


@pytest.mark.parametrize(
    ("kind", "audience"), [(TieKind.CLOSE, Audience.ROOM), (TieKind.PHYSICAL_ABUSE, Audience.WORKER)]
)
def test_lines_of_harm_are_the_workers_own_at_first(kind: TieKind, audience: Audience) -> None:
    """Other lines are for the room, as they were said there."""
    (tie,) = entering.tie("an", "bo", kind, "an").edit(FOUR).of(Tie)
    assert tie.audience is audience


def test_a_loss_is_not_for_the_family_until_that_is_chosen() -> None:
    """Somebody who becomes a miscarriage is the worker's; who becomes a person again is everybody's."""
    an = FOUR.get(Person, "an")
    assert an is not None
    lost = entering.become(an, Being.MISCARRIAGE).edit(FOUR).get(Person, "an")
    assert lost is not None
    assert (lost.died, lost.audience) == (True, Audience.WORKER)
    back = entering.become(lost, Being.PERSON).edit(FOUR.put(lost)).get(Person, "an")
    assert back is not None
    assert (back.died, back.audience) == (False, Audience.EVERYONE)


def test_a_couple_that_is_known_gets_no_second_fact() -> None:
    """A turn goes to the couple that is there, whoever is named first."""
    family = FOUR.put(couple("an", "bo", Bond.MARRIED))
    assert len(entering.turn("bo", "an", Bond.DIVORCED).edit(family).of(Partnership)) == 1


def test_a_line_that_becomes_one_of_harm_goes_out_of_sight() -> None:
    """Said to be conflict it is the room's; said to be violence the worker's; conflict again, the room's."""
    family = entering.tie("an", "bo", TieKind.CONFLICT, "an").edit(FOUR)
    for kind, audience in (
        (TieKind.PHYSICAL_ABUSE, Audience.WORKER), (TieKind.NEGLECT, Audience.WORKER),
        (TieKind.CONFLICT, Audience.ROOM),
    ):
        (tie,) = family.of(Tie)
        family = entering.become_tie(tie, kind).edit(family)
        (tie,) = family.of(Tie)
        assert (tie.tie, tie.audience) == (kind, audience)
