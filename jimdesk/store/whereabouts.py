# SPDX-License-Identifier: Apache-2.0
"""Where a file lies: on this laptop, on a disk of the network, or in a folder that a program keeps in step.

The lock of SQLite cannot be trusted on the last two, and a program that keeps folders in step may carry off
half a file. So such a file is worked on in a copy on this laptop; see `away`.
"""

import os
import sys
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import Final

# What the folders of such programs are called, in small letters; some add the name of an account.
_IN_STEP: Final = (
    "onedrive", "dropbox", "google drive", "googledrive", "mijn drive", "my drive", "icloud", "nextcloud",
    "owncloud", "stack", "surfdrive", "pcloud", "synologydrive", "syncthing", "com~apple~clouddocs",
)
_NETWORK: Final = frozenset({
    "cifs", "smb3", "smbfs", "nfs", "nfs4", "9p", "afpfs", "webdav", "davfs", "fuse.sshfs", "fuse.davfs2",
    "fuse.rclone", "fuse.gvfsd-fuse", "smb2", "ceph", "afs", "fuse.glusterfs",
})
_REMOTE: Final = 4  # what Windows calls a letter that stands for a share
# Where OneDrive itself says that it keeps a folder in step, whatever that is called.
_SAID: Final = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")
# On a Mac iCloud keeps these two of a home in step where they stand in its own folder as well.
_CLOUD: Final = Path("Library/Mobile Documents/com~apple~CloudDocs")
_IN_CLOUD: Final = ("Desktop", "Documents")


class Whereabouts(StrEnum):
    """Where a file lies."""

    HERE = "here"
    NETWORK = "network"
    IN_STEP = "in_step"


def whereabouts(path: Path) -> Whereabouts:
    """Tell where a file lies, as far as its path and the system say."""
    whole = path.resolve()  # a folder may lead into one that is kept in step
    parents = [parent.name.casefold() for way in (path.absolute(), whole) for parent in way.parents]
    ways = tuple(way for known in _IN_STEP for way in (f"{known} ", f"{known}-"))
    if any(name in _IN_STEP or name.startswith(ways) for name in parents):
        return Whereabouts.IN_STEP
    if any(whole.is_relative_to(folder) for folder in _said_to_be_in_step()):
        return Whereabouts.IN_STEP
    if _on_network(whole):
        return Whereabouts.NETWORK
    return Whereabouts.HERE


def _said_to_be_in_step() -> Iterator[Path]:
    """Go through the folders that the programs themselves say are kept in step."""
    for name in _SAID:
        if folder := os.environ.get(name):
            yield Path(folder).resolve()
    if sys.platform == "darwin":
        yield from (Path.home() / one for one in _IN_CLOUD if (Path.home() / _CLOUD / one).exists())


def _on_network(whole: Path) -> bool:
    if str(whole).startswith(("\\\\", "//")):
        return True
    if sys.platform == "win32":
        import ctypes

        return bool(ctypes.windll.kernel32.GetDriveTypeW(f"{whole.drive}\\") == _REMOTE)
    if sys.platform == "darwin":
        return _sort_of_disk(whole, _mounted_on_mac(_told_by_mac())) in _NETWORK
    return sys.platform == "linux" and _file_system(whole, Path("/proc/mounts")) in _NETWORK


def _told_by_mac() -> str:
    """Return what a Mac tells of its disks; nothing where it does not answer."""
    import subprocess

    try:
        return subprocess.run(
            ["/sbin/mount"], capture_output=True, timeout=5, check=False, stdin=subprocess.DEVNULL
        ).stdout.decode("utf-8", "replace")
    except (OSError, subprocess.TimeoutExpired):
        return ""


def _mounted_on_mac(told: str) -> Iterator[tuple[str, str]]:
    """Read "//jan@nas/Zorg on /Volumes/Zorg (smbfs, nodev)": the place, and the sort of disk."""
    for line in told.splitlines():
        places, _, sort = line.rpartition(" (")
        _, found, place = places.partition(" on /")
        if found:
            yield f"/{place}", sort.rstrip(")").split(",")[0]


def _file_system(whole: Path, mounts: Path) -> str:
    """Return the sort of disk that a path lies on, as Linux tells it."""
    try:
        lines = mounts.read_text(errors="replace").splitlines()
    except OSError:
        return ""
    parts = (line.split(" ") for line in lines)
    return _sort_of_disk(whole, ((one[1].replace("\\040", " "), one[2]) for one in parts if len(one) > 2))


def _sort_of_disk(whole: Path, mounted: Iterable[tuple[str, str]]) -> str:
    """Return the sort of disk that a path lies on: that of the longest place it is under."""
    found, sort = -1, ""
    for place, its_sort in mounted:
        under = str(whole) == place or str(whole).startswith(place.rstrip("/") + os.sep)
        if place and under and len(place) > found:
            found, sort = len(place), its_sort
    return sort
