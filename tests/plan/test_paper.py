# SPDX-License-Identifier: Apache-2.0
"""Many sheets at once: what is made on several threads is, byte for byte, what is made one after another."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from jimdesk.core import audience
from jimdesk.core.words import Words
from jimdesk.plan import SHEETS, Sheet
from tests.plan.story_in_arabic import story_in_arabic
from tests.story_family import DAY

STORY = story_in_arabic()
LANGUAGES = (("nl", ""), ("ar", ""), ("nl", "ar"), ("tr", ""))  # one thread each
KINDS = ("wall", "person", "child", "cards", "circle-at-home", "annex")  # of these parts the others are made
MADE = tuple(sheet for sheet in SHEETS if sheet.id in KINDS)


def made(sheet: Sheet, first: str, second: str) -> bytes:
    """One sheet in one language or in two, as a file."""
    person = {"child": "amir"}.get(sheet.id, "yassin") if sheet.people else ""
    shown = audience.shown_to(STORY, sheet.reader(person))
    return sheet.make(shown, Words(first), day=DAY, second=Words(second) if second else None).pdf


def test_sheets_made_at_once_are_those_made_one_after_another() -> None:
    """Fonts, shaped letters and the state of the PDF maker are shared; no thread sees another one's."""
    begin = Barrier(len(LANGUAGES))

    def all_sheets(pair: tuple[str, str]) -> list[bytes]:
        begin.wait()
        return [made(sheet, *pair) for sheet in MADE]

    with ThreadPoolExecutor(len(LANGUAGES)) as threads:
        at_once = list(threads.map(all_sheets, LANGUAGES))
    for pair, files in zip(LANGUAGES, at_once, strict=True):
        for sheet, file in zip(MADE, files, strict=True):
            assert file == made(sheet, *pair), (sheet.id, *pair)
