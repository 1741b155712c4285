# SPDX-License-Identifier: Apache-2.0
"""Where a file lies: folders that programs keep in step, and disks of the network, are known."""

from pathlib import Path

import pytest

from jimdesk.store import whereabouts as module
from jimdesk.store.whereabouts import Whereabouts, whereabouts


@pytest.mark.parametrize("folder", [
    "OneDrive", "OneDrive - Jeugdzorg Noord", "Dropbox", "Dropbox (Werk)", "Nextcloud", "iCloud Drive",
    "Mijn Drive",
])
def test_a_folder_that_is_kept_in_step_is_known(folder: str, tmp_path: Path) -> None:
    """Whatever account stands behind its name."""
    assert whereabouts(tmp_path / folder / "dossiers" / "a.jim") is Whereabouts.IN_STEP


@pytest.mark.parametrize("folder", ["Documenten", "stackelberg", "boxen", "dropboxen"])
def test_an_ordinary_folder_is_here(folder: str, tmp_path: Path) -> None:
    """A name that only looks like one is an ordinary one."""
    assert whereabouts(tmp_path / folder / "a.jim") is Whereabouts.HERE


def test_a_disk_of_the_network_is_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The sort of disk is that of the longest place above the file."""
    mounts = tmp_path / "mounts"
    mounts.write_text(
        "/dev/a / ext4 rw 0 0\n//nas/x /mnt/de\\040groep cifs rw 0 0\n"
        "/dev/b /mnt/de\\040groep/usb vfat rw 0 0\n"
    )
    assert module._file_system(Path("/mnt/de groep/a.jim"), mounts) == "cifs"
    assert module._file_system(Path("/mnt/de groep/usb/a.jim"), mounts) == "vfat"
    assert module._file_system(Path("/mnt/de groepen/a.jim"), mounts) == "ext4"
    assert module._file_system(Path("/a.jim"), tmp_path / "geen") == ""
    monkeypatch.setattr(module, "_file_system", lambda *_: "cifs")
    monkeypatch.setattr("sys.platform", "linux")
    assert whereabouts(tmp_path / "a.jim") is Whereabouts.NETWORK


def test_a_way_that_leads_into_such_a_folder_is_known(tmp_path: Path) -> None:
    """Many a Documents folder is nothing but a way into one that is kept in step."""
    (tmp_path / "OneDrive").mkdir()
    (tmp_path / "Documenten").symlink_to(tmp_path / "OneDrive")
    assert whereabouts(tmp_path / "Documenten" / "a.jim") is Whereabouts.IN_STEP
