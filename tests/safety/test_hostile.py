# SPDX-License-Identifier: Apache-2.0
"""Content that was made to do harm is refused in one sentence, or is nothing but text."""

import sys
import threading
from pathlib import Path

import pytest

from jimdesk.core.trouble import KnownError
from tests.safety.hostile import KINDS

_HERE = threading.get_ident()


_seen: list[str] = []  # what happened while a kind was tried; empty while none is


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if not _seen or threading.get_ident() != _HERE:
        return
    if event.startswith(("socket.", "subprocess.", "os.system", "os.exec")):
        _seen.append(event)
    if event == "open" and "passwd" in str(arguments[0]):
        _seen.append(f"opened {arguments[0]}")


_sentences: list[str] = []

sys.addaudithook(_watch)


@pytest.mark.parametrize("kind", KINDS)
def test_it_does_no_harm(kind: str, tmp_path: Path) -> None:
    """Nothing of it is carried out: no program starts, no address is asked, no file appears or is opened."""
    _seen.append("begun")
    try:
        KINDS[kind](tmp_path)
    except KnownError as error:
        _sentences.append(error.saying.plain())
    finally:
        seen = _seen[1:]
        _seen.clear()
    assert seen == []
    assert all(_sentences)
    ours = {"a.jim", "a.csv", "a.vcf", "kwaad.gdz", "kwaad.toml", "methods", "a.jim-journal", "brief.txt"}
    assert not {path.name for path in tmp_path.rglob("*")} - ours


def test_there_are_more_than_sixty_kinds() -> None:
    """The corpus is as large as was promised."""
    assert len(KINDS) >= 60
