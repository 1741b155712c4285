#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The newcomer's commands: they need nothing but Python 3.11 and bring everything else themselves.

python3 installer/dev.py run      open the example meeting (without a display: its plan and pictures)
python3 installer/dev.py test     run every check and every test
python3 installer/dev.py check    run only the checks of the text: style, types, imports, catalogues
python3 installer/dev.py bench    measure speed against bare counterparts
python3 installer/dev.py words    compile the translations and say what they lack

Whatever stands after the command is handed on: to pytest (test), to jimdesk (run), to the benchmarks.
Everything is kept inside the checkout: the environment in .venv, what is made in out.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
OUT = ROOT / "out"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
OLDEST = (3, 11)

sys.path.insert(0, str(ROOT))


class Stop(Exception):
    """The sentence that says why this cannot go on, and what to do about it."""


def say(text: str) -> None:
    """Print one line at once, so that it stands before what other programs print."""
    print(text, flush=True)


# The system -----------------------------------------------------------------------------------------


def is_root() -> bool:
    """Whether system packages can be installed without asking."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def apt(*words: str) -> subprocess.CompletedProcess[str]:
    """Run apt-get without questions; what it says is kept, to be shown where it fails."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(["apt-get", "-q", *words], env=environment, capture_output=True, text=True)


def apt_install(packages: Sequence[str], why: str) -> bool:
    """Install Debian packages as root, or say the line that does; answer whether they are there now."""
    install = ("install", "-y", "--no-install-recommends", *packages)
    if not is_root():
        say(f"{why} Install with:\n  sudo apt-get {' '.join(install)}")
        return False
    say(f"{why} Installing: {' '.join(packages)}")
    done = apt(*install)
    if done.returncode != 0:  # perhaps only because the lists of packages are old, or were never fetched
        apt("update")
        done = apt(*install)
    if done.returncode != 0:
        say(f"That did not work:\n{done.stderr.strip()}\nThe line was:\n  apt-get {' '.join(install)}")
    return done.returncode == 0


def bring_libraries() -> bool:
    """See to the system libraries that Qt needs; answer whether it has them all."""
    from jimdesk.core import system_libraries  # it needs the standard library only

    lacking = system_libraries.missing()
    if not lacking:
        return True
    if not system_libraries.is_debian():
        say("Qt lacks these system libraries; install them the way your system does it: " + " ".join(lacking))
        return False
    if is_root():  # the lists of packages say which names this system uses
        apt("update")
    return apt_install(system_libraries.debian_packages(lacking), "Qt lacks system libraries.")


def bring_programs(*programs: str) -> bool:
    """See to programs whose Debian package has another or the same name; answer whether all are there."""
    from jimdesk.core import system_libraries

    lacking = [program for program in programs if shutil.which(program) is None]
    if not lacking or not system_libraries.is_debian():
        return not lacking
    return apt_install([name.lower() for name in lacking], f"The tests use {' and '.join(lacking)}.")


# The environment ------------------------------------------------------------------------------------


def check_python() -> None:
    """Stop with one sentence where Python is too old."""
    if sys.version_info < OLDEST:
        have, need = (".".join(map(str, version[:2])) for version in (sys.version_info, OLDEST))
        raise Stop(f"JimDesk needs Python {need} or newer; this is {have}.")


def make_environment() -> None:
    """Make .venv, unless there is one that works."""
    if PYTHON.exists() and subprocess.run([PYTHON, "-c", ""], check=False).returncode == 0:
        return
    if importlib.util.find_spec("ensurepip") is None:  # Debian keeps it in a package of its own
        package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        if not apt_install([package], "Python cannot make environments here."):
            bring_libraries()  # so that whoever may install it hears of everything at once
            raise Stop("Without that there is no environment to run in. Install it, then try again.")
    say("Making .venv")
    shutil.rmtree(VENV, ignore_errors=True)
    subprocess.run([sys.executable, "-m", "venv", VENV], check=True)


def install(name: str, *arguments: str, content: bytes) -> None:
    """Install something into .venv with pip, unless this very content was installed there before."""
    stamp = VENV / f"installed-{name}"
    wanted = f"{hashlib.sha256(content).hexdigest()} {sys.version_info[:2]} {ROOT}"
    if stamp.exists() and stamp.read_text(encoding="utf-8") == wanted:
        return
    say(f"Installing {name}")
    options = ["-qq", "--disable-pip-version-check", "--no-input", "--no-build-isolation", "--use-pep517"]
    command = [str(PYTHON), "-m", "pip", "install", *options, *arguments]
    if subprocess.run(command, cwd=ROOT, check=False).returncode != 0:
        raise Stop(f"{name} could not be installed; pip's words above say why.")
    stamp.write_text(wanted, encoding="utf-8")


def prepare(for_tests: bool) -> bool:
    """Bring everything there is to bring; answer whether Qt has its system libraries."""
    start = time.monotonic()
    check_python()
    make_environment()
    for name in ("requirements-build", "requirements", *(["requirements-dev"] if for_tests else [])):
        pinned = ROOT / "installer" / f"{name}.txt"  # only files whose hash stands there are let in
        install(name, "--require-hashes", "-r", str(pinned), content=pinned.read_bytes())
    described = (ROOT / "pyproject.toml").read_bytes() + (ROOT / "jimdesk" / "__init__.py").read_bytes()
    install("jimdesk", "--no-deps", "-e", str(ROOT), content=described)
    OUT.mkdir(exist_ok=True)
    whole = bring_libraries()
    say(f"ok     everything is there ({time.monotonic() - start:.1f} s)")
    return whole


