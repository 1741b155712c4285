# SPDX-License-Identifier: Apache-2.0
"""A PDF read by another program: what Poppler finds in it, as letters that can be compared."""

import shutil
import subprocess
import tempfile
import unicodedata
from pathlib import Path
from typing import Final

import pytest

without_poppler = pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler-utils is not installed")

_STEERING: Final = dict.fromkeys(map(ord, "\u200b\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069\f"))


def plain(text: str) -> str:
    """A text in its usual letters, without signs that only steer and with one space between words."""
    usual = unicodedata.normalize("NFKC", text.translate(_STEERING))
    return " ".join(unicodedata.normalize("NFKC", usual).split())


def pdftotext(file: bytes, *how: str) -> str:
    """What pdftotext reads, line by line; `how` are its options."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "paper.pdf"
        path.write_bytes(file)
        command = ["pdftotext", *how, str(path), "-"]
        read = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return "\n".join(line for line in map(plain, read.splitlines()) if line)
