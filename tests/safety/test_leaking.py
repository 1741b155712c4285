# SPDX-License-Identifier: Apache-2.0
"""After a day of work that ends in a kill, no name stands anywhere but in the encrypted file."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.safety import leaking
from tests.safety.screen import clipboard, screen


@pytest.mark.slow
def test_a_day_leaves_no_name_behind(tmp_path: Path) -> None:
    """Home, temporary files, settings, caches, journals, backups, clipboard and what was said hold no name.

    The end is a crash where any program may leave its memory in a core file; this one leaves none.
    """
    figure = leaking.leaked(tmp_path)
    assert figure.wrong == ()


def test_a_name_that_leaks_would_be_seen() -> None:
    """Both ways in which a name can stand in a file are looked for."""
    name = leaking.NAMES[7]
    assert leaking._stands(name, b"x" + name.encode() + b"y")
    assert leaking._stands(name, name.encode("utf-16-le"))
    assert not leaking._stands(name, b"niets")


def test_a_core_file_would_be_seen(tmp_path: Path) -> None:
    """Another program that ends in the same way leaves one, with what stood in its memory."""
    name = leaking.NAMES[7]
    program = f"kept = '{name[:5]}' + '{name[5:]}'; print('done', flush=True); input()"
    with subprocess.Popen(
        [sys.executable, "-c", program], cwd=tmp_path, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        preexec_fn=leaking.let_cores_be,
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"done\n"
        os.kill(child.pid, signal.SIGSEGV)
        _, ended = os.waitpid(child.pid, 0)
    if not os.WCOREDUMP(ended):
        pytest.skip("this system lets no program leave a core file")
    cores = list(tmp_path.iterdir())
    if not cores:
        pytest.skip("this system hands core files to a program of its own")
    assert any(leaking._stands(name, core.read_bytes()) for core in cores)


@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="Xvfb is not there for a real clipboard")
def test_a_name_on_the_clipboard_would_be_seen() -> None:
    """What one program lays on a real clipboard is found there by another."""
    program = (
        "from PySide6.QtGui import QGuiApplication\napp = QGuiApplication([])\n"
        f"app.clipboard().setText('{leaking.NAMES[7]}')\n"
        "app.processEvents()\nprint('done', flush=True)\napp.exec()"
    )
    with screen() as drawn, subprocess.Popen(
        [sys.executable, "-c", program], env=os.environ | drawn, stdout=subprocess.PIPE
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"done\n"
        seen = clipboard(drawn)
        child.kill()
        child.wait()
        left = clipboard(drawn)
    assert leaking.NAMES[7] in seen
    assert leaking.NAMES[7] not in left
