# SPDX-License-Identifier: Apache-2.0
"""What a file that leaves the laptop says, on its face and in its parts."""

import base64
import re
import unicodedata
import zlib
from collections.abc import Sequence
from pathlib import Path

import pypdfium2


def words_on(pdf: bytes, *, about: bool = True) -> str:
    """Return everything that a PDF says on its pages, and what it says about itself."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        said = [page.get_textpage().get_text_range() for page in document]
        said += document.get_metadata_dict().values() if about else []
    finally:
        document.close()
    return unicodedata.normalize("NFKC", "\n".join(said))


def nothing_hidden_in(file: Path, codes: Sequence[str]) -> None:
    """No code stands in a file: not in its words, its bytes, its metadata or its packed parts."""
    held = file.read_bytes()
    parts = [held]
    if held.startswith(b"%PDF"):
        parts += [words_on(held).encode(), *unpacked(held)]
    for code in codes:
        for written in (code.encode(), code.encode("utf-16-be"), code.encode().hex().encode()):
            assert not any(written in part for part in parts), f"{code} is in {file.name}"


def unpacked(pdf: bytes) -> list[bytes]:
    """Return the streams of a PDF as they are before they were packed."""
    found = []
    for packed in re.findall(rb"stream\r?\n(.*?)\r?\n?endstream", pdf, re.DOTALL):
        data = packed.strip()
        if data.endswith(b"~>"):
            data = base64.a85decode(data.removeprefix(b"<~").removesuffix(b"~>"))
        try:
            found.append(zlib.decompress(data))
        except zlib.error:
            found.append(data)  # it was not packed
    assert found
    return found
