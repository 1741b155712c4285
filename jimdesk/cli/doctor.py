# SPDX-License-Identifier: Apache-2.0
"""The command doctor: what this computer has of what JimDesk needs, one line for each thing.

Qt is only asked in a process of its own: where a system library is missing, it can take a program along.
"""

import importlib.metadata
import os
import platform
import subprocess
import sys
from collections.abc import Iterator
from typing import Any, Final

import jimdesk
from jimdesk.cli.command import FINE, FOUND, Command, tell
from jimdesk.core import places
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_, Words

_LIBRARIES: Final = ("PySide6_Essentials", "sqlcipher3", "sqlite-utils", "reportlab", "uharfbuzz", "babel")
_FONTS: Final = (
    *(f"AtkinsonHyperlegibleNext-{weight}" for weight in (400, 500, 600, 700)),
    "NotoSans-Regular", "NotoSans-Bold", "NotoSansArabic-Regular", "NotoSansArabic-Bold",
    "NotoSansEthiopic-Regular", "NotoSansEthiopic-Bold",
)
_PATIENCE: Final = 30  # seconds for Qt to start and for the printers to answer
_PRINTERS: Final = """
import os
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinterInfo
app = QGuiApplication([])
default = QPrinterInfo.defaultPrinterName()
for name in QPrinterInfo.availablePrinterNames():
    print(name, "*" if name == default else "", sep="\\t")
"""
_Row = tuple[bool, str, str]  # (as it should be?, what, how it is)


def _doctor(_asked: Any, words: Words) -> int:  # noqa: ANN401  (what argparse read)
    well = True
    for is_well, what, how in _rows(words):
        well = well and is_well
        tell("ok" if is_well else "!", what, how)
    return FINE if well else FOUND


def _rows(words: Words) -> Iterator[_Row]:
    yield True, "JimDesk", jimdesk.__version__
    yield True, "Python", f"{platform.python_version()}, {platform.platform()}"
    yield from (_library(name, words) for name in _LIBRARIES)
    yield _fonts(words)
    yield from _methods(words)
    yield from _system_libraries(words)
    yield from _printers(words)


def _library(name: str, words: Words) -> _Row:
    try:
        return True, name, importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        # A program that was frozen carries its libraries without their papers.
        frozen = bool(getattr(sys, "frozen", False))
        return frozen, name, words.say("built in") if frozen else words.say("missing")


def _fonts(words: Words) -> _Row:
    folder = places.resources() / "fonts"
    lacking = [name for name in _FONTS if not (folder / f"{name}.ttf").is_file()]
    if lacking:
        return False, words.say("fonts"), words.say("missing: {names}", names=", ".join(lacking))
    return True, words.say("fonts"), ", ".join(_FONTS)


def _methods(words: Words) -> Iterator[_Row]:
    from jimdesk import methods

    bad: list[KnownError] = []
    folder = methods.own_folder()
    known = methods.all_methods(folder, bad.append)
    yield True, words.say("methods"), ", ".join(method.id for method in known)
    yield True, words.say("folder for methods of your own"), str(folder)
    yield from ((False, words.say("methods"), words.tell(error.saying)) for error in bad)


def _system_libraries(words: Words) -> Iterator[_Row]:
    from jimdesk.core import system_libraries

    lacking = system_libraries.missing()
    what = words.say("system libraries")
    if not lacking:
        yield True, what, words.say("all there")
        return
    yield False, what, words.say("missing: {names}", names=", ".join(lacking))
    if line := system_libraries.install_line(lacking):
        yield False, words.say("to install them"), line


def _printers(words: Words) -> Iterator[_Row]:
    what = words.say("printers")
    if getattr(sys, "frozen", False):
        yield True, what, words.say("see the window, under Plan")
        return
    try:
        done = subprocess.run(
            [sys.executable, "-c", _PRINTERS], capture_output=True, timeout=_PATIENCE, check=False,
            stdin=subprocess.DEVNULL, env={**os.environ, "JIMDESK_PASSWORD": ""},
        )
    except subprocess.TimeoutExpired:
        yield False, what, words.say("they do not answer")
        return
    if done.returncode:
        last = done.stderr.decode(errors="replace").strip().splitlines()[-1:]
        yield False, what, words.say("Qt does not start: {why}", why="".join(last))
        return
    found = done.stdout.decode(errors="replace").splitlines()
    for line in found:
        name, _, default = line.partition("\t")
        yield True, what, words.say("{name} (usual)", name=name) if default else name
    if not found:
        yield True, what, words.say("none; the plan can be shown large on the screen")


COMMANDS: Final = (
    Command("doctor", N_("Say what this computer has of what JimDesk needs."), (), _doctor),
)