# The screen -----------------------------------------------------------------------------------------


def has_display() -> bool:
    """Whether a window could appear where somebody sees it: asked of Qt itself, which knows best."""
    named = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if sys.platform.startswith("linux") and not named:
        return False
    question = (
        "import sys; from PySide6.QtGui import QGuiApplication as A; A([]);"
        "sys.exit(A.platformName() in ('offscreen', 'minimal'))"
    )
    return subprocess.run([PYTHON, "-c", question], cwd=OUT, capture_output=True, check=False).returncode == 0


@contextmanager
def screen() -> Iterator[dict[str, str]]:
    """A display that only the tests see, as settings for their environment."""
    if not sys.platform.startswith("linux"):
        yield {"QT_QPA_PLATFORM": "offscreen"}
        return
    if not bring_programs("Xvfb", "xdotool"):
        say("Without Xvfb the windows of the tests are drawn in memory (QT_QPA_PLATFORM=offscreen).")
        yield {"QT_QPA_PLATFORM": "offscreen"}
        return
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1920x1080x24", "-nolisten", "tcp", "-noreset"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as xvfb:
        try:
            number = xvfb.stdout.readline().strip() if xvfb.stdout else ""
            if number:
                yield {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{number}", "WAYLAND_DISPLAY": ""}
            else:
                say("Xvfb did not start, so the windows of the tests are drawn in memory (offscreen).")
                yield {"QT_QPA_PLATFORM": "offscreen"}
        finally:
            xvfb.terminate()


# The commands ---------------------------------------------------------------------------------------


def step(name: str, *command: str | Path) -> bool:
    """Run one check, say how long it took, and answer whether it passed."""
    start = time.monotonic()
    passed = subprocess.run(command, cwd=ROOT, check=False).returncode == 0
    say(f"{'ok    ' if passed else 'FAILED'} {name} ({time.monotonic() - start:.1f} s)")
    return passed


def check(_rest: Sequence[str] = ()) -> int:
    """Run the checks that read the text: style, types, direction of imports, catalogues."""
    prepare(for_tests=True)
    passed = [
        step("ruff", BIN / "ruff", "check"),
        step("mypy --strict", BIN / "mypy"),
        step("imports", BIN / "lint-imports", "--no-logo"),
        step("catalogues", PYTHON, "installer/words.py"),
    ]
    return 0 if all(passed) else 1


def test(rest: Sequence[str]) -> int:
    """Run all checks, then all tests; pytest's closing line is the last that is printed.

    Side by side the windows are drawn in memory, for two of them on one screen would fight for the focus;
    the stories are then played once more in a real window.
    """
    failed = check()
    command = [str(PYTHON), "-m", "pytest"]
    if not rest:
        in_memory = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        side_by_side = [*command, "-n", "auto", "--dist", "loadgroup"]
        failed |= subprocess.run(side_by_side, cwd=ROOT, env=in_memory, check=False).returncode
    with screen() as settings:
        environment = {**os.environ, **settings}
        wanted = rest or ["tests/stories"]
        return failed | subprocess.run([*command, *wanted], cwd=ROOT, env=environment, check=False).returncode


def words(_rest: Sequence[str]) -> int:
    """Compile the translations and say what they lack."""
    prepare(for_tests=False)
    return subprocess.run([PYTHON, "installer/words.py"], cwd=ROOT, check=False).returncode


def bench(rest: Sequence[str]) -> int:
    """Measure speed; the numbers are ratios against bare counterparts on this machine."""
    prepare(for_tests=True)
    with screen() as settings:
        command = [str(PYTHON), "-m", "tests.benchmarks", *rest]
        return subprocess.run(command, cwd=ROOT, env={**os.environ, **settings}, check=False).returncode


def run(rest: Sequence[str]) -> int:
    """Open the example meeting; where no window can appear, make its plan and pictures instead."""
    qt_is_whole = prepare(for_tests=False)
    subprocess.run([PYTHON, "installer/words.py", "--compile"], cwd=ROOT, check=True)
    example = OUT / "example.jim"
    if not example.exists():
        jimdesk("example", example)
    if qt_is_whole and has_display():
        return jimdesk(*(rest or [str(example)]))
    why = "No display here" if qt_is_whole else "Qt is not whole"
    say(f"{why}, so no window; making the example's plan and pictures instead.")
    plan, genogram, circle = OUT / "plan.pdf", OUT / "genogram.png", OUT / "circle.png"
    failed = jimdesk("plan", example, plan)
    failed |= jimdesk("draw", example, genogram, "--instrument", "genogram")
    failed |= jimdesk("draw", example, circle, "--instrument", "circle")
    for made in (plan, genogram, circle):
        say(f"  {made}" if made.exists() else f"  NOT made: {made}")
    return failed


def jimdesk(*arguments: str | Path) -> int:
    """Run JimDesk with these arguments and answer its exit code."""
    return subprocess.run([str(BIN / "jimdesk"), *map(str, arguments)], check=False).returncode


def main() -> int:
    """Read the command, carry it out, and answer the exit code: 0 fine, 1 found something, 2 could not."""
    commands: dict[str, Callable[[Sequence[str]], int]] = {
        "run": run, "test": test, "check": check, "bench": bench, "words": words,
    }
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter, usage="dev.py COMMAND ..."
    )
    parser.add_argument("command", choices=commands, help="what to do")
    chosen, rest = parser.parse_known_args()
    try:
        return commands[chosen.command](rest)
    except (Stop, subprocess.CalledProcessError, OSError) as trouble:
        print(trouble, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
