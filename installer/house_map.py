# SPDX-License-Identifier: Apache-2.0
"""The map of the house in the README: a line for each package and module, from its own first sentence.

python3 installer/house_map.py      writes the map again, between its two marks in README.md
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
README: Final = ROOT / "README.md"
BEGIN: Final = "<!-- the map begins: written by installer/house_map.py -->"
END: Final = "<!-- the map ends -->"
# The order in which the house is best walked through; imports point the other way.
ROOMS: Final = (
    "core", "instruments", "methods", "store", "plan", "exchange", "register", "cli", "ui",
)


def first_sentence(path: Path) -> str:
    """Return the first sentence of a module's docstring, on one line."""
    text = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    paragraph = " ".join(text.partition("\n\n")[0].split())
    return re.split(r"(?<=[.?!:])\s(?=[A-Z\"])", paragraph, maxsplit=1)[0].rstrip(":")


def lines() -> Iterator[str]:
    """Return the map, line by line."""
    house = ROOT / "jimdesk"
    yield from ("**`jimdesk/`**", "")
    yield from modules(house)
    for room in (*ROOMS, *sorted(_others(house))):
        heading = f"<code>jimdesk/{room}/</code> {says(house / room)}"
        yield from ("", "<details>", f"<summary>{heading}</summary>", "")
        yield from modules(house / room)
        for inner in packages(house / room):
            yield f"- **`{inner.name}/`** {says(inner)}"
            yield from (f"  {line}" for line in modules(inner))
        yield from ("", "</details>")


def modules(folder: Path) -> Iterator[str]:
    """Return a line for each module that lies in a folder itself."""
    for path in sorted(folder.glob("*.py")):
        if path.stem != "__init__":
            yield f"- `{path.stem}` {first_sentence(path)}"


def packages(folder: Path) -> list[Path]:
    """Return the packages inside a package."""
    return sorted(path.parent for path in folder.glob("*/__init__.py"))


def says(package: Path) -> str:
    """Return what a package says of itself."""
    return first_sentence(package / "__init__.py")


def _others(house: Path) -> set[str]:
    return {package.name for package in packages(house)} - set(ROOMS)


def written(readme: str) -> str:
    """Return a README with the map of today in it."""
    before, rest = readme.split(BEGIN)
    _, after = rest.split(END)
    return f"{before}{BEGIN}\n{chr(10).join(lines())}\n{END}{after}"


if __name__ == "__main__":
    README.write_text(written(README.read_text(encoding="utf-8")), encoding="utf-8")
