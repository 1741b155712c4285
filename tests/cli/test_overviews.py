# SPDX-License-Identifier: Apache-2.0
"""The command overview: a line or an object for each file, and an exit code that says whether to look."""

import json
from pathlib import Path

import pytest

from jimdesk import cli
from jimdesk.core.family import Family
from jimdesk.store import create


def test_a_folder_is_listed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As words and as JSON; 0 where nothing is asked for, 1 where something is, 2 where it cannot be."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv("JIMDESK_PASSWORD", raising=False)
    folder = tmp_path / "map"
    folder.mkdir()
    create(folder / "a.jim", Family(), password=None).close()
    assert cli.main(["overview", str(folder)]) == 0
    assert capsys.readouterr().out.startswith("a.jim\t")
    (folder / "b.jim").write_bytes(b"")
    assert cli.main(["overview", str(folder), "--json"]) == 1
    found = {row["file"]: row for row in json.loads(capsys.readouterr().out)}
    assert found["a.jim"]["state"] == "ok"
    assert found["b.jim"]["state"] == "damaged"
    capsys.readouterr()
    for no_folder in (tmp_path / "weg", folder / "a.jim"):
        assert cli.main(["overview", str(no_folder)]) == 2
        said = capsys.readouterr().err
        assert "no folder" in said or "geen map" in said
        assert no_folder.name in said


def test_the_name_of_a_file_gives_the_terminal_no_orders(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What would colour, wipe or turn round the screen is shown as a sign that stands for it."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    name = "\x1b[2J\x07\u202egnp.jim"
    try:
        (tmp_path / name).write_bytes(b"")
    except OSError:
        pytest.skip("this disk takes no such name")
    assert cli.main(["overview", str(tmp_path)]) == 1
    assert cli.main(["check", str(tmp_path / name)]) == 2
    said = capsys.readouterr()
    for text in (said.out, said.err):
        assert "gnp.jim" in text
        assert not set("\x1b\x07\u202e") & set(text)
