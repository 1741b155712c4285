# SPDX-License-Identifier: Apache-2.0
"""The rings and sectors of a circle: data from resources/rings, checked and handed out as frozen values.

A placement names its ring and sector by id. Another set, another size or paper therefore changes no
meaning: a ring may say which rings of other sets it is `like`, and somebody whose ring this set does not
know waits in the tray, with the placement untouched.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any, Final, NoReturn, TypeVar

from jimdesk.core import places, table
from jimdesk.core.audience import Shown
from jimdesk.core.family import Family
from jimdesk.core.meeting import Meeting
from jimdesk.core.people import Group
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_, Translated, saying

DEFAULT: Final = "lensink"
B = TypeVar("B", "RingBand", "Sector")


@dataclass(frozen=True, slots=True)
class RingBand:
    """One ring: everything between the ring inside it and `outer`, a share of the whole radius."""

    id: str
    name: Translated
    plain: Translated  # what it means, in a family's words; the name where the file has none
    outer: float  # 0 to 1
    like: tuple[str, ...] = ()  # rings of other sets that mean the same


@dataclass(frozen=True, slots=True)
class Sector:
    """One sector: from `start` up to `end`, whole degrees clockwise from twelve o'clock."""

    id: str
    name: Translated
    plain: Translated
    groups: tuple[Group, ...]
    start: int
    end: int
    like: tuple[str, ...] = ()

    @property
    def middle(self) -> int:
        """The bearing half way."""
        return (self.start + self.end) // 2


@dataclass(frozen=True, slots=True)
class RingSet:
    """Rings from the inside outwards and sectors clockwise; `text` is the file they were read from."""

    id: str
    name: Translated
    rings: tuple[RingBand, ...]
    sectors: tuple[Sector, ...]
    text: str = ""

    @staticmethod
    def read(text: str, source: str = "rings.toml") -> "RingSet":
        """Read a ring set from TOML; KnownError says which file and what is wrong in it."""
        return _read(text, source)

    def ring(self, id_: str) -> RingBand | None:
        """Return the ring with this id, or the one that is like it; None where this set knows none."""
        return _found(self.rings, id_)

    def sector(self, id_: str, bearing: int) -> Sector:
        """Return the sector with this id, or like it; else the one in which the bearing lies."""
        return _found(self.sectors, id_) or self.sector_at(bearing)

    def sector_at(self, bearing: float) -> Sector:
        """Return the sector in which a bearing lies."""
        turned = bearing % 360
        return next((one for one in self.sectors if one.start <= turned < one.end), self.sectors[-1])

    def sector_for(self, group: Group) -> Sector:
        """Return the sector in which people of a group usually stand."""
        return next((one for one in self.sectors if group in one.groups), self.sectors[0])

    def inner(self, ring: RingBand) -> float:
        """Return where a ring begins, as a share of the radius; the innermost at 0."""
        place = self.rings.index(ring)
        return self.rings[place - 1].outer if place else 0.0


def _found(bands: tuple[B, ...], id_: str) -> B | None:
    exact = next((one for one in bands if one.id == id_), None)
    return exact or next((one for one in bands if id_ in one.like), None)


def ring_set_of(known: Family | Shown, meeting: str = "") -> RingSet:
    """Return the rings that a meeting used: its own copy, else Lensink's; "" is the latest meeting."""
    found = known.get(Meeting, meeting) if meeting else table.latest(known)
    return _kept(found.rings) if found and found.rings else default()


@lru_cache(maxsize=32)
def _kept(text: str) -> RingSet:
    return RingSet.read(text)


def default() -> RingSet:
    """Return Lensink's rings and sectors, which a circle has unless something else is chosen."""
    return shipped()[DEFAULT]


@lru_cache(maxsize=1)
def shipped() -> Mapping[str, RingSet]:
    """Return the ring sets that come with the program, by their ids."""
    found = (load(path) for path in sorted((places.resources() / "rings").glob("*.toml")))
    return {one.id: one for one in found}


def load(path: Path) -> RingSet:
    """Read a ring set from a file; KnownError where it cannot be read or is not one."""
    try:
        return RingSet.read(path.read_text(encoding="utf-8"), path.name)
    except (OSError, UnicodeDecodeError) as error:
        raise KnownError(saying(
            "The rings in {file} cannot be read: {why}. Choose another file, or one of the sets that come "
            "with JimDesk.", file=path.name, why=str(error),
        )) from error


# Reading and checking. What is wrong is told in one sentence with the file and the place in it.

