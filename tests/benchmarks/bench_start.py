# SPDX-License-Identifier: Apache-2.0
"""How fast JimDesk starts: until the window with the example open is painted, against a bare PySide6 window.

`python -m tests.benchmarks.bench_start` prints the figures. Each start is a Python of its own; both sides
take turns, and the best of each counts: other work on the machine only ever adds to it.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

Row = tuple[str, float, float | None, float]  # what, our seconds, the seconds of the bare window, the limit
_ROUNDS: Final = 9
_ROOT: Final = Path(__file__).resolve().parents[2]

# Both tell the seconds from their first line until the view is painted and all that was asked for is done.
_BARE: Final = """
import time; start = time.perf_counter()
import os
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QGraphicsScene, QGraphicsView, QVBoxLayout, QWidget

class View(QGraphicsView):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, done)

def done():
    print(time.perf_counter() - start, flush=True)
    os._exit(0)

app = QApplication([])
window = QWidget()
inside = QVBoxLayout(window)
scene = QGraphicsScene()
view = View(scene)
view.setRenderHint(QPainter.RenderHint.Antialiasing)
view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
scene.addEllipse(0, 0, 600, 600)
scene.addSimpleText("Ilias")
inside.addWidget(view)
window.resize(1366, 768)
window.show()
app.exec()
"""

_OURS: Final = """
import time; start = time.perf_counter()
import os, sys
from pathlib import Path
from jimdesk import app

def watch(*_):
    from PySide6.QtCore import QTimer
    from jimdesk.ui.canvas import Canvas

    paint = Canvas.paintEvent

    def painted(canvas, event):
        paint(canvas, event)
        if canvas.drawing.tokens:
            QTimer.singleShot(0, done)

    Canvas.paintEvent = painted
    return wait()

def done():
    print(time.perf_counter() - start, flush=True)
    from jimdesk.ui.settings import Settings
    Settings().left_at = ""  # as after the window was closed: the next start has no sudden end to tell of
    os._exit(0)

from PySide6.QtWidgets import QApplication
wait, QApplication.exec = QApplication.exec, staticmethod(watch)
app.run(Path(sys.argv[1]))
"""


def measure() -> list[Row]:
    """Start both in turn, after a start of each to warm up; the example has no password."""
    with tempfile.TemporaryDirectory() as folder:
        example = Path(folder) / "example.jim"
        environment = {
            **os.environ, "XDG_CONFIG_HOME": folder, "XDG_DATA_HOME": folder,
            "PYTHONPYCACHEPREFIX": f"{folder}/compiled", "PYTHONPATH": str(_ROOT),
        }
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # whoever installs JimDesk has it compiled
        words = [sys.executable, "installer/words.py", "--compile"]  # as an installed JimDesk has them
        subprocess.run(words, check=True, cwd=_ROOT, env=environment, capture_output=True)
        made = [sys.executable, "-m", "jimdesk.app", "example", str(example)]
        subprocess.run(made, check=True, cwd=_ROOT, env=environment, capture_output=True)
        ours, bare = [], []
        for _ in range(_ROUNDS + 1):
            ours.append(_seconds(environment, _OURS, str(example)))
            bare.append(_seconds(environment, _BARE))
    window = "start to painted window with the example open / bare window"
    return [(window, min(ours[1:]), min(bare[1:]), 1.8)]


def _seconds(environment: dict[str, str], program: str, *arguments: str) -> float:
    command = [sys.executable, "-c", program, *arguments]
    done = subprocess.run(command, env=environment, cwd=_ROOT, check=True, capture_output=True, text=True)
    return float(done.stdout.split()[-1])


if __name__ == "__main__":
    for name, ours, peer, limit in measure():
        assert peer is not None
        print(f"{name:60} {ours * 1e3:6.0f} ms {peer * 1e3:6.0f} ms {ours / peer:6.2f}  (limit {limit})")
