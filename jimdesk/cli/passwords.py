# SPDX-License-Identifier: Apache-2.0
"""Where a password comes from: a file, the environment, or somebody who types it; never from an argument.

An argument would stand in the list of running programs, for everybody on this computer to read.
"""

import os
import sys
from pathlib import Path
from typing import Any, Final

from jimdesk.cli.command import Argument
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_, Words, saying

_STDIN: Final = "-"
_VARIABLE: Final = "JIMDESK_PASSWORD"

PASSWORD_FILE: Final = Argument(
    "--password-file", N_("a text file with the password on its one line, or - for stdin"), "FILE"
)
NO_PASSWORD: Final = Argument(
    "--no-password", N_("keep the new file without a password, for everybody to read"), flag=True
)


def of_file(path: Path, asked: Any, words: Words) -> str | None:  # noqa: ANN401  (what argparse read)
    """Return the password with which a file is read; None for a file that asks for none."""
    from jimdesk import store

    given = _given(asked) if asked.password_file == _STDIN else None  # nothing is looked at before that
    if not store.needs_password(path):
        return None
    given = given or _given(asked)
    if given is None and _somebody_types():
        given = _typed(words.say("Password of {file}: ", file=path.name))
    if given is None:
        raise KnownError(saying(
            "{file} asks for a password: type it, or give --password-file or JIMDESK_PASSWORD.",
            file=path.name,
        ))
    return given


def for_new_file(path: Path, asked: Any, words: Words) -> str | None:  # noqa: ANN401  (what argparse read)
    """Return the password for a file that is to be made; None only where that was said on purpose."""
    if asked.no_password:
        return None
    given = _given(asked)
    if given is None and _somebody_types():
        given = _typed(words.say("Choose a password for {file}: ", file=path.name))
        if given and given != _typed(words.say("The same password again: ")):
            raise KnownError(saying("The two passwords are not the same. Nothing was made."))
    if given is None:
        raise KnownError(saying(
            "A new file needs a password: type it, or give --password-file or JIMDESK_PASSWORD. "
            "With --no-password it has none."
        ))
    return given


def if_given(asked: Any) -> str | None:  # noqa: ANN401  (what argparse read)
    """Return the password that was given without asking for one."""
    return _given(asked)


def _given(asked: Any) -> str | None:  # noqa: ANN401  (what argparse read)
    if asked.password_file == _STDIN:
        return sys.stdin.readline().removesuffix("\n") or None
    if asked.password_file:
        return _in_file(Path(asked.password_file))
    return os.environ.get(_VARIABLE) or None


def _in_file(path: Path) -> str:
    try:
        password = path.read_text(encoding="utf-8-sig").removesuffix("\n").removesuffix("\r")
    except (OSError, UnicodeDecodeError) as error:
        raise KnownError(saying("The password file {file} cannot be read.", file=path.name)) from error
    if not password or "\n" in password:
        raise KnownError(saying("The password file {file} needs one line with the password.", file=path.name))
    return password


def _somebody_types() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()


def _typed(prompt: str) -> str | None:
    from getpass import getpass

    try:
        return getpass(prompt) or None
    except EOFError:
        return None
