# SPDX-License-Identifier: Apache-2.0
"""Bringing in Qt: it is whole for who uses it, and reads what describes it only when that is asked for."""

import json
import subprocess
import sys
from typing import Final

_TOLD: Final = """
import builtins, json, sys
as_python = builtins.__import__
from jimdesk.ui.bringing_qt import bring_qt
bring_qt()
signature = "shibokensupport.signature."
of_pyside = [sys.modules[signature + name] for name in ("layout", "errorhandler", "lib.enum_sig")]
unread = [not hasattr(module, "__file__") for module in of_pyside]
as_before = builtins.__import__ is as_python
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget  # the next module after the core
told = ""
try:
    QPoint("left", "of here")
except TypeError as error:
    told = str(error)
bring_qt()
read = [hasattr(module, "__file__") for module in of_pyside]
from PySide6.support.signature.lib import pyi_generator
print(json.dumps({
    "unread": unread, "read": read, "writes_stubs": callable(pyi_generator.generate_pyi),
    "as_before": as_before, "still": builtins.__import__ is as_python,
    "told": told, "sum": QPoint(1, 2).x() + QPoint(3, 4).y(),
    "flags": repr(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop),
}))
"""


def test_qt_is_whole_and_reads_what_describes_it_when_that_is_asked_for() -> None:
    """Classes and flags are there, errors and stub files when they are wanted; imports are Python's."""
    done = subprocess.run([sys.executable, "-c", _TOLD], capture_output=True, text=True, check=True)
    told = json.loads(done.stdout)
    assert (told["as_before"], told["still"]) == (True, True)
    assert told["unread"] == [True, True, True]
    assert told["read"] == [True, True, False]  # an error was worded; nobody wanted a list of all there is
    assert told["writes_stubs"]
    assert "wrong argument types" in told["told"]
    assert "Supported signatures" in told["told"]
    assert "xpos: int, ypos: int" in told["told"]
    assert told["sum"] == 5
    assert "AlignLeft" in told["flags"]
    assert "AlignTop" in told["flags"]
    assert not done.stderr
