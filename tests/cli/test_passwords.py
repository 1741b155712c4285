# SPDX-License-Identifier: Apache-2.0
"""A password that somebody types is asked for where somebody can type, and nowhere else."""

import argparse
from collections.abc import Callable
from pathlib import Path

import pytest

from jimdesk import store
from jimdesk.cli import passwords
from jimdesk.core.family import Family
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import Words

WORDS = Words("en")
Typist = Callable[..., list[str]]


@pytest.fixture
def typist(monkeypatch: pytest.MonkeyPatch) -> Typist:
    """Somebody at the keyboard, who types these answers; what was asked is written down."""

    def sits_down(*answers: str) -> list[str]:
        left, asked = list(answers), []

        def getpass(prompt: str) -> str:
            asked.append(prompt)
            if not left:
                raise EOFError
            return left.pop(0)

        monkeypatch.delenv("JIMDESK_PASSWORD", raising=False)
        monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
        monkeypatch.setattr("getpass.getpass", getpass)
        return asked

    return sits_down


def wanted(**given: object) -> argparse.Namespace:
    """What was asked on the command line."""
    return argparse.Namespace(**{"password_file": None, "no_password": False, **given})


def test_a_new_password_is_typed_twice(typist: Typist) -> None:
    """Nobody can see what is typed, so it is typed again."""
    asked = typist("vier woorden", "vier woorden")
    assert passwords.for_new_file(Path("a.jim"), wanted(), WORDS) == "vier woorden"
    assert asked == ["Choose a password for a.jim: ", "The same password again: "]


def test_two_passwords_that_differ_make_nothing(typist: Typist) -> None:
    """A slip of the finger would lock everybody out."""
    typist("vier woorden", "vier worden")
    with pytest.raises(KnownError, match="not the same"):
        passwords.for_new_file(Path("a.jim"), wanted(), WORDS)


@pytest.mark.parametrize("answers", [("",), ()])
def test_typing_nothing_is_no_password(typist: Typist, answers: tuple[str, ...]) -> None:
    """Enter alone, or the end of the input: a file without a password is asked for by its flag only."""
    typist(*answers)
    with pytest.raises(KnownError, match="--no-password"):
        passwords.for_new_file(Path("a.jim"), wanted(), WORDS)


def test_the_flag_asks_nothing(typist: Typist) -> None:
    """Without a password on purpose: also where one stands in the environment."""
    asked = typist()
    assert passwords.for_new_file(Path("a.jim"), wanted(no_password=True), WORDS) is None
    assert not asked


def test_a_file_is_asked_about_only_where_it_has_a_password(typist: Typist, tmp_path: Path) -> None:
    """A plain file opens without a question; an encrypted one asks once."""
    plain, hidden = tmp_path / "plain.jim", tmp_path / "hidden.jim"
    store.create(plain, Family(), password=None).close()
    store.create(hidden, Family(), password="vier woorden").close()
    asked = typist("vier woorden")
    assert passwords.of_file(plain, wanted(), WORDS) is None
    assert not asked
    assert passwords.of_file(hidden, wanted(), WORDS) == "vier woorden"
    assert asked == ["Password of hidden.jim: "]


def test_what_was_given_goes_before_what_could_be_typed(
    typist: Typist, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file goes before the environment, and both before a question."""
    asked = typist()
    (tmp_path / "word.txt").write_text("uit het bestand\n", "utf-8")
    monkeypatch.setenv("JIMDESK_PASSWORD", "uit de omgeving")
    assert passwords.for_new_file(Path("a.jim"), wanted(), WORDS) == "uit de omgeving"
    both = wanted(password_file=str(tmp_path / "word.txt"))
    assert passwords.for_new_file(Path("a.jim"), both, WORDS) == "uit het bestand"
    assert not asked


def test_nobody_is_asked_where_nobody_types(typist: Typist, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a pipe or a nightly job a question would wait for ever, also where there is a terminal behind it."""
    asked = typist("vier woorden", "vier woorden")
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    with pytest.raises(KnownError, match="--no-password"):
        passwords.for_new_file(Path("a.jim"), wanted(), WORDS)
    assert not asked
