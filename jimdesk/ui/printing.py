# SPDX-License-Identifier: Apache-2.0
"""Printing: our own PDF, page by page, through the dialog of the system. Nothing is written on the way."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QTransform
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_, saying
from jimdesk.plan import preview
from jimdesk.ui.sheet_view import image_of

_DOTS = 300  # to an inch: sharp text; more only takes time and memory


def has_printer() -> bool:
    """Tell whether this laptop knows any printer."""
    return bool(QPrinterInfo.availablePrinterNames())


def ask_and_print(parent: QWidget, pdf: bytes, copies: int) -> bool:
    """Ask which printer, and print; False when somebody went back (KnownError where the printer refuses)."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName("JimDesk")  # the queue of a printer is read by others: no name of anybody
    printer.setCreator("JimDesk")
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setCopyCount(copies)
    dialog = QPrintDialog(printer, parent)
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return False
    send(printer, pdf)
    return True


def send(printer: QPrinter, pdf: bytes) -> None:
    """Print every page of a PDF on a printer (KnownError where it does not take them)."""
    printer.setFullPage(True)
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    painter = QPainter()
    if not painter.begin(printer):
        raise KnownError(saying(N_("The printer does not answer: look whether it is on, and print again.")))
    try:
        for page in range(preview.page_count(pdf)):
            if page:
                printer.newPage()
            width, height = preview.page_size(pdf, page)
            image = image_of(pdf, page, round(width / 72 * min(_DOTS, printer.resolution())))
            sheet = QRectF(printer.pageLayout().fullRectPixels(printer.resolution()))
            if (width > height) != (sheet.width() > sheet.height()):  # it lies, the sheet stands
                image, width, height = image.transformed(QTransform().rotate(90)), height, width
            scale = min(sheet.width() / width, sheet.height() / height)
            painter.drawImage(QRectF(0, 0, width * scale, height * scale), image)
    finally:
        painter.end()
