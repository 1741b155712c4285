# SPDX-License-Identifier: Apache-2.0
"""Drawings as the neutral data that `genogram_score.py` measures: scoring.py [NAME ...] prints a table."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

from jimdesk.core.audience import WORKER, shown_to
from jimdesk.core.words import Words
from jimdesk.drawing import Drawing, Line, Text
from jimdesk.exchange import gedcom
from jimdesk.instruments.genogram.picture import draw
from jimdesk.instruments.instrument import View

SHARED = Path(os.environ.get("JIMDESK_SHARED", Path(__file__).resolve().parents[4] / "shared"))
TREES = SHARED / "data" / "trees"

# Crossings that Open Pedigree needs, on the same trees (tudor_50 is asked with fewer couples apart).
OPEN_PEDIGREE = {
    "bach": 0, "royal92_50": 8, "tudor_50": 8, "royal92_100": 15, "tudor_100": 48, "willis_100": 0,
    "kennedy": 24, "royal92_200": 86,
}


def data(drawing: Drawing) -> dict[str, object]:
    """Write a drawing as tokens, texts and lines with their boxes and points."""
    return {
        "tokens": [{"id": t.id, "reference": t.reference, "box": list(t.box)} for t in drawing.tokens],
        "texts": [
            {"of": p.of, "text": p.text, "box": list(p.box)} for p in drawing.parts() if isinstance(p, Text)
        ],
        "lines": [
            {"meaning": p.meaning, "ids": list(p.ids), "points": [list(point) for point in p.points]}
            for p in drawing.parts() if isinstance(p, Line)
        ],
    }


def score(name: str, folder: Path) -> dict[str, int]:
    """Draw one of the trees and measure it."""
    family = gedcom.read(TREES / f"{name}.ged")
    drawing = draw(shown_to(family, WORKER), Words("nl"), View())
    path = folder / f"{name}.json"
    path.write_text(json.dumps(data(drawing)), encoding="utf-8")
    check = SHARED / "checks" / "genogram_score.py"
    command = [sys.executable, str(check), str(TREES / f"{name}.json"), str(path)]
    answer = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, int] = json.loads(answer.stdout)
    return found


if __name__ == "__main__":
    import tempfile

    for tree in sys.argv[1:] or OPEN_PEDIGREE:
        with tempfile.TemporaryDirectory() as temporary:
            family = gedcom.read(TREES / f"{tree}.ged")
            shown = shown_to(family, WORKER)
            started = time.perf_counter()
            draw(shown, Words("nl"), View())
            took = time.perf_counter() - started
            found = score(tree, Path(temporary))
        found.pop("persons")
        figures = ", ".join(f"{what} {count}" for what, count in found.items())
        print(f"{tree:12} {took:5.2f} s  Open Pedigree {OPEN_PEDIGREE[tree]:3}  {figures}")
