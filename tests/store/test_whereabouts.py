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


def test_a_disk_of_the_network_is_known_on_a_mac(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As its own command tells of the disks; a disk of the machine itself is here."""
    told = (
        "/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)\n"
        "//jan@nas._smb._tcp.local/Zorg on /Volumes/Zorg (1) (smbfs, nodev, nosuid, mounted by jan)\n"
        "nas:/huis on /Volumes/huis op zolder (nfs)\n/dev/disk4s1 on /Volumes/STICK (msdos, local)\n"
        "map auto_home on /System/Volumes/Data/home (autofs, automounted, nobrowse)\nonzin\n"
    )
    for path, sort in (
        ("/Volumes/Zorg (1)/a.jim", "smbfs"), ("/Volumes/huis op zolder/a.jim", "nfs"),
        ("/Volumes/STICK/a.jim", "msdos"), ("/Users/jan/a.jim", "apfs"), ("/Volumes/Zorgen/a.jim", "apfs"),
    ):
        assert module._sort_of_disk(Path(path), module._mounted_on_mac(told)) == sort
    monkeypatch.setattr("sys.platform", "darwin")
    monkeypatch.setattr(module, "_told_by_mac", lambda: f"//nas/x on {tmp_path.resolve()} (smbfs)\n")
    assert whereabouts(tmp_path / "a.jim") is Whereabouts.NETWORK
    monkeypatch.setattr(module, "_told_by_mac", lambda: "")
    assert whereabouts(tmp_path / "a.jim") is Whereabouts.HERE


def test_a_folder_that_its_program_says_is_kept_in_step_is_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever OneDrive is called on this laptop; and the desktop of a Mac that iCloud has."""
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path / "Werkmap"))
    assert whereabouts(tmp_path / "Werkmap" / "dossiers" / "a.jim") is Whereabouts.IN_STEP
    assert whereabouts(tmp_path / "Werkmappen" / "a.jim") is Whereabouts.HERE
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.setattr("sys.platform", "darwin")
    monkeypatch.setattr(module, "_told_by_mac", lambda: "")
    assert whereabouts(tmp_path / "Desktop" / "a.jim") is Whereabouts.HERE
    (tmp_path / "Library" / "Mobile Documents" / "com~apple~CloudDocs" / "Desktop").mkdir(parents=True)
    assert whereabouts(tmp_path / "Desktop" / "a.jim") is Whereabouts.IN_STEP
    assert whereabouts(tmp_path / "Documents" / "a.jim") is Whereabouts.HERE
