# SPDX-License-Identifier: Apache-2.0
"""A method file on its way in: its tables, each part checked, and the line on which each part stands."""

import re
from collections.abc import Collection, Iterable, Mapping
from enum import StrEnum
from typing import Any, Final, TypeVar

from jimdesk.core import toml
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_, Translated, saying

E = TypeVar("E", bound=StrEnum)
T = TypeVar("T", str, int, bool, list[Any], dict[str, Any])
Path = tuple[str | int, ...]  # ("stage", 2, "question", 0, "text", "nl")

_HEADER: Final = re.compile(r"\s*(\[\[?)\s*([\w.\- ]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY: Final = re.compile(r"\s*([\w.\-]+)\s*=")
_AT_LINE: Final = re.compile(r"at line (\d+)")
_ID: Final = re.compile(r"[a-z][a-z0-9_]*\Z")
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(_[A-Z]{2})?\Z")


class Source:
    """The text of one method file: what it says, and where."""

    def __init__(self, text: str, name: str) -> None:
        self.name = name
        self.languages: frozenset[str] = frozenset()  # those of the title; every text has to have them
        self._end = max(1, len(text.splitlines()))
        try:
            self.values = toml.loads(text)
        except (ValueError, RecursionError) as error:
            found = _AT_LINE.search(str(error))
            line = int(found[1]) if found else self._end
            raise KnownError(saying(
                "The method file {file} cannot be read from line {line} on: a quote, a bracket or an equals "
                "sign is missing there, or a name stands twice.", file=name, line=line,
            )) from error
        self._text = text
        self._lines: dict[Path, int] = {}

    def line(self, path: Path) -> int:
        """Return the line of a part, or of the nearest part around it; counted from 1."""
        if not self._lines:  # only asked where something is wrong
            for place, line in _places(self._text):
                self._lines.setdefault(place, line)
        while path and path not in self._lines:
            path = path[:-1]
        return self._lines.get(path, 1)

    def top(self) -> "Table":
        """Return the whole file as a table."""
        return Table(self, self.values, ())


def _places(text: str) -> Iterable[tuple[Path, int]]:
    """Yield (path, line) for every table and every key that starts a line."""
    counts: dict[Path, int] = {}
    table: Path = ()
    inside = ""  # the quotes of a text of several lines
    for number, line in enumerate(text.splitlines(), 1):
        if not inside and (found := _HEADER.match(line)):
            *above, last = found[2].replace(" ", "").split(".")
            table = ()
            for part in above:
                table = _numbered((*table, part), counts)
            table = (*table, last)
            if found[1] == "[[":
                counts[table] = counts.get(table, -1) + 1
                table = _numbered(table, counts)
            yield table, number
        elif not inside and (found := _KEY.match(line)):
            parts = tuple(found[1].split("."))
            for length in range(1, len(parts) + 1):
                yield (*table, *parts[:length]), number
        for quotes in ('"""', "'''"):
            if inside in ("", quotes) and line.count(quotes) % 2:
                inside = "" if inside else quotes


def _numbered(path: Path, counts: Mapping[Path, int]) -> Path:
    return (*path, counts[path]) if path in counts else path


class Table:
    """One table of a method file; every part that is asked for is checked, and `end` refuses the rest."""

    def __init__(self, source: Source, values: Mapping[str, object], path: Path) -> None:
        self._source = source
        self._values = values
        self._path = path
        self._asked: set[str] = set()

    def wrong(self, msgid: str, key: str = "", **values: object) -> KnownError:
        """Make the one sentence about a part; `msgid` names {file} and {line}, and {key} if it likes."""
        path = (*self._path, *key.split(".")) if key else self._path
        line = self._source.line(path)
        return KnownError(saying(msgid, file=self._source.name, line=line, key=key, **values))

    def tables(self, key: str) -> tuple["Table", ...]:
        """Return the tables under `[[key]]`, none where there are none."""
        found: list[Any] = self._take(key, list) or []
        if not all(isinstance(one, dict) for one in found):
            raise self._wrong_kind(key)
        return tuple(Table(self._source, one, (*self._path, key, i)) for i, one in enumerate(found))

    def table(self, key: str) -> "Table | None":
        """Return the one table under `[key]`; None where it is not there."""
        found: dict[str, Any] | None = self._take(key, dict)
        return None if found is None else Table(self._source, found, (*self._path, key))

    def texts(self, key: str, *, needed: bool = True) -> Translated:
        """Return a text in every language of the file."""
        found: dict[str, Any] = self._needed(key, dict) if needed else self._take(key, dict) or {}
        for language, text in found.items():
            if not _LANGUAGE.match(language) or not isinstance(text, str) or not text.strip():
                raise self.wrong(N_(
                    "The method file {file}, line {line}: {key} has to be a language with a text, as in "
                    'title.nl = "...".'
                ), f"{key}.{language}")
        self._source.languages = self._source.languages or frozenset(found)
        lacking = self._source.languages - found.keys()
        if lacking and (found or needed):
            raise self.wrong(N_(
                "The method file {file}, line {line}: {key} is not there in the language {language}, which "
                "the title has."
            ), key, language=min(lacking))
        return Translated(tuple(found.items()))

    def id(self, key: str = "id") -> str:
        """Return a short name that stands for something."""
        found = self._needed(key, str)
        if not _ID.match(found):
            raise self.wrong(N_(
                "The method file {file}, line {line}: {key} may have only small letters, digits and "
                "underscores, and starts with a letter."
            ), key)
        return found

    def ids(self, key: str, known: Collection[str]) -> tuple[str, ...]:
        """Return a list of short names, each of which has to be known."""
        found: list[Any] = self._take(key, list) or []
        for one in found:
            if not isinstance(one, str):
                raise self._wrong_kind(key)
            self.choose(key, one, known)
        return tuple(found)

    def one_of(self, key: str, known: Collection[str], default: str | None = None) -> str:
        """Return one short name out of those that are known."""
        if default is not None and key not in self._values:
            return default
        return self.choose(key, self._needed(key, str), known)

    def choice(self, key: str, kind: type[E], default: E | None = None) -> E:
        """Return one of a set of choices."""
        return kind(self.one_of(key, [str(one) for one in kind], default))

    def number(self, key: str, least: int = 0, default: int | None = None) -> int:
        """Return a whole number, not below `least`."""
        found = default if default is not None and key not in self._values else self._needed(key, int)
        if found < least:
            raise self.wrong(
                N_("The method file {file}, line {line}: {key} cannot be less than {least}."), key,
                least=least,
            )
        return found

    def flag(self, key: str, default: bool) -> bool:
        """Return true or false."""
        found = self._take(key, bool)
        return default if found is None else found

    def choose(self, key: str, value: str, known: Collection[str]) -> str:
        """Return the value if it is known, and refuse it otherwise with all that are."""
        if value not in known:
            raise self.wrong(N_(
                'The method file {file}, line {line}: "{value}" is not known as {key}; choose from {known}.'
            ), key, value=value, known=", ".join(sorted(filter(None, known))) or "-")
        return value

    def end(self) -> None:
        """Refuse what nobody asked for: a name that is not known is most often a typing mistake."""
        for key in self._values:
            if key not in self._asked:
                raise self.wrong(
                    N_("The method file {file}, line {line}: {key} is not a name that belongs here."), key
                )

    def _needed(self, key: str, kind: type[T]) -> T:
        found = self._take(key, kind)
        if found is None:
            raise self._missing(key)
        return found

    def _take(self, key: str, kind: type[T]) -> T | None:
        self._asked.add(key)
        found = self._values.get(key)
        if found is not None and type(found) is not kind:
            raise self._wrong_kind(key)
        return found

    def _missing(self, key: str) -> KnownError:
        return self.wrong(N_("The method file {file}, line {line}: here {key} is missing."), key)

    def _wrong_kind(self, key: str) -> KnownError:
        return self.wrong(N_("The method file {file}, line {line}: {key} is not of the right sort."), key)
