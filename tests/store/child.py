# SPDX-License-Identifier: Apache-2.0
"""Another program that uses a meeting file, for tests of the lock and of sudden ends.

`hold FILE` opens it and says so, until its input ends. `read FILE` reads it. `write FILE` keeps gesture after
gesture for ever and prints the number of each that was acknowledged.
"""

import os
import sys
from pathlib import Path

from jimdesk.core.family import Family
from jimdesk.core.meeting import Meeting, Note
from jimdesk.core.people import Parentage, Person
from jimdesk.core.trouble import KnownError
from jimdesk.store import Kept, open_, read
from tests.store.some import KEY, sentence

_WAITING = 5  # gestures at most in the queue


def after(gesture: int) -> Family:
    """The family after so many gestures; each adds two facts, changes two and takes one away."""
    people = [Person(id=f"person-{n}", name=f"Kind {n}", about="x" * (n * 37 % 500)) for n in range(gesture)]
    births = [Parentage(id=f"birth-{n}", parent="count", child=f"person-{n}") for n in range(gesture)]
    return Family([
        Person(id="count", name=f"Moeder van {gesture}"),
        Meeting(id="meeting", where=f"plek {gesture}", method="regel\n" * (gesture % 300)),
        Note(id=f"note-{gesture}", text=f"nog {gesture}"),
        *people,
        *births,
    ])


def _write(path: Path) -> None:
    file = open_(path, KEY)
    family, done = file.family, 0
    while True:
        done += 1
        following = after(done)
        file.keep(family.changes_to(following), _acknowledge)
        family = following
        while file.pending > _WAITING:
            file.wait(0.001)


def _acknowledge(word: Kept | KnownError) -> None:
    os.write(1, f"{word.upto if isinstance(word, Kept) else word}\n".encode())


def main() -> None:
    """Do what the words on the command line say."""
    what, path = sys.argv[1], Path(sys.argv[2])
    try:
        if what == "write":
            _write(path)
        elif what == "read":
            print(len(read(path, KEY)), flush=True)
        else:
            file = open_(path, KEY)
            print("open", flush=True)
            sys.stdin.read()
            file.close()
    except KnownError as error:
        print(sentence(error), flush=True)


if __name__ == "__main__":
    main()
