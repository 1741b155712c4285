# SPDX-License-Identifier: Apache-2.0
"""Whose the backups are: a file that was moved keeps its own, and a copy that somebody made gets its own.

The backups of a file are found by its notes, and a copy made outside JimDesk has the same notes. So a file
also says in them where it lay when it was last open here, and the folder with its backups says, as a hash
that tells nobody anything, of which place it is. Where the two do not fit, we look whether there are two
files now.
"""

import datetime
import hashlib
import shutil
from contextlib import suppress
from pathlib import Path
from typing import Final

from jimdesk.core.fact import new_id
from jimdesk.core.trouble import KnownError
from jimdesk.store import claims
from jimdesk.store.backups import COPY, Backups
from jimdesk.store.key import SALT
from jimdesk.store.meeting_file import MeetingFile

PLACE: Final = "place"  # the note that says where a file lay
_SHARE: Final = "//"  # how the way to a share begins: nobody is asked there what a note says


def settle(file: MeetingFile) -> None:
    """See that a file that is open shares its backups with no other one.

    What the disk does not take now is tried again when the file is opened another time.
    """
    path = (file.away.there if file.away else file.path).resolve()
    with suppress(KnownError, OSError):
        backups, until = file.backups, datetime.datetime.fromtimestamp(path.stat().st_mtime)
        if not backups.all():
            _take_along(backups, Backups({**file.about, COPY: ""}, file.key), until)
        mark = _mark(file, path)
        fits = file.about.get(PLACE) == str(path) and backups.owner in ("", mark)
        if not fits and _is_copy(file, path, backups):
            older = backups
            file.note(COPY, new_id(), **{PLACE: str(path)})  # first: the rest can be made good
            backups = file.backups
            _take_along(backups, older, until)
        elif not fits:
            file.note(PLACE, str(path))
        if backups.owner != mark:
            backups.belong_to(mark)


def _is_copy(file: MeetingFile, path: Path, backups: Backups) -> bool:
    """Tell whether there is another file that has these backups, rather than this one at another place."""
    all_ = backups.all()
    if not all_:
        return False  # there is nothing to share
    noted = file.about.get(PLACE, "")
    if noted in ("", str(path)):
        return backups.owner not in ("", _mark(file, path))  # another one has taken them since
    there = Path(noted)
    on_share = noted.replace("\\", "/").startswith(_SHARE)  # Windows takes the one stroke as the other
    if on_share or not there.is_file() or there.samefile(path):
        return False
    if claims.claimed(there) is None:  # else it may not be looked into
        with there.open("rb") as other:
            salt = other.read(SALT)
        if file.key is not None and salt != file.key.salt:  # another file, or this one with another password
            return not backups.opens(all_[0])
    return True


def _take_along(backups: Backups, older: Backups, until: datetime.datetime) -> None:
    """Give a file a copy of the backups that were its own as well; what came after is of the other alone."""
    if older.folder == backups.folder:
        return
    for backup in older.all():
        if backup.at <= until and older.opens(backup):
            backups.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            draft = backups.folder / f".{backup.path.name}.new"
            shutil.copyfile(backup.path, draft)
            draft.replace(backups.folder / backup.path.name)


def _mark(file: MeetingFile, path: Path) -> str:
    told_apart = f"{file.about.get('id', '')}\n{path}"
    return hashlib.sha256(told_apart.encode(errors="surrogateescape")).hexdigest()[:32]
