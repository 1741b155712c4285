# SPDX-License-Identifier: Apache-2.0
"""Where a file lies: on this laptop, on a disk of the network, or in a folder that a program keeps in step.

The lock of SQLite cannot be trusted on the last two, and a program that keeps folders in step may carry off
half a file. So such a file is worked on in a copy on this laptop; see `away`.
"""

import os
import sys
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
    if _on_network(whole):
        return Whereabouts.NETWORK
    return Whereabouts.HERE


def _on_network(whole: Path) -> bool:
    if str(whole).startswith(("\\\\", "//")):
        return True
    if sys.platform == "win32":
        import ctypes

        return bool(ctypes.windll.kernel32.GetDriveTypeW(f"{whole.drive}\\") == _REMOTE)
    return sys.platform == "linux" and _file_system(whole, Path("/proc/mounts")) in _NETWORK


def _file_system(whole: Path, mounts: Path) -> str:
    """Return the sort of disk that a path lies on: that of the longest place it is under."""
    found, sort = -1, ""
    try:
        lines = mounts.read_text(errors="replace").splitlines()
    except OSError:
        return ""
    for line in lines:
        parts = line.split(" ")
        place = parts[1].replace("\\040", " ") if len(parts) > 2 else ""
        under = str(whole) == place or str(whole).startswith(place.rstrip("/") + os.sep)
        if place and under and len(place) > found:
            found, sort = len(place), parts[2]
    return sort
