# SPDX-License-Identifier: Apache-2.0
"""What lies on the disk for a moment is its owner's alone, and no sudden end leaves it there for good."""

import os
import signal
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from jimdesk.core.passing import folder, sweep

KILLED = {
    "a letter": """
from jimdesk.core.words import Words
from jimdesk.exchange import mail_draft
with mail_draft.opened(b"%PDF-1.4", Words("nl")):
    os.kill(os.getpid(), signal.SIGKILL)
""",
    "a copy of a meeting file": """
from jimdesk.store import aside
pathlib.Path("a.jim").write_bytes(b"somebody told this")
with aside.copied(pathlib.Path("a.jim")):
    os.kill(os.getpid(), signal.SIGKILL)
""",
}
START = "import os, pathlib, signal, tempfile; tempfile.tempdir = os.getcwd()"


def test_it_is_its_owners_alone_and_gone_afterwards() -> None:
    """Nobody else can look in it, and it does not stay."""
    with folder("copy") as place:
        assert stat.S_IMODE(place.stat().st_mode) & 0o077 == 0
        (place / "a.jim").write_text("something")
    assert not place.exists()


@pytest.mark.parametrize("what", KILLED)
def test_what_a_sudden_end_left_is_swept_and_nothing_else(
    what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """That of a program that is gone is thrown away; that of one that runs, a link and all else stays."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    here = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    killed = subprocess.run([sys.executable, "-c", START + KILLED[what]], check=False, cwd=tmp_path, env=here)
    assert killed.returncode == -signal.SIGKILL
    left, = (place for place in tmp_path.iterdir() if place.is_dir())
    assert list(left.iterdir())
    _, purpose, pid, _ = left.name.split("-", 3)
    others = [tmp_path / name for name in (
        f"jimdesk-{purpose}-x", f"jimdesk-tests-{pid}-abc", f"jimdesk-{purpose}-{'9' * 40}-abc",
    )]
    for other in others:
        other.mkdir()
    others.append(tmp_path / f"jimdesk-{purpose}-{pid}-abc")
    others[-1].symlink_to(tmp_path)
    with folder("copy") as ours:
        sweep()
        assert ours.exists()
    assert not left.exists()
    assert all(one.is_dir() for one in others)
