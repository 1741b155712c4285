# SPDX-License-Identifier: Apache-2.0
"""A method is copied into a file of one's own, with its remarks, under an id that is free."""

from pathlib import Path

import pytest

from jimdesk.core.trouble import KnownError
from jimdesk.methods import Method, all_methods, load, read_file
from jimdesk.methods.copies import copy_into


@pytest.mark.parametrize("method", all_methods(), ids=lambda method: method.id)
def test_a_copy_is_the_same_method_under_its_own_id(method: Method, tmp_path: Path) -> None:
    """Every word stays, remarks too; copied again it gets another name."""
    path = copy_into(method, tmp_path / "own")
    again = copy_into(read_file(path), tmp_path / "own")
    assert [path.stem, again.stem] == [f"{method.id}_own", f"{method.id}_own_2"]
    copied = read_file(path)
    assert (copied.id, copied.stages, copied.rhythm) == (path.stem, method.stages, method.rhythm)
    assert "SPDX-License-Identifier" in path.read_text("utf-8")
    assert {method.id, path.stem, again.stem} <= {one.id for one in all_methods(tmp_path / "own")}


def test_a_folder_that_cannot_be_written_gets_one_sentence(tmp_path: Path) -> None:
    """A file lies where the folder should be: nothing is written, and it says where."""
    (tmp_path / "own").write_text("a file", "utf-8")
    with pytest.raises(KnownError, match="cannot be written"):
        copy_into(load("jim"), tmp_path / "own")
