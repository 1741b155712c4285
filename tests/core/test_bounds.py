# SPDX-License-Identifier: Apache-2.0
"""What a file could not give back is refused before it counts, and all that is not refused comes back."""

import dataclasses
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jimdesk.core.bounds import TOO_LONG, refuse_too_long
from jimdesk.core.desk import Desk, Step
from jimdesk.core.fact import LARGEST, LONGEST, Fact, FactError, field_types, from_plain, longest, plain
from jimdesk.core.family import Change, Family
from jimdesk.core.meeting import Meeting, Note
from jimdesk.core.people import Person
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import saying
from jimdesk.instruments import KINDS
from tests.strategies import families


def _put(fact: Fact) -> Step:
    return Step(saying("put"), lambda family: family.put(fact))


def _given(name: str, value: object) -> dict[str, Any]:
    return {name: value}


def _texts(kind: type[Fact]) -> list[str]:
    return [name for name, (type_, _) in field_types(kind).items() if type_ is str and name != "id"]


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_each_text_of_each_kind_has_one_end_for_writing_and_reading(kind: type[Fact]) -> None:
    """At its longest a text is kept and read back; one letter more is refused at the desk, as in reading."""
    for name in _texts(kind):
        for more in (0, 1):
            text = "a" * (longest(name) + more)
            fact = dataclasses.replace(from_plain(kind, {"id": "x"}), **_given(name, text))
            desk = Desk()
            if more:
                with pytest.raises(KnownError) as found:
                    desk.do(_put(fact))
                assert found.value.saying.msgid == TOO_LONG
                assert desk.family == Family()
                assert desk.next_undo is None
                with pytest.raises(FactError):
                    from_plain(kind, plain(fact))
            else:
                desk.do(_put(fact))
                assert from_plain(kind, plain(fact)) == fact


@given(families(), st.data())
def test_the_desk_takes_what_can_be_read_and_nothing_else(family: Family, data: st.DataObject) -> None:
    """With a text somewhere made so long, or a number so large: taken and read back equal, or refused."""
    if not len(family):
        return
    fact = data.draw(st.sampled_from(list(family)))
    fields = {name: type_ for name, (type_, _) in field_types(type(fact)).items() if type_ in (str, int)}
    name = data.draw(st.sampled_from(sorted(fields)))
    over = data.draw(st.integers(-1, 1))
    value = "a" * (longest(name) + over) if fields[name] is str else LARGEST + over
    made = dataclasses.replace(fact, **_given(name, value))
    try:
        refuse_too_long((Change(fact, made),))
    except KnownError:
        with pytest.raises(FactError):
            from_plain(type(made), json.loads(json.dumps(plain(made))))
    else:
        assert from_plain(type(made), json.loads(json.dumps(plain(made)))) == made


def test_a_text_inside_a_list_has_an_end_too() -> None:
    """What stands in a list, such as who may know, is bounded as well."""
    person = Person(id="p", between=("a" * (LONGEST + 1),))
    with pytest.raises(KnownError):
        refuse_too_long((Change(None, person),))
    refuse_too_long((Change(person, None),))  # taking it away is always possible


def test_what_the_program_notes_itself_is_bounded() -> None:
    """A note beside a step is refused in the same way, and the step stays as it was."""
    desk = Desk(Family([Meeting(id="m")]))
    desk.do(_put(Note(id="n", text="kort")))
    with pytest.raises(KnownError):
        desk.note(lambda family: family.change("m", where="x" * (LONGEST + 1)))
    assert desk.family.get(Meeting, "m") == Meeting(id="m")
    desk.undo()
    assert "n" not in desk.family
