# SPDX-License-Identifier: Apache-2.0
"""Frozen values: the same as a frozen dataclass with slots, in all that can be seen."""

import copy
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, fields, replace

import pytest

from jimdesk.core.frozen import frozen


@frozen
class Place:
    """What is tried here."""

    row: int
    names: tuple[str, ...] = ()
    secret: str = field(default="", repr=False, compare=False)
    found: dict[str, int] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Usual:
    """The same, as Python makes it."""

    row: int
    names: tuple[str, ...] = ()
    secret: str = field(default="", repr=False, compare=False)
    found: dict[str, int] = field(default_factory=dict, hash=False)


@frozen
class Deep(Place):
    """A value with the fields of another, and one more."""

    depth: int = 0

    def __post_init__(self) -> None:
        """Refuse what cannot be."""
        if self.depth < 0:
            raise ValueError("above the ground")


def test_it_is_made_compared_and_told_as_a_dataclass_is() -> None:
    """Fields by place and by name, defaults, equality, hash and text are those of a frozen dataclass."""
    for given, named in (((1,), {}), ((2, ("a",)), {"secret": "s"}), ((3,), {"found": {"x": 1}})):
        ours, usual = Place(*given, **named), Usual(*given, **named)
        assert all(getattr(ours, one.name) == getattr(usual, one.name) for one in fields(usual))
        assert repr(ours) == repr(usual).replace("Usual", "Place")
        assert hash(ours) == hash(usual)
        assert ours == Place(*given, **named)
        assert ours != Place(9)
        assert ours not in {usual, (1, ())}
    assert Place(1, secret="a") == Place(1, secret="b")
    assert Place(1).found is not Place(1).found


@pytest.mark.parametrize("given", [{}, {"row": 1, "size": 2}])
def test_a_field_too_few_or_unknown_is_refused_the_first_time_too(given: dict[str, int]) -> None:
    """Nothing comes into being with a field that nobody knows, or without one that is needed."""
    @frozen
    class Fresh:
        row: int

    with pytest.raises(TypeError):
        Fresh(**given)
    with pytest.raises(TypeError):
        Fresh(**given)
    assert Fresh(1).row == 1


def test_the_thousandth_value_is_as_the_first() -> None:
    """After its `__init__` is written, a class makes, checks and refuses what it did before."""
    first, many = Deep(0, ("a",), depth=3), [Deep(row, ("a",), depth=3) for row in range(1000)]
    assert many[0] == first
    assert [one.row for one in many] == list(range(1000))
    assert Deep.__init__ is not Place.__init__
    with pytest.raises(ValueError, match="above"):
        Deep(1, depth=-1)
    with pytest.raises(TypeError):
        Deep(1, size=2)  # type: ignore[call-arg]  # what is refused is what is tried


def test_nothing_in_it_changes() -> None:
    """A field can be neither set nor removed, and there is no room for another."""
    one = Place(1)
    for name in ("row", "other"):
        with pytest.raises(FrozenInstanceError):
            setattr(one, name, 2)
        with pytest.raises(FrozenInstanceError):
            delattr(one, name)
    assert not hasattr(one, "__dict__")
    assert replace(one, row=2) == Place(2)


def test_copies_are_equal() -> None:
    """A value can be copied, and sent to another process."""
    one = Deep(1, ("a",), depth=4)
    assert copy.deepcopy(one) == one
    assert pickle.loads(pickle.dumps(one)) == one


def test_a_value_inherits_fields_and_checks_itself() -> None:
    """Fields of the value below come first; what a class checks after it is made is checked."""
    assert Deep(1, depth=2) == Deep(1, (), depth=2)
    assert Deep(1) != Place(1)
    with pytest.raises(ValueError, match="above"):
        Deep(1, depth=-1)
