# SPDX-License-Identifier: Apache-2.0
"""TOML as it is read here: what comes with JimDesk was read when it was installed, and lies ready as JSON.

A meeting keeps the whole text of its method and of its rings, so the window cannot be painted before they are
read; as JSON that takes a thirtieth of the time. The copy holds the text it was made of: of any other text,
and where there is no copy, the TOML itself is read.
"""

import json
from collections.abc import Iterator
from typing import Any, Final
from zlib import crc32

from jimdesk.core import places

_READY: Final = "ready"  # the folder of the copies, among the resources
_SHIPPED: Final = ("methods", "rings")


def loads(text: str) -> dict[str, Any]:
    """Read a text; ValueError (a tomllib.TOMLDecodeError) or RecursionError where it is no TOML."""
    found = _ready(text)
    if found is None:
        import tomllib  # at first use: it takes longer to load than all that lies ready here to read

        found = tomllib.loads(text)
    return found


def make_ready() -> None:
    """Lay copies of the texts that come with JimDesk beside them; those of older texts go."""
    folder = places.resources() / _READY
    folder.mkdir(exist_ok=True)
    made = dict(_copies())
    for path in folder.glob("*.json"):
        if path.name not in made:
            path.unlink()
    for name, copy in made.items():
        (folder / name).write_text(copy, encoding="utf-8")


def _copies() -> Iterator[tuple[str, str]]:
    import tomllib

    for folder in _SHIPPED:
        for path in sorted((places.resources() / folder).glob("*.toml")):
            text = path.read_text(encoding="utf-8-sig")
            copy = json.dumps({"text": text, "values": tomllib.loads(text)}, ensure_ascii=False)
            yield _name(text), copy


def _ready(text: str) -> dict[str, Any] | None:
    """Return what the copy of a text says, where there is one."""
    try:
        copy = json.loads((places.resources() / _READY / _name(text)).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    values: dict[str, Any] | None = copy["values"] if copy.get("text") == text else None
    return values


def _name(text: str) -> str:
    return f"{crc32(text.encode(errors='surrogatepass')):08x}.json"
