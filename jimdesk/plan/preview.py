# SPDX-License-Identifier: Apache-2.0
"""Pages of a PDF as pictures: for the preview, for a printer, and large on the screen to be photographed."""

from functools import cache
from threading import Lock
from typing import Any, Final

_LOCK: Final = Lock()  # pdfium serves one caller at a time


@cache
def _pdfium() -> Any:  # noqa: ANN401  (pypdfium2 ships no types)
    import pypdfium2

    return pypdfium2


def page_image(pdf: bytes, page: int, width: int) -> tuple[bytes, int, int]:
    """Return page number `page` (from 0) as (BGRA bytes, four to a pixel, width, height in pixels)."""
    with _LOCK:
        document = _pdfium().PdfDocument(pdf)
        try:
            sheet = document[page]
            bitmap = sheet.render(scale=width / sheet.get_width(), force_bitmap_format=4)
            return bytes(bitmap.buffer), bitmap.width, bitmap.height
        finally:
            document.close()


def page_count(pdf: bytes) -> int:
    """Return how many pages a PDF has."""
    with _LOCK:
        document = _pdfium().PdfDocument(pdf)
        try:
            return len(document)
        finally:
            document.close()


def page_size(pdf: bytes, page: int) -> tuple[float, float]:
    """Return the width and height of a page in points."""
    with _LOCK:
        document = _pdfium().PdfDocument(pdf)
        try:
            width, height = document[page].get_size()
            return float(width), float(height)
        finally:
            document.close()
