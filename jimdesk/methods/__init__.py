# SPDX-License-Identifier: Apache-2.0
"""The methods of meeting that resources/methods describes, read, checked and handed out as values."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Final

from jimdesk.core import places
from jimdesk.core.fact import longest
from jimdesk.core.meeting import Meeting
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import Translated, saying
from jimdesk.methods.method import (
    PAGES,
    Caution,
    Condition,
    Item,
    Method,
    Privacy,
    Question,
    Scale,
    Setting,
    Stage,
    Variant,
    in_variant,
    questions_on,
    stages_of,
)
from jimdesk.methods.reading import read

__all__ = [
    "DEFAULT", "PAGES", "Method", "Privacy", "Question", "Scale", "Setting", "Stage", "Variant",
    "all_methods", "followed", "in_variant", "label_of", "load", "of_meeting", "own_folder", "questions_on",
    "read", "read_file", "stages_of",
]

_ID: Final = re.compile(r'(?m)^id[ \t]*=[ \t]*"([^"\n]*)"')
DEFAULT: Final = "jim"  # what a new meeting follows, and one that was kept without a method


def own_folder() -> Path:
    """Return the folder in which an organisation can put methods of its own."""
    from platformdirs import user_config_path

    return user_config_path("jimdesk", appauthor=False) / "methods"


def read_file(path: Path) -> Method:
    """Read one method file (KnownError where it cannot be read)."""
    most = longest("method")  # every meeting keeps a copy of its method
    try:
        if not path.is_file():  # a pipe or a device would never end
            raise FileNotFoundError(path)
        with path.open(encoding="utf-8-sig") as file:
            text = file.read(most + 1)
    except UnicodeDecodeError as error:
        raise KnownError(saying(
            "The method file {file} is not plain text in UTF-8: save it as such from a text editor.",
            file=path.name,
        )) from error
    except OSError as error:
        raise KnownError(saying(
            "The method file {file} cannot be read: look whether it is there and may be opened.",
            file=path.name,
        )) from error
    if len(text) > most:
        raise KnownError(saying(
            "The method file {file} is too large: a method has at most {n} letters.",
            file=path.name, n=most,
        ))
    return read(text, path.name)


def all_methods(
    own: Path | None = None, trouble: Callable[[KnownError], object] | None = None
) -> tuple[Method, ...]:
    """Return every method by its id; one in the folder `own` stands in for a shipped one with its id.

    A bad file of one's own, or one with the id of another, is told to `trouble` and left out; without it,
    the KnownError goes up.
    """
    found = {method.id: method for method in map(read_file, _files(places.resources() / "methods"))}
    mine: dict[str, str] = {}
    for path in _files(own) if own else ():
        try:
            method = read_file(path)
            if first := mine.get(method.id):
                raise KnownError(saying(
                    "The method file {file} has the id {id}, as {first} has: give each file its own id.",
                    file=path.name, id=method.id, first=first,
                ))
            mine[method.id] = path.name
        except KnownError as error:
            if trouble is None:
                raise
            trouble(error)
        else:
            found[method.id] = method
    return tuple(found[id_] for id_ in sorted(found))


def load(id_: str, own: Path | None = None) -> Method:
    """Return one method by its id; KnownError where there is none, or where its file is bad."""
    bad: list[KnownError] = []
    methods = {method.id: method for method in all_methods(own, bad.append)}
    if id_ not in methods and bad:
        raise bad[0]
    if id_ not in methods:
        raise KnownError(saying(
            "There is no method {method}; choose from: {known}.", method=id_, known=", ".join(methods)
        ))
    return methods[id_]


def of_meeting(meeting: Meeting) -> Method:
    """Return the method that a meeting follows, from the copy that it keeps."""
    name = f"{meeting.date or ''} method.toml".strip()
    return read(meeting.method, name) if meeting.method else load(DEFAULT)


def followed(meeting: Meeting) -> tuple[Method, KnownError | None]:
    """Return the method that a meeting goes by, and what is wrong where its own copy cannot be read.

    The shipped method of that name stands in then; the copy stays in the file as it is.
    """
    try:
        return of_meeting(meeting), None
    except KnownError as error:
        named = _ID.search(meeting.method)
        try:
            return load(named[1] if named else DEFAULT), error
        except KnownError:
            return load(DEFAULT), error


def label_of(meeting: Meeting, stage: str, item: str) -> Translated:
    """Return the words that a meeting's method has for something to write down.

    Where the copy has none, or was spoilt by hand, what was written still has its id to stand under.
    """
    unknown = Translated((("", item),))
    try:
        method = of_meeting(meeting)
    except KnownError:
        return unknown
    found = method.stage(stage)
    known: tuple[Item | Condition | Caution, ...] = (
        (*found.write_down, *found.gate) if found else method.cautions
    )
    return next((one.texts for one in known if one.id == item), unknown)


def _files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.toml"))
