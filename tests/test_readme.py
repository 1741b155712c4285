# SPDX-License-Identifier: Apache-2.0
"""The README tells the truth about the house: its map, its commands, its picture."""

import re
from pathlib import Path

from installer import house_map
from jimdesk import cli

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_module_stands_in_the_map() -> None:
    """The map has a line for each module with its own first sentence, and none for what is not there."""
    on_the_map = {line.strip() for line in README.splitlines() if line.strip().startswith(("- `", "- **`"))}
    of_the_house = {line.strip() for line in house_map.lines() if line.strip().startswith("- ")}
    assert not of_the_house - on_the_map, "python3 installer/house_map.py writes the map again"
    gone = {line for line in on_the_map - of_the_house if re.match(r"- (\*\*)?`\w+/?`", line)}
    assert not gone, "python3 installer/house_map.py writes the map again"


def test_every_command_is_told() -> None:
    """Each command that there is can be found in the README."""
    told = set(re.findall(r"jimdesk ([a-z]+) ", README))
    assert {command.name for command in cli.commands()} <= told


def test_what_the_readme_points_to_is_there() -> None:
    """Links and the picture lead somewhere; the picture is that of a whole window."""
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        assert (ROOT / target).is_file(), target
    head = (ROOT / "resources/pictures/window.png").read_bytes()[:24]
    assert (int.from_bytes(head[16:20], "big"), int.from_bytes(head[20:24], "big")) == (1366, 768)
