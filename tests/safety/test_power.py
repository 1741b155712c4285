# SPDX-License-Identifier: Apache-2.0
"""Power cuts, the short form: a few hundred of the disks that a cut can leave lose nothing."""

import shutil
from pathlib import Path

import pytest

from tests.safety import power

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not there to record with")


@pytest.mark.slow
def test_a_power_cut_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    """At every call of six gestures, whatever reached the disk, the file opens with all acknowledged."""
    figure = power.cut(tmp_path, gestures=6, subsets=2, most=300)
    assert figure.tried >= 200
    assert figure.wrong == ()


def test_the_simulation_would_see_a_loss() -> None:
    """What was not flushed is not there in the worst state, and half there in others."""
    inode = power.Inode(b"a" * 1024, [(512, b"b" * 512), (0, None)])
    assert inode.content() == b""
    assert inode.content({0}) == b"a" * 512 + b"b" * 512
    assert inode.content(set()) == inode.flushed
    disk = power.Disk({"a.jim": inode}, [("a.jim", None)])
    assert disk.now(0) == {"a.jim": inode}
    assert disk.now() == {}


@pytest.mark.parametrize("who", ["7    ", "331   ", "31331 ", "[pid   331] "])
def test_a_call_is_read_whatever_the_number_of_its_process(who: str) -> None:
    """On a machine that began just now numbers are short, and stand with more spaces behind them."""
    half, rest = f"{who}write(1, <unfinished ...>", f'{who}<... write resumed>"\\x31", 1) = 1'
    lines = [half, rest, f"{who}fsync(3) = -1 EIO"]
    assert list(power.told(lines)) == [("write", '1,"\\x31", 1', 1)]


def test_a_file_is_closed_before_another_thread_is_given_its_number() -> None:
    """The system may give the number away before the thread that closed it is told so."""
    lines = ["7 close(3 <unfinished ...>", '8 openat(AT_FDCWD, "\\x61", 0) = 3', "7 <... close resumed>) = 0"]
    assert [name for name, _, _ in power.told(lines)] == ["close", "openat"]
