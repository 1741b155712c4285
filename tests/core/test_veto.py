# SPDX-License-Identifier: Apache-2.0
"""The youngster's veto: heard in time by whoever may know of it, and invisible for everybody else."""

from dataclasses import fields

import pytest

from jimdesk.core import audience, edits, veto
from jimdesk.core.audience import FAMILY, WORKER, Reader, shown_to
from jimdesk.core.desk import Desk, Step
from jimdesk.core.meeting import Column, Issue, Refusal
from jimdesk.core.words import saying
from jimdesk.instruments import KINDS
from tests.story_family import MEETING, story_family

OTHERS = (FAMILY, audience.room(["marijke"]), audience.person("marijke"), audience.professional("inge"))


def desk(*steps: Step) -> Desk:
    """The story after some steps."""
    made = Desk(story_family())
    for step in steps:
        made.do(step)
    return made


def warned(made: Desk, step: Step, reader: Reader = WORKER) -> list[str]:
    """The sentences that a step gives these eyes."""
    changes = made.do(step)
    return [sentence.plain() for _, sentence in veto.heard(shown_to(made.family, reader), changes)]


NOT_FATIMA = veto.refuse("ilias", person="fatima")
NOT_SCHOOL = veto.refuse("ilias", topic="school")


@pytest.mark.parametrize("step", [
    edits.add_agreement("samen vissen", owner="fatima"),
    edits.add_agreement("samen vissen", helper="fatima"),
    edits.add_agreement("samen vissen", checker="fatima"),
    edits.add_crisis_step(calls="fatima"),
])
def test_bringing_in_a_refused_person_warns_the_worker_alone(step: Step) -> None:
    """A line of the plan or of the crisis card with his name is heard; nobody else hears anything."""
    assert len(warned(desk(NOT_FATIMA), step)) == 1
    for reader in OTHERS:
        assert not warned(desk(NOT_FATIMA), step, reader)


def test_only_what_is_new_is_warned_of() -> None:
    """Another word in a line that already had his name says nothing; a line without him neither."""
    made = desk(NOT_FATIMA)
    made.do(edits.add_agreement("samen vissen", owner="fatima"))
    (line,) = [one for one in made.family if one.kind == "agreement" and "vissen" in repr(one)]
    assert not warned(made, edits.type_into(line.id, "what", "samen gaan vissen"))
    assert not warned(made, edits.add_agreement("koken", owner="truus"))


def test_a_topic_is_heard_as_a_whole_word() -> None:
    """School, however it is written; not schoolplein."""
    said = edits.add_statement(MEETING, Column.WORRY, "Op School gaat het mis", "marijke")
    assert warned(desk(NOT_SCHOOL), said)
    other = edits.add_statement(MEETING, Column.GOOD, "spelen op het schoolplein", "marijke")
    assert not warned(desk(NOT_SCHOOL), other)


def test_a_topic_before_somebody_names_who_should_not_hear() -> None:
    """The sentence tells the worker in front of whom."""
    only = veto.refuse("ilias", topic="blowen", listener="marijke")
    (sentence,) = warned(desk(only), edits.park("hoe het met blowen zit", MEETING))
    assert "in front of" in sentence


@pytest.mark.parametrize("reader", OTHERS)
def test_for_everybody_else_nothing_is_different(reader: Reader) -> None:
    """With the veto and without it, every other reader is given exactly the same facts."""
    plain, refused = desk(), desk(NOT_FATIMA, NOT_SCHOOL, veto.refuse("ilias", topic="x", listener="marijke"))
    before, after = shown_to(plain.family, reader), shown_to(refused.family, reader)
    kinds = {type(fact) for fact in refused.family}
    assert all(before.of(kind) == after.of(kind) for kind in kinds)
    assert not after.of(Refusal)


def test_the_holder_and_the_worker_know_and_it_can_be_taken_back() -> None:
    """Ilias's own page and the worker see it; taken back, it is gone, and the name of its step is silent."""
    made = desk(NOT_FATIMA)
    for reader in (WORKER, audience.person("ilias")):
        kept = [one for one in veto.of(shown_to(made.family, reader), "ilias") if one.person == "fatima"]
        assert len(kept) == 1
    step = veto.take_back(kept[0].id)
    assert "fatima" not in step.name.plain().lower()
    made.do(step)
    assert not [one for one in made.family.of(Refusal) if one.person == "fatima"]
    assert not warned(made, edits.add_agreement("samen vissen", owner="fatima"))


def test_what_is_listened_to_is_there_in_every_kind() -> None:
    """Each field in which somebody or a topic can come up is a field of its kind of fact."""
    for kind, names in (*veto.NAMED.items(), *veto.SAID.items()):
        assert set(names) <= {field.name for field in fields(KINDS[kind])}


def test_naming_a_kwestie_is_heard_without_trouble() -> None:
    """A new kwestie brings nobody in; its name may be what the youngster would rather not talk about."""
    made = desk(NOT_FATIMA, NOT_SCHOOL)
    assert warned(made, edits.add(saying("kwestie"), Issue.new(name="geld"))) == []
    assert len(warned(made, edits.add(saying("kwestie"), Issue.new(name="school")))) == 1
