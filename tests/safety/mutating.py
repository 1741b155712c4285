# SPDX-License-Identifier: Apache-2.0
"""Files that were changed on their way: any bytes at all, and single bits of encrypted files."""

import random
import resource
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from jimdesk import store
from jimdesk.core.family import Family
from jimdesk.core.trouble import KnownError
from jimdesk.store import Password, create, read
from tests.files.make import family
from tests.safety.figure import Figure, Step, quiet
from tests.store.some import KEY

_HANGS: Final = 2.0  # seconds of the processor: longer than this is a hang
_MEMORY: Final = 512 * 1024  # kB more than before
Change = Callable[[bytearray, random.Random], None]


def _bytes(data: bytearray, chance: random.Random) -> None:
    for _ in range(chance.randint(1, 8)):
        data[chance.randrange(len(data))] = chance.randrange(256)


def _bits(data: bytearray, chance: random.Random) -> None:
    for _ in range(chance.randint(1, 30)):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def _block(data: bytearray, chance: random.Random) -> None:
    start, length = chance.randrange(len(data)), chance.choice((4, 16, 100, 4096))
    data[start : start + length] = chance.randbytes(len(data[start : start + length]))


def _pages(data: bytearray, chance: random.Random) -> None:
    one, other = (4096 * chance.randrange(len(data) // 4096) for _ in range(2))
    data[one : one + 4096], data[other : other + 4096] = data[other : other + 4096], data[one : one + 4096]


def _cut(data: bytearray, chance: random.Random) -> None:
    del data[chance.randrange(len(data)) :]


def _grow(data: bytearray, chance: random.Random) -> None:
    place = chance.randrange(len(data))
    data[place:place] = chance.randbytes(chance.choice((1, 100, 4096)))


def _head(data: bytearray, chance: random.Random) -> None:
    data[chance.randrange(100)] = chance.randrange(256)


def _numbers(data: bytearray, chance: random.Random) -> None:
    place = chance.randrange(len(data) - 4)
    data[place : place + 4] = chance.choice((b"\xff" * 4, b"\0" * 4, b"\x7f\xff\xff\xff", b"\x80\0\0\0"))


_CHANGES: Final[tuple[Change, ...]] = (_bytes, _bits, _block, _pages, _cut, _grow, _head, _numbers)


def mutated(folder: Path, many: int, step: Step = quiet) -> Figure:
    """Read files in which anything may be different: each is read, or refused in one sentence."""
    whole = _whole(folder, None)
    chance, wrong = random.Random(5), list[str]()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for number in range(many):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 3)):
            if len(data) > 4096:
                chance.choice(_CHANGES)(data, chance)
        start = time.process_time()
        _look(folder / "changed.jim", bytes(data), None, f"number {number}", wrong, open_=number % 2 == 1)
        if time.process_time() - start > _HANGS:
            wrong.append(f"number {number} took too long")
        step(number + 1, many)
    if resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before > _MEMORY:
        wrong.append("memory is not bounded")
    what = "mutated files: read, or refused in one sentence"
    return Figure(what, many, tuple(wrong), "KeePassXC: AFL, by hand")


def flipped(folder: Path, many: int, step: Step = quiet) -> Figure:
    """Flip one bit of an encrypted file: it is refused, or nothing of it is different."""
    whole = _whole(folder, KEY)
    chance, wrong = random.Random(7), list[str]()
    for number in range(many):
        data = bytearray(whole)
        place, bit = chance.randrange(len(data)), chance.randrange(8)
        data[place] ^= 1 << bit
        which = f"byte {place}, bit {bit}"
        found = _look(folder / "changed.jim", bytes(data), KEY, which, wrong, open_=number % 2 == 1)
        if found is not None and found != family():
            wrong.append(f"byte {place}, bit {bit}: silently different")
        step(number + 1, many)
    return Figure("one bit flipped in an encrypted file", many, tuple(wrong), "plain SQLite: 46% silent")


def _whole(folder: Path, password: Password) -> bytes:
    path = folder / f"whole-{password is None}.jim"
    create(path, family(), password=password).close()
    return path.read_bytes()


def _look(
    path: Path, data: bytes, password: Password, which: str, wrong: list[str], *, open_: bool
) -> Family | None:
    """Read or open a file that was changed; whatever comes of it but a family or one sentence is wrong."""
    path.write_bytes(data)
    held: Family | None = None
    try:
        held = _opened(path, password) if open_ else read(path, password)
    except KnownError:
        pass
    except Exception as error:  # this is what is looked for
        wrong.append(f"{which}: {type(error).__name__}: {error}")
    if {one.name for one in path.parent.iterdir()} - {path.name, "whole-True.jim", "whole-False.jim"}:
        wrong.append(f"{which}: something was written")
    kept = not open_ or held is None  # else it lay open for writing, and SQLite may mend its head
    if kept and path.read_bytes() != data:
        wrong.append(f"{which}: the file was changed")
    return held


def _opened(path: Path, password: Password) -> Family:
    file = store.open_(path, password)
    file.close()
    return file.family
