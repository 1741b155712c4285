# SPDX-License-Identifier: Apache-2.0
"""Claims: one program opens a file once, and never loses its lock by looking at its own file."""

from pathlib import Path

import pytest

from jimdesk.store import needs_password, open_, read, troubles
from tests.store.some import KEY, elsewhere, refused


def test_a_second_window_of_this_program_is_told(path: Path) -> None:
    """A file that is open here is in use for whoever wants it here too, by whatever name it goes."""
    file = open_(path, KEY)
    by_another_name = path.with_name("koppeling.jim")
    by_another_name.symlink_to(path)
    for name in (path, by_another_name):
        with refused(troubles.IN_USE, name):
            open_(name, KEY)
        with refused(troubles.IN_USE, name):
            read(name, KEY)
    file.close()
    open_(by_another_name, KEY).close()


def test_looking_at_an_open_file_does_not_unlock_it(path: Path) -> None:
    """Asking again and again about a file that is open leaves it locked for other programs."""
    file = open_(path, KEY)
    needs_password(path)
    with pytest.raises(Exception, match="in use"):
        open_(path, KEY)
    with elsewhere("read", str(path)) as (_, said):
        assert said.readline().strip() == troubles.IN_USE
    file.close()


def test_a_file_that_could_not_be_opened_is_free_again(path: Path) -> None:
    """After a wrong password the right one opens the file."""
    with refused(troubles.NOT_RIGHT, path):
        open_(path, "verkeerd")
    open_(path, KEY).close()
