# SPDX-License-Identifier: Apache-2.0
"""A copy of a method that an organisation can change: a file with its own id, in its own folder."""

import re
from pathlib import Path

from jimdesk.core.trouble import KnownError
from jimdesk.core.words import saying
from jimdesk.methods.method import Method
from jimdesk.methods.reading import read

_ID = re.compile(r'(?m)^(id[ \t]*=[ \t]*)"[^"\n]*"')


def copy_into(method: Method, folder: Path) -> Path:
    """Write a method into a folder under an id that is free there; return the new file.

    Every word of it stays, remarks too: who changes it sees what each line is for.
    """
    id_ = _free(method.id, folder)
    text = _ID.sub(rf'\g<1>"{id_}"', method.text, count=1)
    read(text, f"{id_}.toml")  # a copy that cannot be read would be no help to anybody
    path = folder / f"{id_}.toml"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise KnownError(saying(
            "The copy {file} cannot be written in {folder}: look whether there is room and you may write "
            "there.",
            file=path.name, folder=str(folder),
        )) from error
    return path


def _free(id_: str, folder: Path) -> str:
    stem, number = re.sub(r"_own(_\d+)?$", "", id_), 1
    while True:
        name = f"{stem}_own" if number == 1 else f"{stem}_own_{number}"
        if not (folder / f"{name}.toml").exists():
            return name
        number += 1
