# SPDX-License-Identifier: Apache-2.0
"""What is taken along as a file: it has a name of its own, and lies beside what was there already."""

from pathlib import Path

from jimdesk.ui.taking_along import free


def test_a_second_file_never_takes_the_place_of_the_first(tmp_path: Path) -> None:
    """The name that is offered is free; what was kept before stays as it was."""
    assert free(tmp_path, "muurblad.pdf").name == "muurblad.pdf"
    (tmp_path / "muurblad.pdf").touch()
    assert free(tmp_path, "muurblad.pdf").name == "muurblad-2.pdf"
    (tmp_path / "muurblad-2.pdf").touch()
    assert free(tmp_path, "muurblad.pdf").name == "muurblad-3.pdf"
