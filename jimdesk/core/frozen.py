# SPDX-License-Identifier: Apache-2.0
"""What a frozen value is: a dataclass that never changes; its `__init__` is written once it is used often.

`@dataclass(frozen=True, slots=True)` writes and compiles up to six methods for each class while a module is
imported. With nearly two hundred kinds of values that was a fifth of the time in which the window starts, and
most of them serve a few values in a sitting. A class with `@frozen` behaves the same, and costs next to
nothing until it is used; comparing and telling are written here once, for all of them.
"""

from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError, dataclass, field, fields, make_dataclass
from operator import attrgetter
from typing import Any, Final, NoReturn, TypeVar, dataclass_transform

T = TypeVar("T")
_OFTEN: Final = 200  # as many values take as long to fill step by step as an `__init__` takes to be written


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[T]) -> type[T]:
    """Make a frozen dataclass with slots; its fields can be given in their order, or by name."""
    cls.__doc__ = cls.__doc__ or cls.__name__  # else `dataclass` composes one, as slowly as ten classes
    made = freeze(dataclass(slots=True, init=False, repr=False, eq=False)(cls))
    for name, method in _ALIKE.items():
        if vars(cls).get(name) is None:
            setattr(made, name, method)
    return made


def freeze(made: type[T]) -> type[T]:
    """Freeze a dataclass with slots that was made without an `__init__`, and give it one."""
    for name, method in (*_FROZEN.items(), ("__init__", _first_init(made))):
        setattr(made, name, method)
    return made


def _first_init(cls: Any) -> Callable[..., None]:  # noqa: ANN401  (a dataclass)
    """Fill the first values field by field; what does not fit is refused by the written `__init__`."""
    filled = 0
    names: tuple[str, ...] = ()
    needed: frozenset[str] = frozenset()
    usual: dict[str, object] = {}
    made: dict[str, Callable[[], object]] = {}

    def init(self: Any, *args: object, **values: object) -> None:  # noqa: ANN401  (a value of the class)
        nonlocal filled, names, needed, usual, made
        if not filled:
            known = fields(cls)
            names = tuple(one.name for one in known if not one.kw_only)
            usual = {one.name: one.default for one in known}
            made = {one.name: one.default_factory for one in known if one.default_factory is not MISSING}
            needed = frozenset(name for name, default in usual.items() if default is MISSING) - made.keys()
        filled += 1
        given = dict(zip(names, args, strict=False)) | values
        fits = len(given) == len(args) + len(values) and needed <= given.keys() <= usual.keys()
        if filled > _OFTEN or not fits:
            cls.__init__ = _written_init(cls)
            cls.__init__(self, *args, **values)
            return
        for name in made.keys() - given.keys():
            given[name] = made[name]()
        for name, content in (usual | given).items():
            object.__setattr__(self, name, content)
        if hasattr(cls, "__post_init__"):
            self.__post_init__()

    return init


def _written_init(cls: Any) -> Callable[..., None]:  # noqa: ANN401  (a dataclass)
    """Have `__init__` written as for every frozen dataclass with these fields."""
    after = {"__post_init__": cls.__post_init__} if hasattr(cls, "__post_init__") else {}
    twin: Any = make_dataclass(
        cls.__name__, [(one.name, one.type, _copy(one)) for one in fields(cls)],
        namespace={"__module__": cls.__module__, **after}, repr=False, eq=False, frozen=True,
    )
    written: Callable[..., None] = twin.__init__
    return written


def _copy(one: Any) -> Any:  # noqa: ANN401  (a field, as dataclasses.field makes it)
    return field(default=one.default, default_factory=one.default_factory, kw_only=one.kw_only)


# Comparing and telling, as a dataclass does

_readers: dict[tuple[type, str], Callable[[object], object]] = {}


def _read(self: Any, names: str) -> object:  # noqa: ANN401  (a dataclass)
    """Read all fields at once that count for `compare` or for `hash`."""
    kind = type(self)
    if (kind, names) not in _readers:
        _readers[kind, names] = _reader([
            one.name for one in fields(kind)
            if (one.compare if names == "compare" or one.hash is None else one.hash)
        ])
    return _readers[kind, names](self)


def _reader(names: list[str]) -> Callable[[object], object]:
    if len(names) > 1:
        return attrgetter(*names)
    return lambda self: tuple(getattr(self, name) for name in names)


def _equal(self: object, other: object) -> object:
    if type(other) is not type(self):
        return NotImplemented
    return _read(self, "compare") == _read(other, "compare")


def _hash(self: object) -> int:
    return hash(_read(self, "hash"))


def _told(self: Any) -> str:  # noqa: ANN401  (a dataclass)
    told = (f"{one.name}={getattr(self, one.name)!r}" for one in fields(self) if one.repr)
    return f"{type(self).__qualname__}({', '.join(told)})"


def _refuse_to_set(_self: object, name: str, _value: object) -> NoReturn:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(_self: object, name: str) -> NoReturn:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _packed(self: Any) -> list[object]:  # noqa: ANN401  (a dataclass)
    return [getattr(self, one.name) for one in fields(self)]


def _unpack(self: Any, state: list[object]) -> None:  # noqa: ANN401  (a dataclass)
    for one, content in zip(fields(self), state, strict=True):
        object.__setattr__(self, one.name, content)


_ALIKE: Final = {"__eq__": _equal, "__hash__": _hash, "__repr__": _told}
_FROZEN: Final = {
    "__setattr__": _refuse_to_set,
    "__delattr__": _refuse_to_delete,
    "__getstate__": _packed,  # for copies, and on the way to another process
    "__setstate__": _unpack,
}
