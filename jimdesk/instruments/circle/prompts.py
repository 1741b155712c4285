# SPDX-License-Identifier: Apache-2.0
"""The questions that help a family to think of people (the groslijst), read from resources/prompts."""

import tomllib
from functools import lru_cache

from jimdesk.core import places
from jimdesk.core.frozen import frozen
from jimdesk.core.people import Group
from jimdesk.core.words import Translated


@frozen
class Prompt:
    """One question: for which part of life, and where whoever is named usually stands."""

    id: str
    area: Translated
    text: Translated
    group: Group
    past: bool = False  # it asks for people from before


@lru_cache(maxsize=1)
def prompts() -> tuple[Prompt, ...]:
    """Return the questions in their order."""
    path = places.resources() / "prompts" / "groslijst.toml"
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return tuple(
        Prompt(
            one["id"], Translated(tuple(one["area"].items())), Translated(tuple(one["text"].items())),
            Group(one["group"]), bool(one.get("past", False)),
        )
        for one in data["prompt"]
    )
