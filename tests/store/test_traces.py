# SPDX-License-Identifier: Apache-2.0
"""The traces of a file that is destroyed: its parts and drafts go, what has a name of its own stays."""

from pathlib import Path

from jimdesk.store import traces


def test_what_belongs_to_a_file_goes_with_it(tmp_path: Path) -> None:
    """A journal and drafts of a sudden end go; another file, a copy of one's own and a link stay."""
    path = tmp_path / "a.jim"
    gone = [tmp_path / name for name in ("a.jim-journal", ".a.jim.0f0f.new", ".a.jim.0f0f.new-journal")]
    stays = [tmp_path / name for name in ("b.jim", "a (2).jim", "b.jim-journal", ".b.jim.00.new")]
    for one in (*gone, *stays):
        one.write_text("kanarie")
    link = tmp_path / ".a.jim.11.new"
    link.symlink_to(tmp_path / "b.jim")
    assert set(traces.beside(path)) == set(gone)
    traces.sweep(path)
    assert sorted(tmp_path.iterdir()) == sorted([*stays, link])
    assert (tmp_path / "b.jim").read_text() == "kanarie"
    assert traces.beside(tmp_path / "nergens" / "a.jim") == []
