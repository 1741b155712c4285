# SPDX-License-Identifier: Apache-2.0
"""The system libraries that Qt needs, and the line that installs the missing ones."""

import subprocess
import sys
from collections.abc import Sequence
from typing import Any

import pytest

from jimdesk.core import system_libraries


@pytest.fixture
def lists(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The packages that this system's lists know."""
    known: set[str] = set()

    def apt_cache(command: Sequence[str], **_rest: Any) -> subprocess.CompletedProcess[bytes]:
        return subprocess.CompletedProcess(command, 0 if command[-1] in known else 100)

    monkeypatch.setattr(subprocess, "run", apt_cache)
    monkeypatch.setattr(system_libraries, "is_debian", lambda: True)
    return known


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems bring what Qt needs")
def test_missing_is_what_cannot_be_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    """A library counts as missing when the system's own loader does not find it."""
    monkeypatch.setattr(system_libraries, "_DEBIAN", {"libc.so.6": ("libc6",), "libnot-there.so.9": ("no",)})
    assert system_libraries.missing() == ("libnot-there.so.9",)


def test_nothing_is_missing_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """On Windows and macOS Qt brings everything."""
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(system_libraries, "_DEBIAN", {"libnot-there.so.9": ("no",)})
    assert system_libraries.missing() == ()


def test_line_names_each_package_once(lists: set[str]) -> None:
    """Two libraries of one package are one word in the line."""
    line = system_libraries.install_line(("libglib-2.0.so.0", "libgthread-2.0.so.0", "libEGL.so.1"))
    assert line == "sudo apt-get install -y --no-install-recommends libegl1 libglib2.0-0"


def test_newer_names_are_used_where_the_system_has_them(lists: set[str]) -> None:
    """Debian 13 and Ubuntu 24.04 renamed some packages; their lists say so."""
    lists |= {"libglib2.0-0t64", "libcups2t64"}
    found = system_libraries.debian_packages(("libglib-2.0.so.0", "libcups.so.2", "libz.so.1"))
    assert found == ("libcups2t64", "libglib2.0-0t64", "zlib1g")


def test_no_line_without_need_or_apt(lists: set[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing is missing, or another system installs differently, there is no line to give."""
    assert system_libraries.install_line(()) == ""
    monkeypatch.setattr(system_libraries, "is_debian", lambda: False)
    assert system_libraries.install_line(("libEGL.so.1",)) == ""
