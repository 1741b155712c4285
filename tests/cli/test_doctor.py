# SPDX-License-Identifier: Apache-2.0
"""doctor, run as a real process: a row for each thing, and 1 where something is not as it should be."""

from pathlib import Path

from tests.cli.conftest import Program


def test_doctor_says_what_there_is(jimdesk: Program) -> None:
    """Versions, fonts, methods and printers, one line each; no crash without a display."""
    answer = jimdesk("doctor", environment={"DISPLAY": ""})
    rows = [line.split("\t") for line in answer.out.decode().splitlines()]
    assert all(len(row) == 3 and row[0] in ("ok", "!") for row in rows)
    assert {"JimDesk", "PySide6_Essentials", "fonts", "methods", "printers"} <= {row[1] for row in rows}
    assert answer.code == int(any(row[0] == "!" for row in rows))
    assert answer.talk == ""


def test_doctor_finds_a_bad_method_of_ones_own(jimdesk: Program, tmp_path: Path) -> None:
    """The sentence about the file stands in its row, and the exit code is 1."""
    folder = tmp_path / "config" / "jimdesk" / "methods"
    folder.mkdir(parents=True)
    (folder / "ours.toml").write_text("id = 3\n", "utf-8")
    answer = jimdesk("doctor", environment={"XDG_CONFIG_HOME": str(tmp_path / "config")})
    assert answer.code == 1
    assert "!\tmethods\tThe method file ours.toml, line 1: id is" in answer.out.decode()
