# SPDX-License-Identifier: Apache-2.0
"""The reading of a file of rings: its text in, a `RingSet` out, or one sentence about what is wrong where.

The file is an ordinary TOML text that an organisation copies and changes; resources/rings has examples.
"""

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import Any, Final, NoReturn

from jimdesk.core import toml
from jimdesk.core.frozen import frozen
from jimdesk.core.people import Group
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_, Translated, saying
from jimdesk.instruments.circle.facts import SupportType
from jimdesk.instruments.circle.rings import ECOGRAM, OwnSupport, RingBand, RingSet, Sector

_NOT_TOML: Final = N_(
    "{file} is not a file of rings: on line {line} a quote, a bracket or an equals sign is missing, or a "
    "name stands twice. Mend it, or choose a set that comes with JimDesk."
)
_LOOK: Final = N_("In the rings of {file}, line {line}, {place} should look like this: {example}")
_UNKNOWN: Final = N_(
    "In the rings of {file}, line {line}, {place} is not a field that JimDesk knows. Take that line out."
)
_CHOOSE: Final = N_(
    "In the rings of {file}, line {line}, {place} names something that does not exist. Choose from: {known}."
)
_GROW: Final = N_(
    "In the rings of {file}, line {line}, each radius must be larger than the one before, and the last 100."
)
_FILL: Final = N_(
    "In the rings of {file}, line {line}, the sectors must follow each other from 0 to 360 degrees."
)
_TWICE: Final = N_(
    "In the rings of {file}, line {line}, the id {id} stands twice. Give one of them another id."
)
_HEADER: Final = re.compile(r"\s*\[\[\s*(\w+)\s*\]\]")
_KEY: Final = re.compile(r"\s*([\w-]+)\s*[=.]")
_AT_LINE: Final = re.compile(r"\(at line (\d+), column \d+\)|\(at end of document\)")
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(_[A-Z]{2})?\Z")


def read(text: str, source: str) -> RingSet:
    """Read a ring set from the text of a file that is called `source`."""
    try:
        data = toml.loads(text)
    except (ValueError, RecursionError) as error:
        at = _AT_LINE.search(str(error))
        line = int(at[1]) if at and at[1] else max(len(text.splitlines()), 1)
        raise KnownError(saying(_NOT_TOML, file=source, line=line)) from error
    whole = _Part(source, data, _lines(text))
    whole.only("id", "name", "drawn", "ring", "sector", "support")
    rings, sectors = whole.parts("ring"), whole.parts("sector")
    support = whole.parts("support") if "support" in data else []
    drawn = whole.choice("drawn", (ECOGRAM,)) if "drawn" in data else ""
    made = RingSet(
        whole.word("id"), whole.texts("name"), tuple(map(_ring, rings)), tuple(map(_sector, sectors)),
        text, drawn, tuple(map(_support, support)),
    )
    _check(made, rings, sectors, support)
    return made


def _ring(part: "_Part") -> RingBand:
    part.only("id", "name", "plain", "radius", "like")
    name = part.texts("name")
    outer = round(part.number("radius", "radius = 43.8") * 10) / 1000
    return RingBand(part.word("id"), name, part.texts("plain", name), outer, part.words("like"))


def _sector(part: "_Part") -> Sector:
    part.only("id", "name", "plain", "groups", "from", "to", "like")
    name, groups = part.texts("name"), part.words("groups")
    if set(groups) - set(Group):
        part.refuse(_CHOOSE, "groups", known=", ".join(Group))
    return Sector(
        part.word("id"), name, part.texts("plain", name), tuple(Group(group) for group in groups),
        round(part.number("from", "from = 0")), round(part.number("to", "to = 90")), part.words("like"),
    )


def _support(part: "_Part") -> OwnSupport:
    part.only("id", "name", "base")
    id_ = part.word("id")
    if id_ in set(SupportType):
        part.refuse(_TWICE, "id", id=id_)
    return OwnSupport(id_, part.texts("name"), part.choice("base", tuple(SupportType)))


def _check(made: RingSet, rings: list["_Part"], sectors: list["_Part"], support: list["_Part"]) -> None:
    shares = [0.0, *(ring.outer for ring in made.rings)]
    for part, (before, outer) in zip(rings, pairwise(shares), strict=True):
        if before >= outer or (part is rings[-1] and outer != 1):
            part.refuse(_GROW, "radius")
    edges = [0, *(sector.end for sector in made.sectors)]
    for part, sector, start in zip(sectors, made.sectors, edges, strict=False):
        last = part is sectors[-1]
        if sector.start != start or sector.start >= sector.end or (last and sector.end != 360):
            part.refuse(_FILL, "from" if sector.start != start else "to")
    for parts in (rings, sectors, support):
        known: set[str] = set()
        for part in parts:
            if part.data["id"] in known:
                part.refuse(_TWICE, "id", id=str(part.data["id"]))
            known.add(str(part.data["id"]))


def _lines(text: str) -> dict[str, int]:
    """Return on which line each part stands, by what a sentence calls it: "ring 2: radius"."""
    found: dict[str, int] = {}
    counts: dict[str, int] = {}
    where = ""
    for number, line in enumerate(text.splitlines(), 1):
        if header := _HEADER.match(line):
            name = header[1]
            counts[name] = counts.get(name, 0) + 1
            where = f"{name} {counts[name]}: "
            found.setdefault(where, number)
        elif key := _KEY.match(line):
            found.setdefault(f"{where}{key[1]}", number)
    return found


@frozen
class _Part:
    """A table of the file, read field by field; what is missing or of another kind is refused by name."""

    source: str
    data: Mapping[str, Any]
    lines: Mapping[str, int]
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
        tables = enumerate(value, start=1)
        return [_Part(self.source, one, self.lines, f"{name} {place}: ") for place, one in tables]

    def word(self, name: str) -> str:
        """Read a text that may not be empty."""
        value = self.data.get(name)
        if not isinstance(value, str) or not value.strip():
            self.refuse(_LOOK, name, example=f'{name} = "abc"')
        return value

    def choice(self, name: str, known: tuple[str, ...]) -> str:
        """Read one of a few words."""
        value = self.word(name)
        if value not in known:
            self.refuse(_CHOOSE, name, known=", ".join(known))
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
        """Read a text in some languages, each by its code."""
        value = self.data.get(name)
        if value is None and instead:
            return instead
        texts = tuple(value.items()) if isinstance(value, dict) else ()
        whole = all(isinstance(text, str) and text.strip() and _LANGUAGE.match(code) for code, text in texts)
        if not texts or not whole:
            self.refuse(_LOOK, name, example=f'{name} = {{ nl = "abc", en = "abc" }}')
        return Translated(texts)

    def refuse(self, why: str, name: str, **values: str) -> NoReturn:
        """Say what is wrong with a field, and on which line of the file."""
        place = f"{self.where}{name}"
        line = self.lines.get(place) or self.lines.get(self.where) or 1
        raise KnownError(saying(why, file=self.source, line=line, place=place, **values))