_NOT_TOML: Final = N_(
    "{file} is not a file of rings: {error}. Mend it, or choose a set that comes with JimDesk."
)
_LOOK: Final = N_("In the rings of {file}, {place} should look like this: {example}")
_UNKNOWN: Final = N_("In the rings of {file}, {place} is not a field that JimDesk knows. Take that line out.")
_GROUP: Final = N_("In the rings of {file}, {place} names a group that does not exist. Choose from: {known}.")
_GROW: Final = N_(
    "In the rings of {file}, each radius must be larger than the one before, and the last one 100."
)
_FILL: Final = N_("In the rings of {file}, the sectors must follow each other from 0 to 360 degrees.")
_TWICE: Final = N_("In the rings of {file}, the id {id} stands twice. Give one of them another id.")


def _read(text: str, source: str) -> RingSet:
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise KnownError(saying(_NOT_TOML, file=source, error=str(error))) from error
    whole = _Part(source, data)
    whole.only("id", "name", "ring", "sector")
    rings = tuple(_ring(part) for part in whole.parts("ring"))
    sectors = tuple(_sector(part) for part in whole.parts("sector"))
    _check(source, rings, sectors)
    return RingSet(whole.word("id"), whole.texts("name"), rings, sectors, text)


def _ring(part: "_Part") -> RingBand:
    part.only("id", "name", "plain", "radius", "like")
    name = part.texts("name")
    outer = round(part.number("radius", "radius = 43.8") * 10) / 1000
    return RingBand(part.word("id"), name, part.texts("plain", name), outer, part.words("like"))


def _sector(part: "_Part") -> Sector:
    part.only("id", "name", "plain", "groups", "from", "to", "like")
    name, groups = part.texts("name"), part.words("groups")
    if set(groups) - set(Group):
        part.refuse(_GROUP, "groups", known=", ".join(Group))
    return Sector(
        part.word("id"), name, part.texts("plain", name), tuple(Group(group) for group in groups),
        round(part.number("from", "from = 0")), round(part.number("to", "to = 90")), part.words("like"),
    )


def _check(source: str, rings: tuple[RingBand, ...], sectors: tuple[Sector, ...]) -> None:
    shares = [0.0, *(ring.outer for ring in rings)]
    if not all(a < b for a, b in pairwise(shares)) or shares[-1] != 1:
        raise KnownError(saying(_GROW, file=source))
    edges = [0, *(edge for sector in sectors for edge in (sector.start, sector.end)), 360]
    borders = all(a == b for a, b in zip(edges[::2], edges[1::2], strict=True))
    if not borders or not all(sector.start < sector.end for sector in sectors):
        raise KnownError(saying(_FILL, file=source))
    for ids in ([ring.id for ring in rings], [sector.id for sector in sectors]):
        twice = next((id_ for place, id_ in enumerate(ids) if id_ in ids[:place]), None)
        if twice is not None:
            raise KnownError(saying(_TWICE, file=source, id=twice))


@dataclass(frozen=True, slots=True)
class _Part:
    """A table of the file, read field by field; what is missing or of another kind is refused by name."""

    source: str
    data: Mapping[str, Any]
    where: str = ""

    def only(self, *names: str) -> None:
        """Refuse a field that has none of these names."""
        unknown = sorted(self.data.keys() - set(names))
        if unknown:
            self.refuse(_UNKNOWN, unknown[0])

    def parts(self, name: str) -> list["_Part"]:
        """Read a list of tables."""
        value = self.data.get(name)
        if not isinstance(value, list) or not value or not all(isinstance(one, dict) for one in value):
            self.refuse(_LOOK, name, example=f"[[{name}]]")
        return [_Part(self.source, one, f"{name} {place}: ") for place, one in enumerate(value, start=1)]

    def word(self, name: str) -> str:
        """Read a text that may not be empty."""
        value = self.data.get(name)
        if not isinstance(value, str) or not value.strip():
            self.refuse(_LOOK, name, example=f'{name} = "abc"')
        return value

    def words(self, name: str) -> tuple[str, ...]:
        """Read a list of texts; none where the field is not there."""
        value = self.data.get(name, [])
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            self.refuse(_LOOK, name, example=f'{name} = ["abc"]')
        return tuple(value)

    def number(self, name: str, example: str) -> float:
        """Read a number of at most four figures."""
        value = self.data.get(name)
        if not isinstance(value, int | float) or isinstance(value, bool) or not 0 <= value < 10_000:
            self.refuse(_LOOK, name, example=example)
        return value

    def texts(self, name: str, instead: Translated | None = None) -> Translated:
        """Read a text in some languages."""
        value = self.data.get(name)
        if value is None and instead:
            return instead
        texts = tuple(value.items()) if isinstance(value, dict) else ()
        if not texts or not all(isinstance(text, str) for _, text in texts):
            self.refuse(_LOOK, name, example=f'{name} = {{ nl = "abc", en = "abc" }}')
        return Translated(texts)

    def refuse(self, why: str, name: str, **values: str) -> NoReturn:
        """Say what is wrong with a field."""
        raise KnownError(saying(why, file=self.source, place=f"{self.where}{name}", **values))
