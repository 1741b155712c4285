# SPDX-License-Identifier: Apache-2.0
"""The system libraries that the window needs on Linux, and the line that installs the missing ones.

Qt brings nearly everything itself, but not the graphics, font and display libraries of the system. On
Windows and macOS nothing is ever missing. This module is also read before anything is installed.
"""

import ctypes
import platform
import shutil
import subprocess
import sys

# Each library by the name under which Qt loads it, with the Debian package that holds it: first the name
# since Debian 13 and Ubuntu 24.04 where that differs, then the older one.
_DEBIAN: dict[str, tuple[str, ...]] = {
    # every window, also one that is only drawn in memory
    "libEGL.so.1": ("libegl1",),
    "libGL.so.1": ("libgl1",),
    "libX11.so.6": ("libx11-6",),
    "libdbus-1.so.3": ("libdbus-1-3",),
    "libfontconfig.so.1": ("libfontconfig1",),
    "libfreetype.so.6": ("libfreetype6",),
    "libglib-2.0.so.0": ("libglib2.0-0t64", "libglib2.0-0"),
    "libgthread-2.0.so.0": ("libglib2.0-0t64", "libglib2.0-0"),
    "libxkbcommon.so.0": ("libxkbcommon0",),
    "libz.so.1": ("zlib1g",),
    "libzstd.so.1": ("libzstd1",),
    # an X11 display
    "libX11-xcb.so.1": ("libx11-xcb1",),
    "libxcb.so.1": ("libxcb1",),
    "libxcb-cursor.so.0": ("libxcb-cursor0",),
    "libxcb-icccm.so.4": ("libxcb-icccm4",),
    "libxcb-image.so.0": ("libxcb-image0",),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1",),
    "libxcb-randr.so.0": ("libxcb-randr0",),
    "libxcb-render.so.0": ("libxcb-render0",),
    "libxcb-render-util.so.0": ("libxcb-render-util0",),
    "libxcb-shape.so.0": ("libxcb-shape0",),
    "libxcb-shm.so.0": ("libxcb-shm0",),
    "libxcb-sync.so.1": ("libxcb-sync1",),
    "libxcb-util.so.1": ("libxcb-util1",),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0",),
    "libxcb-xkb.so.1": ("libxcb-xkb1",),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0",),
    # a Wayland display
    "libwayland-client.so.0": ("libwayland-client0",),
    "libwayland-cursor.so.0": ("libwayland-cursor0",),
    "libwayland-egl.so.1": ("libwayland-egl1",),
    # printers
    "libcups.so.2": ("libcups2t64", "libcups2"),
}


def missing() -> tuple[str, ...]:
    """Return the libraries that Qt would look for in vain, by the names under which it loads them."""
    if not sys.platform.startswith("linux"):
        return ()
    return tuple(name for name in _DEBIAN if not _loads(name))


def debian_packages(libraries: tuple[str, ...]) -> tuple[str, ...]:
    """Return the packages of this Debian or Ubuntu that hold these libraries, each once, in order."""
    return tuple(sorted({_package(_DEBIAN[library]) for library in libraries}))


def package_names() -> tuple[tuple[str, ...], ...]:
    """Return for each library the names of its Debian package, the newer one first."""
    return tuple(_DEBIAN.values())


def install_line(libraries: tuple[str, ...]) -> str:
    """Return the line that installs these libraries, or "" where there are none or no apt to do it."""
    if not libraries or not is_debian():
        return ""
    return "sudo apt-get install -y --no-install-recommends " + " ".join(debian_packages(libraries))


def is_debian() -> bool:
    """Whether this system installs its software with apt, as Debian and Ubuntu do."""
    try:
        system = platform.freedesktop_os_release()
    except OSError:
        return False
    names = {system.get("ID", ""), *system.get("ID_LIKE", "").split()}
    return not names.isdisjoint({"debian", "ubuntu"}) and shutil.which("apt-get") is not None


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _package(names: tuple[str, ...]) -> str:
    """The first of these names that this system's package lists know; without lists, the oldest."""
    for name in names[:-1]:
        known = subprocess.run(["apt-cache", "show", name], capture_output=True, check=False)
        if known.returncode == 0:
            return name
    return names[-1]
