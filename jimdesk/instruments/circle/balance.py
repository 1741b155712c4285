# SPDX-License-Identifier: Apache-2.0
"""What stands out in the support of a circle: both ways, seen differently, near and never asked.

Pure questions to the facts, and their answers as sentences with names: never a number that grades a family.
"""

from typing import Final

from jimdesk.core import kinship
from jimdesk.core.audience import Shown, Sight
from jimdesk.core.family import Family
from jimdesk.core.frozen import frozen
from jimdesk.core.meeting import Agreement, Refusal
from jimdesk.core.names import name as name_of
from jimdesk.core.people import Group, Person
from jimdesk.core.words import N_, Words
from jimdesk.instruments.circle import support
from jimdesk.instruments.circle.acquaintance import acquainted
from jimdesk.instruments.circle.facts import Given, Support
from jimdesk.instruments.circle.helping import given, is_alive, is_organised
from jimdesk.instruments.circle.placing import meeting_shown, placements, whose_circle
from jimdesk.instruments.circle.rings import ring_set_of
from jimdesk.instruments.instrument import View

Known = Family | Shown
_NEAR: Final = 0.7  # a ring that ends within this share of the radius is near: intimates and friends


@frozen
class Different:
    """One type of support that the giver and the receiver see differently; None is "it is not there"."""

    giver: str
    receiver: str
    key: str
    says_giver: Given | None
    says_receiver: Given | None


@frozen
class Remark:
    """A sentence about the circle; one that is `for_worker` is never before the room."""

    text: str
    for_worker: bool = True


def both_ways(known: Known, view: View) -> tuple[str, ...]:
    """Return with whom support goes both ways: they give to the one in the middle, and get something back."""
    whose = whose_circle(known, view)
    return tuple(one for one in _givers(known, whose) if one in _receivers(known, whose))


def one_way(known: Known, view: View) -> tuple[str, ...]:
    """Return who of the own network gives and gets nothing back, as far as was said."""
    whose = whose_circle(known, view)
    back = _receivers(known, whose)
    return tuple(
        one for one in _givers(known, whose)
        if one not in back and (person := known.get(Person, one)) and not is_organised(person)
    )


def seen_differently(known: Known) -> tuple[Different, ...]:
    """Return what giver and receiver both spoke of, and see differently."""
    told: dict[tuple[str, str, str, str], dict[str, Given]] = {}
    for one in known.of(Support):
        here = told.setdefault((one.giver, one.receiver, support.key_of(one), one.issue), {})
        if one.seen_by == support.TOGETHER:
            here.setdefault(support.GIVER, one.given)
            here.setdefault(support.RECEIVER, one.given)
        else:
            here[one.seen_by] = one.given
    return tuple(
        Different(giver, receiver, key, said.get(support.GIVER), said.get(support.RECEIVER))
        for (giver, receiver, key, _), said in told.items()
        if len(said) == 2 and said[support.GIVER] is not said[support.RECEIVER]
    )


def never_asked(known: Known, view: View) -> tuple[str, ...]:
    """Return who stands near, lives, is no organised help, and does nothing: nobody asked them, so it seems.

    A parent is not among them: they care without being asked. Whoever was refused is not either; before
    other eyes than the worker's no refusal is seen, which is why this is a question for the worker alone.
    """
    rings = ring_set_of(known, meeting_shown(known, view))
    near = {ring.id for ring in rings.rings if ring.outer <= _NEAR}
    does = {one.giver for one in known.of(Support) if one.given is not Given.POSSIBLE}
    does |= {id_ for one in known.of(Agreement) for id_ in (one.owner, one.helper) if id_}
    left_out = {one.person for one in known.of(Refusal)}
    left_out |= {one.parent for one in kinship.parents(known, whose_circle(known, view))}
    return tuple(
        one.person for one in placements(known, view)
        if (ring := rings.ring(one.ring)) and ring.id in near and one.person not in does | left_out
        and (person := known.get(Person, one.person)) and is_alive(person) and not is_organised(person)
    )


def bonding_and_bridging(known: Known, view: View) -> tuple[int, int]:
    """Count the ties within the groups of a circle (binding), and those across them (bridging)."""
    groups = _groups(known, view)
    pairs = acquainted(known, tuple(groups))
    within = sum(1 for pair in pairs if len({groups[one] for one in pair}) == 1)
    return within, len(pairs) - within


