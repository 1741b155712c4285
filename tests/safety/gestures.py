# SPDX-License-Identifier: Apache-2.0
"""A program that keeps so many gestures in a file, tries again whenever the disk refuses, and says so.

`python -m tests.safety.gestures FILE COUNT` prints the number of each gesture once it is acknowledged, and
the sentence of each trouble. See `tests.store.child.after` for what the file holds after each.
"""

import os
import sys
from pathlib import Path

from jimdesk.core.trouble import KnownError
from jimdesk.store import Kept, open_
from tests.store.child import after
from tests.store.some import KEY


def main() -> None:
    """Keep the gestures one by one."""
    path, count = Path(sys.argv[1]), int(sys.argv[2])
    file = open_(path, KEY)
    file.prepare()
    family = file.family

    def told(word: Kept | KnownError) -> None:
        os.write(1, f"{word.upto if isinstance(word, Kept) else word}\n".encode())

    for number in range(1, count + 1):
        following = after(number)
        file.keep(family.changes_to(following), told)
        family = following
        while not file.wait(0.5):
            file.retry()
    file.close()


if __name__ == "__main__":
    main()
