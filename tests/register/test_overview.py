# SPDX-License-Identifier: Apache-2.0
"""The overview of a folder: what each file asks for, why one cannot be read, and little work later."""

import datetime
import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from jimdesk.core.family import Family
from jimdesk.core.meeting import Agreement
from jimdesk.core.trouble import KnownError
from jimdesk.register import asking, overview, readers
from jimdesk.register.overview import Need, Overview
from jimdesk.store import Key, Password, create, open_
from tests.story_family import story_family

TODAY = datetime.date(2026, 11, 24)
KEY = Key.raw(bytes(range(32)))


def line(days: int, **more: object) -> Family:
    """The family with one line of the plan that is due in so many days."""
    due = TODAY + datetime.timedelta(days)
    return Family([*(f for f in story_family() if f.kind != "meeting" and f.kind != "attendance"),
                   Agreement.new(what="zwemles regelen", due=due, **more)])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a file of each sort."""
    made = tmp_path / "dossiers"
    made.mkdir()
    create(made / "late.jim", line(-3), password=KEY).close()
    create(made / "soon.jim", line(5), password=KEY).close()
    create(made / "far.jim", line(80), password=KEY).close()
    create(made / "other.jim", line(1), password=Key.raw(bytes(32))).close()
    (made / "text.jim").write_text("hallo " * 2000)
    (made / "cut.jim").write_bytes((made / "late.jim").read_bytes()[:5000])
    (made / "geen.txt").write_text("x")
    return made


def rows(folder: Path, tmp_path: Path) -> dict[str, overview.Row]:
    """The rows by the names of the files."""
    found = Overview(tmp_path / "cache" / "o.json").of(folder, KEY, TODAY)
    return {row.name: row for row in found}


def test_each_file_says_what_it_asks_for(folder: Path, tmp_path: Path) -> None:
    """What is late or comes within a week is told, the most urgent first; the rest is quiet."""
    found = rows(folder, tmp_path)
    assert Need(TODAY - datetime.timedelta(3), "line") in found["late.jim"].needs
    assert Need(TODAY + datetime.timedelta(5), "line") in found["soon.jim"].needs
    assert not [need for need in found["far.jim"].needs if need.kind == "line"]
    assert next(iter(found)) == "late.jim"
    assert found["late.jim"].code
    assert "geen.txt" not in found


def test_each_file_that_cannot_be_read_says_why(folder: Path, tmp_path: Path) -> None:
    """Another password, damage, another program, a newer version and a file in use are told apart."""
    from jimdesk.store.opened import connect

    create(folder / "newer.jim", Family(), password=KEY).close()
    connection = connect(folder / "newer.jim", KEY, "rw")
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    file = open_(folder / "soon.jim", KEY)
    states = {name: row.state for name, row in rows(folder, tmp_path).items()}
    file.close()
    assert states == {
        "late.jim": "ok", "far.jim": "ok", "other.jim": "wrong_password", "text.jim": "not_ours",
        "cut.jim": "damaged", "newer.jim": "newer", "soon.jim": "in_use",
    }
    assert rows(folder, tmp_path)["soon.jim"].state == "ok"  # it is looked at again once it is free


def test_the_second_time_nothing_is_read(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was remembered serves until a file changes; it tells no name of a file or of anybody."""
    first = rows(folder, tmp_path)
    read: list[str] = []
    read_all = readers.read_all

    def watched(paths: list[Path], password: Password) -> Iterator[tuple[int, asking.Found] | None]:
        read.extend(path.name for path in paths)
        return read_all(paths, password)

    monkeypatch.setattr(readers, "read_all", watched)
    assert rows(folder, tmp_path) == first
    assert read == ["other.jim"]  # only the password was wrong: it may be the right one next time
    os.utime(folder / "far.jim", (1, 1))
    rows(folder, tmp_path)
    assert "far.jim" in read
    (folder / "soon.jim").rename(folder / "later.jim")
    read.clear()
    assert rows(folder, tmp_path)["later.jim"].needs == first["soon.jim"].needs
    assert read == ["other.jim"]  # another name is no other file
    remembered = (tmp_path / "cache" / "o.json").read_text()
    for name in ("late", "jim", "Ilias", "zwemles", str(tmp_path)):
        assert name not in remembered


def test_what_is_the_workers_own_is_not_counted(tmp_path: Path) -> None:
    """A line that only the worker knows is no reason to look at a file, for a professional."""
    from jimdesk.core.fact import Audience

    create(tmp_path / "a.jim", line(1, audience=Audience.WORKER), password=KEY).close()
    found = Overview(tmp_path / "o.json").of(tmp_path, KEY, TODAY)
    assert "line" not in {need.kind for need in found[0].needs}


def test_what_is_remembered_may_be_damaged(folder: Path, tmp_path: Path) -> None:
    """A cache of junk is made again; a folder that is not there is one sentence."""
    place = tmp_path / "cache" / "o.json"
    place.parent.mkdir()
    place.write_text("{]")
    assert rows(folder, tmp_path)["late.jim"].state == "ok"
    held = json.loads(place.read_text())
    held["folders"] = {key: [marks, []] for key, (marks, _) in held["folders"].items()}
    place.write_text(json.dumps(held))
    assert rows(folder, tmp_path)["late.jim"].state == "ok"
    with pytest.raises(KnownError):
        Overview(place).of(tmp_path / "weg", KEY, TODAY)


def test_rows_are_made_where_somebody_looks(folder: Path, tmp_path: Path) -> None:
    """A part of the list is a list itself, in the same order, and the last row is there too."""
    found = Overview(tmp_path / "o.json").of(folder, KEY, TODAY)
    assert list(found[:2]) == [found[0], found[1]]
    assert found[-1] == list(found)[-1]
    assert len(found[2:]) == len(found) - 2
    troubled = [row.state != "ok" for row in found]
    assert troubled == sorted(troubled)


def test_of_a_file_that_is_destroyed_nothing_is_remembered(folder: Path, tmp_path: Path) -> None:
    """Its code and its days go from what was remembered; the other files are not read again."""
    code = rows(folder, tmp_path)["late.jim"].code
    place = tmp_path / "cache" / "o.json"
    assert code in place.read_text()
    (folder / "late.jim").unlink()
    Overview(place).forget(code)
    assert code not in place.read_text()
    read = [so_far.name for so_far in Overview(place).looking(folder, KEY, TODAY)]
    assert "late.jim" not in read
    assert not {"soon.jim", "far.jim"} & set(read)
    Overview(tmp_path / "nergens" / "o.json").forget(code)
    assert not (tmp_path / "nergens").exists()
