# SPDX-License-Identifier: Apache-2.0
"""Qt's own words (its dialog for files, the menu of a field) in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

from jimdesk.ui.sitting import Sitting


class QtWords(QTranslator):
    """Follows the language of the sitting; where Qt has no words in it, Qt goes on in English."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        self._sitting = sitting
        self._language = ""
        sitting.renewed.connect(self.renew)
        self.renew()

    def renew(self) -> None:
        """Take the words of the language of now."""
        language = self._sitting.words.language
        if language == self._language:
            return
        self._language = language
        QCoreApplication.removeTranslator(self)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if self.load(f"qtbase_{language}", folder):
            QCoreApplication.installTranslator(self)
