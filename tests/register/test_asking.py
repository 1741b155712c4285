# SPDX-License-Identifier: Apache-2.0
"""What is told of one file is days and kinds of work; what another program says it found is not believed."""

import datetime
import json
from pathlib import Path

import pytest

from jimdesk.core.meeting import Agreement
from jimdesk.register.asking import NEVER, Found, look
from jimdesk.store import create
from tests.store.some import FAMILY


def test_a_line_of_the_plan_is_found_with_its_day(tmp_path: Path) -> None:
    """The day and the kind, the code of the family, and no word of the line itself."""
    due = datetime.date(2026, 11, 24)
    create(tmp_path / "a.jim", FAMILY.put(Agreement.new(what="zwemles", due=due)), password=None).close()
    found = look(tmp_path / "a.jim", None)
    assert found.state == "ok"
    assert (due.toordinal(), "line") in found.days
    assert found.first == found.days[0][0]
    assert Found.read(found.written()) == found
    assert "zwemles" not in found.written().decode()
    assert Found("in_use").first == NEVER


def test_a_folder_with_the_name_of_a_file_is_told_as_a_folder(tmp_path: Path) -> None:
    """It is not called the file of another program."""
    (tmp_path / "a.jim").mkdir()
    assert look(tmp_path / "a.jim", None) == Found("folder")


@pytest.mark.parametrize("line", [
    b"", b"{]", b"[" * 100_000, b"null", b"[1, 2]", b"[1e400, 2, 3]",
    json.dumps(["fine", "", []]).encode(), json.dumps(["ok", "Ilias Jansen", []]).encode(),
    json.dumps(["ok", "LINDE-31\n", []]).encode(), json.dumps(["ok", "LINDE-31\tx", []]).encode(),
    json.dumps(["ok", "", [[1, "x"]]]).encode(), json.dumps(["ok", "", [[0, "line"]]]).encode(),
    json.dumps(["ok", "", [[NEVER + 1, "line"]]]).encode(),
    json.dumps(["ok", "", [[5, "line"]] * 501]).encode(),
    b'["ok", "", [["1e9", "line"]]]', b'["ok", "", [[Infinity, "line"]]]', b'["ok", "", {"a": 1}]',
])
def test_what_another_program_writes_is_read_field_by_field(line: bytes) -> None:
    """A state that there is not, a code that is a name, days without end: nothing of it comes in."""
    assert Found.read(line) is None
