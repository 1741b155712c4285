# SPDX-License-Identifier: Apache-2.0
"""The rings and sectors of a circle: data from resources/rings, checked and handed out as frozen values.

A placement names its ring and sector by id. Another set, another size or paper therefore changes no
meaning: a ring may say which rings of other sets it is `like`, and somebody whose ring this set does not
know waits in the tray, with the placement untouched.
"""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final, TypeVar

from jimdesk.core import places, table
from jimdesk.core.audience import Shown
from jimdesk.core.family import Family
from jimdesk.core.frozen import frozen
from jimdesk.core.meeting import Meeting
from jimdesk.core.people import Group
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import Translated, saying

DEFAULT: Final = "lensink"
B = TypeVar("B", "RingBand", "Sector")


@frozen
class RingBand:
    """One ring: everything between the ring inside it and `outer`, a share of the whole radius."""

    id: str
    name: Translated
    plain: Translated  # what it means, in a family's words; the name where the file has none
    outer: float  # 0 to 1
    like: tuple[str, ...] = ()  # rings of other sets that mean the same


@frozen
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


@frozen
class OwnSupport:
    """A type of support that an organisation added; `base` is the usual type that it is a kind of."""

    id: str
    name: Translated
    base: str


ECOGRAM: Final = "ecogram"  # how a set is drawn: groups round somebody, and lines that tell of the ties


@frozen
class RingSet:
    """Rings from the inside outwards and sectors clockwise; `text` is the file they were read from."""

    id: str
    name: Translated
    rings: tuple[RingBand, ...]
    sectors: tuple[Sector, ...]
    text: str = ""
    drawn: str = ""  # "" as rings; or `ECOGRAM`
    support: tuple[OwnSupport, ...] = ()

    @staticmethod
    def read(text: str, source: str = "rings.toml") -> "RingSet":
        """Read a ring set from TOML; KnownError says which file, on which line, and what is wrong there."""
        from jimdesk.instruments.circle.ring_file import read  # it makes these very values

        return read(text, source)

    def ring(self, id_: str) -> RingBand | None:
        """Return the ring with this id, or the one that is like it; None where this set knows none."""
        return _found(self.rings, id_)

    def sector(self, id_: str, bearing: int) -> Sector:
        """Return the sector with this id, or like it, or of the same people; else the one at the bearing."""
        found = _found(self.sectors, id_)
        if found is not None:
            return found
        here, groups = self.sector_at(bearing), _groups_of(id_)
        if groups.isdisjoint(here.groups):
            return next((one for one in self.sectors if not groups.isdisjoint(one.groups)), here)
        return here

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


@lru_cache(maxsize=64)
def _groups_of(sector: str) -> frozenset[Group]:
    """Return which people usually stand in a sector of the sets that come along."""
    sectors = (one for rings in shipped().values() for one in rings.sectors if one.id == sector)
    return frozenset(group for one in sectors for group in one.groups)


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
        return RingSet.read(path.read_text(encoding="utf-8-sig"), path.name)
    except (OSError, UnicodeDecodeError) as error:
        raise KnownError(saying(
            "The rings in {file} cannot be read: {why}. Choose another file, or one of the sets that come "
            "with JimDesk.", file=path.name, why=str(error),
        )) from error
