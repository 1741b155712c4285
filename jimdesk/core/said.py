# SPDX-License-Identifier: Apache-2.0
"""A line of the board as it is typed: "Marijke: na elf uur ...", "Dennis via Yassin: hij traint weer"."""

import re

from jimdesk.core.frozen import frozen
from jimdesk.core.kinship import Known
from jimdesk.core.reading import people_called

_SPEAKER = re.compile(r"(?P<who>[^:\"“„]{1,60}?)\s*:\s*(?P<said>.+)", re.DOTALL)
_VIA = re.compile(r"\s+(?:via|through)\s+", re.IGNORECASE)
_QUOTES = "\"“”„'‘’"


@frozen
class Said:
    """What was said, by whom, and who passed it on; "" where the line does not tell."""

    text: str
    speaker: str = ""
    via: str = ""


def read_said(line: str, known: Known, language: str) -> Said:
    """Read a line; a name before a colon is the speaker only where exactly one person is called so."""
    text = " ".join(line.split())
    found = _SPEAKER.fullmatch(text)
    if found:
        who = [_one(known, name, language) for name in _VIA.split(found["who"], maxsplit=1)]
        if all(who):
            return Said(_unquoted(found["said"]), who[0], who[1] if len(who) > 1 else "")
    return Said(_unquoted(text))


def _one(known: Known, name: str, language: str) -> str:
    called = people_called(known, name, language)
    return called[0].id if len(called) == 1 else ""


def _unquoted(text: str) -> str:
    """Take away the quotation marks around the whole: the board sets its own."""
    bare = text.strip()
    return bare[1:-1].strip() if len(bare) > 1 and bare[0] in _QUOTES and bare[-1] in _QUOTES else bare
