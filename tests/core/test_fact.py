# SPDX-License-Identifier: Apache-2.0
"""Facts of every kind: written and read again, with ids that are their own."""

import dataclasses
import json
from itertools import pairwise

import pytest
from hypothesis import given

from jimdesk.core.agreed import AgreedLine
from jimdesk.core.fact import FactError, from_plain, new_id, plain, references
from jimdesk.core.family import Family
from jimdesk.core.meeting import PlanLine, StageTime
from jimdesk.instruments import KINDS
from tests.strategies import families


@given(families())
def test_what_is_written_reads_back_equal(family: Family) -> None:
    """Every fact of every kind survives being written as JSON and read again, field by field."""
    for fact in family:
        written = json.loads(json.dumps(plain(fact)))
        assert from_plain(type(fact), written) == fact


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_kind_can_be_made_from_its_id_alone(kind: type) -> None:
    """A file of an older version, which lacks fields, can be read: every field has a default."""
    assert from_plain(kind, {"id": "x"}).id == "x"


def test_a_moment_of_another_clock_is_refused() -> None:
    """Moments are those of the clock on the wall; one with a time zone could not be laid beside them."""
    values = {"id": "x", "meeting": "m", "stage": "open"}
    assert from_plain(StageTime, {**values, "started": "2026-11-24T19:00:00"})
    for zone in ("Z", "+02:00"):
        with pytest.raises(FactError, match="'started'"):
            from_plain(StageTime, {**values, "started": f"2026-11-24T19:00:00{zone}"})


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_what_is_no_fact_is_refused(kind: type) -> None:
    """A field that nobody knows, or a value of another sort, is named and never quietly dropped."""
    with pytest.raises(FactError, match="shoe_size"):
        from_plain(kind, {"id": "x", "shoe_size": 43})
    with pytest.raises(FactError, match="'id'"):
        from_plain(kind, {"id": 1})
    with pytest.raises(FactError, match="'between'"):
        from_plain(kind, {"id": "x", "between": "not a list"})


def test_ids_are_unique_and_in_the_order_of_making() -> None:
    """Facts of one moment keep their order, for the order of the ids is the order of the lists."""
    ids = [new_id() for _ in range(5000)]
    assert len(set(ids)) == len(ids)
    assert all(earlier < later for earlier, later in pairwise(ids))
    assert {len(id_) for id_ in ids} == {20}


def test_every_kind_says_what_it_refers_to() -> None:
    """A field that is called after somebody is declared, or `forget` would pass it by."""
    others = {
        "person", "meeting", "child", "parent", "one", "other", "owner", "helper", "checker", "speaker",
        "whose", "giver", "receiver", "household", "agreement", "mentors", "by", "supporters", "children",
        "disagree", "agreed_by", "between", "issue", "via",
    }
    for kind in KINDS.values():
        declared = {name for name, _ in references(kind)}
        assert set(plain(kind(id="x"))) & others <= declared, kind.kind


def test_facts_are_equal_exactly_when_their_kind_and_all_their_fields_are() -> None:
    """Comparing is written once for all kinds; it still looks at every field, and at the kind."""
    line = PlanLine(id="a", what="x")
    assert line == PlanLine(id="a", what="x")
    assert hash(line) == hash(PlanLine(id="a", what="x"))
    assert line != PlanLine(id="a", what="y")
    assert line != PlanLine(id="a", what="x", between=("b",))
    assert line != AgreedLine(id="a", what="x")
    assert line != "a"


def test_a_fact_tells_its_fields_and_stays_as_it_is() -> None:
    """What a programmer reads of a fact names its kind and every field; no field can be set."""
    line = PlanLine(id="a", what="x")
    assert repr(line).startswith("PlanLine(id='a', audience=")
    assert all(f"{f.name}=" in repr(line) for f in dataclasses.fields(line))
    for field in dataclasses.fields(line):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(line, field.name, "y")
