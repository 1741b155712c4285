# SPDX-License-Identifier: Apache-2.0
"""Programs that read the files of a folder, one after the other, so that none is read in this program.

Each lives as long as the looking does: it ends when we let go of it, or are ended ourselves. It may use
little, for one file and in all. One that a file brings down is started again; that file is called damaged.
"""

import json
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Generator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from jimdesk.register import apart
from jimdesk.register.asking import Found, look

if TYPE_CHECKING:
    from jimdesk.store import Password

_SERVE: Final = "--read-apart"  # what makes the program jimdesk one of these; nobody types it
_PATIENCE: Final = 30.0  # seconds for one file, on the slowest disk
_WORK: Final = 10  # seconds of a processor for one file
_LONGEST: Final = 1 << 16  # bytes of an answer
_MANY: Final = 8  # files that are worth a program more
_MOST: Final = 4  # programs
_PULSE: Final = 0.2  # seconds after which whoever waits is asked whether to go on
_HERE: Final = Path(os.curdir)  # can be asked about anywhere
_BROKEN: Final = Found("damaged")
_SLOW: Final = Found("unreachable")


def read_all(paths: Sequence[Path], password: "Password") -> Generator[tuple[int, Found] | None]:
    """Read files, and hand out which one was read and what was found; now and then None, while nothing is.

    Whoever stops asking stops the reading.
    """
    waiting: queue.SimpleQueue[int] = queue.SimpleQueue()
    for at in range(len(paths)):
        waiting.put(at)
    answers: queue.SimpleQueue[tuple[int, Found] | BaseException] = queue.SimpleQueue()
    spare = max(1, (os.cpu_count() or 2) - 1)  # one is for the window
    readers = [Reader(password) for _ in range(min(_MOST, spare, -(-len(paths) // _MANY)))]
    threads = [
        threading.Thread(target=_work, args=(reader, paths, waiting, answers), name="reads a folder")
        for reader in readers
    ]
    for thread in threads:
        thread.start()
    try:
        left = len(paths)
        while left:
            try:
                answer = answers.get(timeout=_PULSE)
            except queue.Empty:
                yield None
                continue
            if isinstance(answer, BaseException):
                raise answer
            left -= 1
            yield answer
    finally:
        for reader in readers:
            reader.stop()
        for thread in threads:
            thread.join()


def _work(
    reader: "Reader", paths: Sequence[Path], waiting: "queue.SimpleQueue[int]",
    answers: "queue.SimpleQueue[tuple[int, Found] | BaseException]",
) -> None:
    """Have one program read what waits."""
    try:
        while not reader.stopped:
            at = waiting.get_nowait()
            answers.put((at, reader.read(paths[at])))
    except queue.Empty:
        pass
    except BaseException as raised:  # raised again by whoever asked
        answers.put(raised)
    finally:
        reader.stop()


class Reader:
    """One such program, as it is seen from here."""

    def __init__(self, password: "Password") -> None:
        self._password = password
        self._child: subprocess.Popen[bytes] | None = None
        self._changing = threading.Lock()
        self.stopped = False

    def read(self, path: Path) -> Found:
        """Return what was found in a file; where a program that had read others fails, a fresh one tries."""
        for again in (self._child is not None, False):
            found = self._asked(path)
            if found is not None:
                return found
            self._end()
            if not again or self.stopped:
                break
        works = self.stopped or self._asked(_HERE) is not None  # else it is not for what stands in the file
        return _BROKEN if works else _SLOW

    def stop(self) -> None:
        """End the program now, whatever it does, and start none again."""
        with self._changing:
            self.stopped = True
        self._end()

    def _asked(self, path: Path) -> Found | None:
        """Ask the program for one file; None where it does not answer as it should."""
        late = threading.Event()

        def give_up() -> None:
            late.set()
            child.kill()

        with self._changing:
            if self.stopped:
                return None
            child = self._child = self._child or _started(self._password)
        assert child.stdin
        assert child.stdout
        end = threading.Timer(_PATIENCE, give_up)
        end.start()
        try:
            child.stdin.write(os.fsencode(path).hex().encode() + b"\n")
            child.stdin.flush()
            answer = child.stdout.readline(_LONGEST)
        except (OSError, ValueError):  # it has ended, or was ended by us
            answer = b""
        finally:
            end.cancel()
            end.join()
        if late.is_set():
            self._end()
            return _SLOW
        return Found.read(answer) if answer.endswith(b"\n") else None

    def _end(self) -> None:
        with self._changing:
            child, self._child = self._child, None
        if child is not None:
            child.kill()
            child.wait()
            for stream in filter(None, (child.stdin, child.stdout)):
                with suppress(OSError):  # what was not written yet needs nobody any more
                    stream.close()


def _started(password: "Password") -> "subprocess.Popen[bytes]":
    """Start a program; it may use little before it gets the password, and before that it reads nothing."""
    child = subprocess.Popen(
        [*apart.program(), _SERVE], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        env=apart.surroundings(),
    )
    apart.limit(child.pid)
    assert child.stdin
    with suppress(BrokenPipeError):  # whoever asks it for a file hears that it has ended
        child.stdin.write(_handed(password))
        child.stdin.flush()
    return child


def _handed(password: "Password") -> bytes:
    """Write a password as one line."""
    if password is None or isinstance(password, str):
        return json.dumps(password).encode() + b"\n"
    return json.dumps([password.material.hex(), password.salt.hex()]).encode() + b"\n"


def _taken(line: bytes) -> "Password":
    from jimdesk.store.key import Key

    given = json.loads(line)
    return Key(*map(bytes.fromhex, given)) if isinstance(given, list) else given


def serve() -> int:
    """Be such a program: hear line by line which file to read, and write what was found."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for whoever asks
    password = _taken(sys.stdin.buffer.readline())
    for line in sys.stdin.buffer:
        _allow_work()
        sys.stdout.buffer.write(look(Path(os.fsdecode(bytes.fromhex(line.decode()))), password).written())
        sys.stdout.buffer.flush()
    return 0


def _allow_work() -> None:
    """Let the next file take so much of the processor, where the system can hold us to that."""
    if sys.platform != "win32":
        import resource

        most = resource.getrlimit(resource.RLIMIT_CPU)[1]
        resource.setrlimit(resource.RLIMIT_CPU, (int(time.process_time()) + 1 + _WORK, most))
