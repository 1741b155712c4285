# SPDX-License-Identifier: Apache-2.0
"""All benchmarks: `python -m tests.benchmarks` prints every figure, ours against a bare counterpart.

Words behind it choose: `python -m tests.benchmarks start store` runs only those. Figures depend on the
machine and on what else it does; what counts is the ratio to the counterpart, measured in turn with ours.
"""

import sys
from importlib import import_module
from pathlib import Path
from typing import Final

Row = tuple[str, float, float | None, float]  # what, our seconds, the seconds of a peer, the limit
_PARTS: Final = sorted(path.stem for path in Path(__file__).parent.glob("bench_*.py"))


def line(row: Row) -> str:
    """Return a row as a line of the table; without a peer the limit is in seconds, else it is a ratio."""
    name, ours, peer, limit = row
    if peer is None:
        mark = "" if ours <= limit else "  over"
        return f"{name:62}{ours * 1e3:10.2f} ms{'':13}{'':8}{limit * 1e3:9.1f} ms{mark}"
    ratio = ours / peer
    mark = "" if ratio <= limit else "  over"
    return f"{name:62}{ours * 1e3:10.2f} ms{peer * 1e3:10.2f} ms{ratio:8.2f}{limit:9.2f}   {mark}"


def main(wanted: list[str]) -> int:
    """Run what is wanted, or everything; 1 when a figure is over its limit."""
    print(f"{'':62}{'ours':>13}{'peer':>13}{'ratio':>8}{'limit':>9}")
    over = 0
    for part in _PARTS:
        if wanted and part.removeprefix("bench_") not in wanted:
            continue
        rows: list[Row] = import_module(f"tests.benchmarks.{part}").measure()
        for row in rows:
            print(line(row), flush=True)
            over += line(row).endswith("over")
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
