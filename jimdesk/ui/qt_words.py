# SPDX-License-Identifier: Apache-2.0
"""Qt's own words (its dialog for files, the menu of a field) in the language of the window."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QObject, QTranslator

from jimdesk.ui.sitting import Sitting

_NAME: Final = "qt-words"  # the application has one translator of this name at most


class QtWords(QObject):
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
        app = QCoreApplication.instance()
        if app is None or language == self._language:
            return
        self._language = language
        for old in app.findChildren(QTranslator, _NAME):
            app.removeTranslator(old)
            old.deleteLater()
        words = QTranslator(app)
        words.setObjectName(_NAME)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if words.load(f"qtbase_{language}", folder):
            app.installTranslator(words)
