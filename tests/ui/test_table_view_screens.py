# SPDX-License-Identifier: Apache-2.0
"""The table view on a second screen: large there, while the work goes on here."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


def test_the_other_screen_shows_the_table_while_this_one_works() -> None:
    """On two screens the view stands on the other; the held key shows nothing there; a stop covers both."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.two_screens"], cwd=ROOT, capture_output=True, text=True, check=False,
        env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"},
    )
    assert done.stdout.splitlines() == [
        "screens 2", "there television True", "here laptop True", "words True", "leaks []",
        "covered True True",
    ], done.stderr
