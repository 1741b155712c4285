# SPDX-License-Identifier: Apache-2.0
"""What stands out in the support of a circle: told in names, the worker's part to the worker."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from jimdesk.core.audience import FAMILY, WORKER, shown_to
from jimdesk.core.family import Family
from jimdesk.core.meeting import Agreement, Meeting, Refusal
from jimdesk.core.people import Group, Person
from jimdesk.core.words import Words
from jimdesk.instruments.circle import balance
from jimdesk.instruments.circle.facts import Acquaintance, Given, Placement, Support
from jimdesk.instruments.instrument import View
from tests.story_family import story_family

VIEW = View()


def support(giver: str, receiver: str, **values: object) -> Support:
    """One support."""
    made: Support = Support.new(giver=giver, receiver=receiver, **values)
    return made


def test_what_goes_both_ways_is_told_to_everybody() -> None:
    """Yassin does nice things with Ilias; once Ilias does something back, they help each other."""
    assert balance.both_ways(story_family(), VIEW) == ()
    family = story_family().put(support("ilias", "yassin"))
    assert balance.both_ways(family, VIEW) == ("yassin",)
    told = [one.text for one in balance.remarks(shown_to(family, FAMILY), Words("nl"), VIEW)]
    assert "Yassin en Ilias helpen elkaar." in told


def test_a_difference_needs_two_who_spoke() -> None:
    """What one of the two says is no difference yet; when the other says something else, it is one."""
    one = support("noor", "ilias", seen_by="giver", given=Given.GIVEN)
    assert balance.seen_differently(story_family().put(one)) == ()
    family = story_family().put(one, support("noor", "ilias", seen_by="receiver", given=Given.WISHED))
    (found,) = balance.seen_differently(family)
    assert (found.says_giver, found.says_receiver) == (Given.GIVEN, Given.WISHED)
    same = story_family().put(one, support("noor", "ilias", seen_by="receiver", given=Given.GIVEN))
    assert balance.seen_differently(same) == ()


def test_near_and_never_asked() -> None:
    """Who stands near and does nothing is one to ask; a task, support or a refusal ends that."""
    family = story_family()
    asked = balance.never_asked(family, VIEW)
    assert "samira" in asked
    assert "marijke" not in asked  # nobody says of a mother that nothing was asked of her
    assert "inge" not in asked  # organised help is not asked in this way
    assert "yassin" not in asked  # he does something already
    for fact in (
        Agreement.new(what="kookt", owner="samira"), support("samira", "ilias"),
        Refusal.new(by="ilias", person="samira"),
    ):  # fmt: skip
        assert "samira" not in balance.never_asked(family.put(fact), VIEW)


def test_nothing_is_asked_or_hoped_of_who_died() -> None:
    """Truus gave, was hoped for and knew everybody; after her death no sentence names her."""
    family = story_family().put(
        support("truus", "ilias"), support("ilias", "truus"), Acquaintance.new(one="truus", other="anja"),
        support("truus", "ilias", given=Given.WISHED, what="samen koken"),
    )  # fmt: skip
    for reader in (FAMILY, WORKER):
        told = [one.text for one in balance.remarks(shown_to(family, reader), Words("nl"), VIEW)]
        assert any("Truus" in one for one in told)
        after = shown_to(family.change("truus", died=True), reader)
        assert not [one.text for one in balance.remarks(after, Words("nl"), VIEW) if "Truus" in one.text]


def test_the_room_hears_nothing_that_is_the_workers() -> None:
    """Who was never asked, and where two see it differently, is never a sentence before the family."""
    family = story_family().put(
        support("noor", "ilias", seen_by="giver"),
        support("noor", "ilias", seen_by="receiver", given=Given.WISHED),
    )
    room = balance.remarks(shown_to(family, FAMILY), Words("nl"), VIEW)
    worker = balance.remarks(shown_to(family, WORKER), Words("nl"), VIEW)
    assert all(not one.for_worker for one in room)
    assert {one.text for one in worker if one.for_worker}.isdisjoint(one.text for one in room)
    assert any("Samira" in one.text for one in worker if one.for_worker)


@given(
    st.lists(st.sampled_from(list(Group)), min_size=2, max_size=7),
    st.sets(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=12),
)
@settings(max_examples=40, deadline=None)
def test_ties_within_and_across_are_all_ties(groups: list[Group], pairs: set[tuple[int, int]]) -> None:
    """Binding and bridging ties together are every tie there is, each counted once."""
    facts: list[Person | Placement | Acquaintance] = [Person(id="me", name="Me", youngster=True)]
    for nth, group in enumerate(groups):
        facts.append(Person(id=f"p{nth}", name=f"P{nth}", group=group))
        facts.append(Placement(id=f"at{nth}", meeting="m", whose="me", person=f"p{nth}", ring="intimi"))
    known = {frozenset(pair) for pair in pairs if pair[0] != pair[1] and max(pair) < len(groups)}
    for nth, pair in enumerate(map(sorted, known)):
        facts.append(Acquaintance(id=f"k{nth}", one=f"p{pair[0]}", other=f"p{pair[1]}"))
    family = Family([Meeting(id="m"), *facts])
    within, across = balance.bonding_and_bridging(family, VIEW)
    every = combinations(range(len(groups)), 2)
    brute = [groups[a] == groups[b] for a, b in every if frozenset((a, b)) in known]
    assert (within, across) == (sum(brute), len(brute) - sum(brute))
