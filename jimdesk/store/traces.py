# SPDX-License-Identifier: Apache-2.0
"""The traces of a meeting file that is destroyed: what a sudden end, or an older version, left beside it."""

from pathlib import Path

from jimdesk.store.backups import destroy


def beside(path: Path) -> list[Path]:
    """Return what lies beside a file and is a part or a draft of it; a copy with a name of its own is not."""
    name = path.name
    own = (f"{name}-journal", f"{name}-wal", f"{name}-shm")
    try:
        found = list(path.parent.iterdir())
    except OSError:
        return []
    return sorted(
        other for other in found
        if (other.name in own or (other.name.startswith(f".{name}.") and ".new" in other.name))
        and not other.is_symlink()
    )


def sweep(path: Path) -> None:
    """Destroy what was left beside a file (KnownError where the disk refuses)."""
    for left in beside(path):
        destroy(left)
