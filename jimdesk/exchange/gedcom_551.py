# SPDX-License-Identifier: Apache-2.0
"""Reading GEDCOM 5.5 and 5.5.1 in every encoding it came in: bytes become nodes.

ged4py knows the lines and the encodings. It is handed what it cannot know: UTF-16 is written anew in UTF-8,
and an encoding that is named wrongly is put right.
"""

import codecs
import io
import re
import unicodedata
from typing import Final

from jimdesk.exchange.gedcom_nodes import (
    DEEPEST,
    Node,
    broken,
    checked,
    clean,
    no_text,
    not_a_tree,
    pointer,
    within_limits,
)

_ENDS: Final = re.compile(rb"\r\n|\r|\n")
_WIDE: Final = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
                (b"0\0", "utf-16-le"), (b"\x000", "utf-16-be"))
_UTF8: Final = "utf-8"
_CHAR: Final = re.compile(rb"\s*1\s+CHAR\s+(.*?)\s*\Z")
_UNKNOWN: Final = {b"", b"UNICODE", b"UTF-16", b"UTF16", b"ASCII", b"US-ASCII", b"ANSI"}  # say little
_HEADER: Final = 200  # lines in which the encoding is looked for
_END_OF_FILE: Final = b"\x1a"  # as DOS wrote it
_HANDED_ON: Final = 128  # signs: more than a level, a cross-reference and a tag ever take
_MORE: Final = ("CONT", "CONC")


def read(data: bytes, file: str) -> list[Node]:
    """Read the records of a file; KnownError, with the line, where it is none or broken."""
    data, wide = _narrow(data, file)
    every = _ENDS.split(data.rstrip(_END_OF_FILE))
    within_limits(every, file)
    lines = [(n, line.lstrip()) for n, line in enumerate(every, 1) if line.strip()]
    if not lines:
        raise not_a_tree(file)
    for n, line in lines if b"\0" in data else ():
        if b"\0" in line:
            raise no_text(file, n)
    encoding = _UTF8 if wide else _encoding(data, lines[:_HEADER], file)
    return checked(_records(lines, encoding, file), file)


def _narrow(data: bytes, file: str) -> tuple[bytes, bool]:
    """Write UTF-16, and UTF-8 with its mark, anew as plain UTF-8; tell whether it was UTF-16."""
    for start, encoding in _WIDE:
        if data.startswith(start):
            try:
                return data.decode(encoding).encode(_UTF8), True
            except UnicodeError as error:
                raise not_a_tree(file) from error
    if data.startswith(codecs.BOM_UTF8):
        return data.removeprefix(codecs.BOM_UTF8), True
    return data, False


def _encoding(data: bytes, header: list[tuple[int, bytes]], file: str) -> str:
    """Return the encoding that a header names, unless it names one that this file is clearly not in."""
    from ged4py.parser import CodecError, guess_codec

    named, where = next(
        ((found[1].upper(), n) for n, line in header if (found := _CHAR.match(line))), (b"", 1)
    )
    try:
        data.decode(_UTF8)
    except UnicodeDecodeError:
        if named in _UNKNOWN - {b""}:
            return "cp1252"
    else:
        return _UTF8  # no text in another encoding with more than plain signs looks like UTF-8
    try:
        return guess_codec(io.BytesIO(b"\n".join([*(line for _, line in header), b"0 TRLR"])), warn=False)[0]
    except (CodecError, UnicodeDecodeError, OSError) as error:
        raise no_text(file, where) from error


def _records(lines: list[tuple[int, bytes]], encoding: str, file: str) -> list[Node]:
    from ged4py.parser import GedcomReader, IntegrityError, ParserError

    # The header is not looked at again: its encoding was found, and may be named wrongly there. Of long lines
    # only the beginning is handed on: ged4py reads them sign by sign.
    text = io.BytesIO(b"\n".join(_without_encoding(line)[:_HANDED_ON] for _, line in lines))
    records: list[Node] = []
    stack: list[Node] = []
    parts: list[bytes] = []  # of the text of the node that is being read
    n = 0
    try:
        with GedcomReader(text, encoding=encoding) as reader:
            for n, line in enumerate(reader.GedcomLines(0), 1):
                value = (line.value or b"", lines[n - 1][1][_HANDED_ON:])
                if line.tag in _MORE and stack:
                    parts += (b"\n" if line.tag == "CONT" else b"", *value)
                    continue
                _finish(stack, parts, encoding)
                parts = [*value]
                if line.level > min(len(stack), DEEPEST):
                    raise broken(file, lines[n - 1][0])
                node = Node(line.tag.upper(), xref=clean(line.xref_id or ""), line=lines[n - 1][0])
                del stack[line.level:]
                (stack[-1].children if stack else records).append(node)
                stack.append(node)
            _finish(stack, parts, encoding)
    except UnicodeDecodeError as error:
        raise no_text(file, stack[-1].line if stack else 1) from error
    except (ParserError, IntegrityError, ValueError, OSError) as error:
        raise broken(file, lines[min(n, len(lines) - 1)][0]) from error
    return records


def _without_encoding(line: bytes) -> bytes:
    return b"1 CHAR UTF-8" if _CHAR.match(line) else line


def _finish(stack: list[Node], parts: list[bytes], encoding: str) -> None:
    """Give the node that was read last its text, now that it is whole: signs may be cut in two by CONC."""
    if stack:
        text = unicodedata.normalize("NFC", b"".join(parts).decode(encoding))  # ANSEL keeps accents apart
        stack[-1].pointer = clean(pointer(text.strip()))
        stack[-1].text = "" if stack[-1].pointer else clean(text).replace("@@", "@")
