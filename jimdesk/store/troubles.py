# SPDX-License-Identifier: Apache-2.0
"""The troubles that a file can be in, each in one sentence, and which error of SQLite means which.

A sentence names the file by its name and never tells what is in it, not even whether a password was right.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import sqlcipher3.dbapi2 as sqlcipher

from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_, saying

MISSING: Final = N_("The file {file} is not there any more. Look whether it was moved or got another name.")
FOLDER: Final = N_("{file} is a folder. Choose the file that is in it.")
NO_FOLDER: Final = N_("There is no folder {file}. Look whether it was moved or got another name.")
EMPTY: Final = N_("{file} is empty. Perhaps it has not been downloaded yet, or copying it went wrong.")
ZIP: Final = N_("{file} is a zip file or an office document, not a JimDesk file. Choose another file.")
TEXT: Final = N_("{file} is a text file, not a JimDesk file. Choose another file.")
FOREIGN: Final = N_("{file} was made by another program, and JimDesk left it as it is. Choose another file.")
NOT_RIGHT: Final = N_("The password is not right, or {file} is not a (sound) JimDesk file.")
LOCKED_UP: Final = N_("{file} asks for a password, or it is not a (sound) JimDesk file.")
CUT: Final = N_("{file} is not whole: it was cut off on its way. Ask for it again, or take another copy.")
TOO_LARGE: Final = N_(
    "{file} is far larger than a meeting can be, and JimDesk left it as it is. Take another copy of it."
)
DAMAGED: Final = N_("{file} is damaged, and JimDesk left it as it is. Take another copy of it.")
UNREADABLE: Final = N_(
    "{file} holds something that JimDesk cannot read (table {table}, field {field}). "
    "JimDesk left it as it is; take another copy of it."
)
NEWER: Final = N_(
    "{file} was kept by a newer JimDesk (format {format}). Install the newest JimDesk to open it."
)
LEFT_OPEN: Final = N_(
    "{file} was not closed well, so it cannot be read here as it is. Open it once where it was made."
)
IN_USE: Final = N_("{file} is in use, in another window or on another laptop. Close it there first.")
READ_ONLY: Final = N_(
    "{file} may not be changed in this place. Copy it to a folder where you may write, and open it there."
)
NO_ACCESS: Final = N_("{file} cannot be opened: you have no access to it. Copy it to a folder of your own.")
UNREACHABLE: Final = N_(
    "The disk or the stick with {file} does not answer. Look whether it is still in place, and try again."
)
EXISTS: Final = N_("{file} is there already, and nothing was written over it. Choose another name.")
NO_PLACE: Final = N_(
    "{file} cannot be made in this folder: it is missing, or you may not write there. Choose another folder."
)
FULL: Final = N_(
    "The disk is full, so {file} cannot be kept. Make some room and try again, or choose another place."
)
NO_BACKUP: Final = N_(
    "No backup of {file} could be made: the disk of this laptop did not take it. "
    "Make some room, and try again."
)
BACKUPS_BEHIND: Final = N_(
    "{file} has another password now. Not every backup of before could be written anew; "
    "those go when the next one is made."
)
NOT_KEPT: Final = N_(
    "The last steps are not in {file} yet: the file may not be changed any more. Keep it in another place."
)
MOVED: Final = N_(
    "The last steps are not in {file} yet: the file was moved or removed. "
    "Put it back, or keep it in another place."
)
MISTAKE: Final = N_(
    "JimDesk made a mistake, so the last steps are not in {file} yet. Keep it in another place."
)


def trouble(sentence: str, path: Path, **values: object) -> KnownError:
    """Make the error for one of these sentences."""
    return KnownError(saying(sentence, file=path.name or str(path), **values))  # "." has no name


# By the primary code of SQLite, and by name for a file that is not there. What is not here is a mistake of
# ours and stays one.
OPENING: Final = {
    "SQLITE_BUSY": IN_USE,
    "SQLITE_LOCKED": IN_USE,
    "SQLITE_READONLY": READ_ONLY,
    "SQLITE_PERM": READ_ONLY,
    "SQLITE_CANTOPEN": NO_ACCESS,
    "SQLITE_IOERR": UNREACHABLE,
    "SQLITE_FULL": FULL,
    "SQLITE_CORRUPT": DAMAGED,
    "SQLITE_NOTADB": NOT_RIGHT,
    "SQLITE_FORMAT": DAMAGED,
    "MISSING": MISSING,
}
OPENING_PLAIN: Final = {**OPENING, "SQLITE_NOTADB": DAMAGED}
# Once the tables are known to be ours, a statement of ours can only fail for what stands in them.
_NO_SENSE: Final = ("SQLITE_NOTADB", "SQLITE_ERROR", "SQLITE_TOOBIG", "SQLITE_NOMEM")
READING: Final = {**OPENING, **dict.fromkeys(_NO_SENSE, DAMAGED)}
_NO_PLACE: Final = dict.fromkeys(("SQLITE_CANTOPEN", "SQLITE_READONLY", "SQLITE_PERM", "MISSING"), NO_PLACE)
MAKING: Final = {**OPENING, **_NO_PLACE}
BACKING_UP: Final = {
    **dict.fromkeys(OPENING, NO_BACKUP), "SQLITE_CORRUPT": DAMAGED, "SQLITE_NOTADB": DAMAGED,
}
_NOT_KEPT: Final = dict.fromkeys(("SQLITE_CANTOPEN", "SQLITE_READONLY", "SQLITE_PERM"), NOT_KEPT)
KEEPING: Final = {**OPENING, **_NOT_KEPT, "MISSING": MOVED}


@contextmanager
def told(path: Path, sentences: dict[str, str]) -> Iterator[None]:
    """Tell what goes wrong inside with a file in the sentence for it; mistakes of ours pass as they are."""
    try:
        yield
    except sqlcipher.Error as error:
        sentence = _sentence(error, sentences)
        if sentence is None:
            raise
        raise trouble(sentence, path) from error
    except UnicodeDecodeError as error:  # of SQLite's own messages and texts, in a malformed file
        raise trouble(DAMAGED, path) from error
    except OSError as error:
        raise trouble(_of_system(error, sentences), path) from error


def _sentence(error: sqlcipher.Error, sentences: dict[str, str]) -> str | None:
    """Find the sentence for an error of SQLite; extended codes begin with the primary one."""
    name: str | None = getattr(error, "sqlite_errorname", None)
    if name is None:  # raised by the module itself, which cannot decode a text that it reads
        return DAMAGED if "decode" in str(error).lower() else None
    if "unsupported file format" in str(error):  # a number in the schema's head that no SQLite writes
        return DAMAGED
    return next((sentence for code, sentence in sentences.items() if name.startswith(code)), None)


def _of_system(error: OSError, sentences: dict[str, str]) -> str:
    if isinstance(error, FileNotFoundError):
        return sentences["MISSING"]
    if isinstance(error, FileExistsError):
        return EXISTS
    if isinstance(error, PermissionError):
        return sentences["SQLITE_CANTOPEN"]
    import errno

    known = {errno.EROFS: "SQLITE_READONLY", errno.ENOSPC: "SQLITE_FULL", errno.EDQUOT: "SQLITE_FULL"}
    return sentences[known.get(error.errno or 0, "SQLITE_IOERR")]
