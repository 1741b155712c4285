# SPDX-License-Identifier: Apache-2.0
"""Power cuts: what the store asks of the system is recorded, and every disk that a cut leaves is rebuilt.

Between two calls a cut leaves: nothing that was not flushed; all of it; the data but not the names of files;
or any sectors of it with the first few changes of names. Each state is opened like any file and compared with
what had been acknowledged. A disk that lies about flushing is outside of this.
"""

import random
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from jimdesk.core.trouble import KnownError
from jimdesk.store import create, open_
from tests.safety.figure import Figure, Step, quiet
from tests.store.child import after
from tests.store.some import KEY, ROOT

SECTOR: Final = 512
_CALLS: Final = "openat,pwrite64,write,fsync,fdatasync,ftruncate,unlink,rename,close"
_WHO: Final = r"^(?:\[pid\s+)?(\d+)\]?\s+"  # a short number of a process is filled up with spaces
_CALL: Final = re.compile(_WHO + r"(\w+)\((.*)\)\s+= (-?\d+)")
_HALF: Final = re.compile(_WHO + r"(.*) <unfinished \.\.\.>$")
_REST: Final = re.compile(_WHO + r"<\.\.\. \w+ resumed>(.*)$")
_TEXT: Final = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')


@dataclass
class Inode:
    """One file: what is surely on the disk, and what was written since."""

    flushed: bytes = b""
    since: list[tuple[int, bytes | None]] = field(default_factory=list)  # (place, data); None: cut off here

    def content(self, chosen: set[int] | None = None) -> bytes:
        """The content with all that was written, or with the chosen sectors of it only."""
        made, number = bytearray(self.flushed), 0
        for place, data in self.since:
            if data is None:
                if chosen is None or number in chosen:
                    made = made[:place] + bytes(max(0, place - len(made)))
                number += 1
                continue
            for at in range(0, len(data), SECTOR):
                if chosen is None or number in chosen:
                    piece = data[at : at + SECTOR]
                    made += bytes(max(0, place + at - len(made)))
                    made[place + at : place + at + len(piece)] = piece
                number += 1
        return bytes(made)

    @property
    def pieces(self) -> int:
        """How many sectors were written since the last flush."""
        return sum(1 if data is None else -(-len(data) // SECTOR) for _, data in self.since)


@dataclass
class Disk:
    """The folder as it surely is, and the changes of names since."""

    names: dict[str, Inode]
    since: list[tuple[str, Inode | None]] = field(default_factory=list)
    acknowledged: int = 0

    def now(self, changes: int | None = None) -> dict[str, Inode]:
        """The names with the first so many of the changes since the last flush of the folder."""
        names = dict(self.names)
        for name, inode in self.since[:changes]:
            if inode is None:
                names.pop(name, None)
            else:
                names[name] = inode
        return names

    def states(self, chance: random.Random, subsets: int) -> Iterator[dict[str, bytes]]:
        """Every state that is tried of this moment."""
        yield {name: one.flushed for name, one in self.now(0).items()}
        yield {name: one.content() for name, one in self.now().items()}
        yield {name: one.content() for name, one in self.now(0).items()}
        for _ in range(subsets):
            names = self.now(chance.randint(0, len(self.since)))
            yield {
                name: one.content({n for n in range(one.pieces) if chance.random() < 0.5})
                for name, one in names.items()
            }


def recorded(folder: Path, gestures: int) -> tuple[Path, list[tuple[str, str, int]]]:
    """Let a program keep gestures in a new file, and return the file as it began and every call of it."""
    path = folder / "a.jim"
    create(path, after(0), password=KEY).close()
    trace = folder / "trace"
    begun = folder / "begun"
    begun.write_bytes(path.read_bytes())
    subprocess.run(
        ["strace", "-f", "-qq", "-xx", "-s", "1000000", "-e", f"trace={_CALLS}", "-o", str(trace),
         sys.executable, "-m", "tests.safety.gestures", str(path), str(gestures)],
        cwd=ROOT, check=True, stdout=subprocess.DEVNULL,
    )
    return begun, list(told(trace.read_text().splitlines()))


def told(lines: list[str]) -> Iterator[tuple[str, str, int]]:
    """Read a record: name, arguments and answer of every call that succeeded, in the order they ended.

    Closing counts from its beginning: before it ends another thread may be given the number of the file.
    """
    waiting: dict[str, str] = {}
    for line in lines:
        if found := _HALF.match(line):
            waiting[found[1]] = found[2]
            if found[2].startswith("close("):
                yield "close", found[2].removeprefix("close("), 0
            continue
        if found := _REST.match(line):
            begun = waiting.pop(found[1], "")
            if begun.startswith("close("):
                continue
            line = f"{found[1]} {begun}{found[2]}"
        if (call := _CALL.match(line)) and int(call[4]) >= 0:
            yield call[2], call[3], int(call[4])


def _text(escaped: str) -> bytes:
    return bytes.fromhex(escaped.replace("\\x", ""))


def replayed(folder: Path, begun: bytes, calls: list[tuple[str, str, int]]) -> Iterator[Disk]:
    """Go through the calls, and give the disk as it is after each one that changes anything."""
    disk = Disk({"a.jim": Inode(begun)})
    open_files: dict[int, Inode | str] = {}
    for name, arguments, answer in calls:
        texts = [_text(one) for one in _TEXT.findall(arguments)]
        if name == "openat":
            path = Path(texts[0].decode(errors="replace"))
            open_files.pop(answer, None)
            if path == folder:
                open_files[answer] = "folder"
            elif path.parent == folder:
                inode = disk.now().get(path.name)
                if inode is None:
                    inode = Inode()
                    disk.since.append((path.name, inode))
                open_files[answer] = inode
            continue
        if name in ("unlink", "rename"):
            path = Path(texts[0].decode(errors="replace"))
            if path.parent == folder:
                if name == "rename":
                    disk.since.append((Path(texts[1].decode()).name, disk.now()[path.name]))
                disk.since.append((path.name, None))
                yield disk
            continue
        number = int(arguments.split(",")[0])
        if name == "write" and number == 1 and texts[0].strip().isdigit():
            disk.acknowledged = int(texts[0])
            continue
        target = open_files.get(number)
        if target is None:
            continue
        if name == "close":
            del open_files[number]
        elif target == "folder":
            disk.names, disk.since = disk.now(), []
            yield disk
        elif isinstance(target, Inode):
            _change(target, name, arguments, texts)
            yield disk


def _change(inode: Inode, name: str, arguments: str, texts: list[bytes]) -> None:
    if name == "pwrite64":
        inode.since.append((int(arguments.rsplit(",", 1)[1]), texts[0]))
    elif name == "ftruncate":
        inode.since.append((int(arguments.rsplit(",", 1)[1]), None))
    elif name in ("fsync", "fdatasync"):
        inode.flushed, inode.since = inode.content(), []


def cut(folder: Path, gestures: int, subsets: int, most: int, step: Step = quiet) -> Figure:
    """Cut the power at every call while gestures are kept; every state holds all that was acknowledged."""
    work = folder / "work"
    work.mkdir()
    begun, calls = recorded(folder, gestures)
    chance, seen, wrong = random.Random(6), set[int](), []
    for disk in replayed(folder, begun.read_bytes(), calls):
        for state in disk.states(chance, subsets):
            if len(seen) >= most or (mark := hash(tuple(sorted(state.items())))) in seen:
                continue
            seen.add(mark)
            step(len(seen), most)
            if trouble := _look(work, state, disk.acknowledged):
                wrong.append(f"state {len(seen)}: {trouble}")
    return Figure("power cut at any call, distinct disks that are left", len(seen), tuple(wrong),
                  "SQLite's own crash tests: the engine only")


def _look(work: Path, state: dict[str, bytes], acknowledged: int) -> str:
    """Open what a cut left behind; return what is wrong with it."""
    for old in work.iterdir():
        old.unlink()
    for name, content in state.items():
        if name.startswith("a.jim"):
            (work / name).write_bytes(content)
    try:
        file = open_(work / "a.jim", KEY)
    except KnownError as error:
        return str(error)
    file.close()
    if not any(file.family == after(kept) for kept in range(acknowledged, acknowledged + 8)):
        return f"not what it was after {acknowledged} gestures"
    return ""