def bridges(known: Known, view: View) -> tuple[str, ...]:
    """Return who knows people of other groups than their own, the most first: they can bring together."""
    groups = _groups(known, view)
    across: dict[str, set[str]] = {}
    for one, other in (sorted(pair) for pair in acquainted(known, tuple(groups))):
        if groups[one] is not groups[other]:
            across.setdefault(one, set()).add(other)
            across.setdefault(other, set()).add(one)
    return tuple(sorted(across, key=lambda one: (-len(across[one]), one)))


def _groups(known: Known, view: View) -> dict[str, Group]:
    """Return from which group everybody in a circle is who lives, the one in the middle apart."""
    people = {one.person for one in placements(known, view)} - {whose_circle(known, view)}
    return {id_: one.group for id_ in people if (one := known.get(Person, id_)) and is_alive(one)}


def _givers(known: Known, whose: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.giver for one in given(known, whose)))


def _receivers(known: Known, whose: str) -> frozenset[str]:
    back = (one for one in known.of(Support) if one.given is Given.GIVEN and one.giver == whose)
    return frozenset(one.receiver for one in back)


# In sentences


def remarks(shown: Shown, words: Words, view: View) -> tuple[Remark, ...]:
    """Return what stands out in sentences; those for the worker only where the worker looks."""
    whose = whose_circle(shown, view)
    found = [*_for_all(shown, words, view, whose), *_for_worker(shown, words, view, whose)]
    worker = shown.reader.sight is Sight.WORKER
    return tuple(one for one in found if worker or not one.for_worker)


def _for_all(shown: Shown, words: Words, view: View, whose: str) -> list[Remark]:
    def name(id_: str) -> str:
        return name_of(shown, id_, words)

    told = [
        words.say(N_("{name} and {other} help each other."), name=name(one), other=name(whose))
        for one in both_ways(shown, view)
    ]
    kinds = {kind.key: kind for kind in support.kinds(ring_set_of(shown, meeting_shown(shown, view)))}
    for one in shown.of(Support):
        giver = shown.get(Person, one.giver)
        if giver is None or not is_alive(giver):  # what can be hoped for no more is not said aloud
            continue
        if one.given is Given.WISHED and one.receiver == whose and one.seen_by != support.GIVER:
            what = one.what or (kinds.get(support.key_of(one)) or kinds[one.support.value]).called(words)
            told.append(words.say(
                N_("{name} wishes for this from {other}: {what}."), name=name(whose), other=name(one.giver),
                what=what,
            ))  # fmt: skip
    return [Remark(text, for_worker=False) for text in told]


def _for_worker(shown: Shown, words: Words, view: View, whose: str) -> list[Remark]:
    def name(id_: str) -> str:
        return name_of(shown, id_, words)

    kinds = {kind.key: kind for kind in support.kinds(ring_set_of(shown, meeting_shown(shown, view)))}
    told = [
        words.say(N_("{name} is very near, and as far as is written here nobody asked anything of them yet."),
                  name=name(one))
        for one in never_asked(shown, view)
    ]  # fmt: skip
    for one in seen_differently(shown):
        kind = kinds.get(one.key)
        told.append(words.say(
            N_("{what}: {name} says “{one}”, {other} says “{two}”."),
            what=kind.called(words) if kind else one.key, name=name(one.giver), other=name(one.receiver),
            one=_state(words, one.says_giver), two=_state(words, one.says_receiver),
        ))  # fmt: skip
    for giver in one_way(shown, view):
        told.append(words.say(
            N_("{name} gives, and gets nothing back as far as is written. What could {other} do for them?"),
            name=name(giver), other=name(whose),
        ))  # fmt: skip
    within, across = bonding_and_bridging(shown, view)
    if within + across:
        ties = N_("Ties within the own group: {within}. Ties between groups: {across}.")
        told.append(words.say(ties, within=within, across=across))
    bridging = bridges(shown, view)[:3]
    if bridging:
        ask = N_("These know people of several groups, and can bring them together: {names}.")
        told.append(words.say(ask, names=", ".join(map(name, bridging))))
    return [Remark(text) for text in told]


def _state(words: Words, given: Given | None) -> str:
    return words.say(_STATES[given], "support") if given else ""


_STATES: Final = {
    Given.WISHED: N_("is a wish"), Given.POSSIBLE: N_("could be"), Given.GIVEN: N_("is done"),
}
