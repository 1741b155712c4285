# SPDX-License-Identifier: Apache-2.0
"""Qt's own words (its dialog for files, the menu of a field) in the language of the window."""

from __future__ import annotations

from typing import Final, cast

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QObject, QTranslator

from jimdesk.core.words import N_, Words
from jimdesk.ui.sitting import Sitting

_NAME: Final = "qt-words"  # the application has these translators of this name, and no others
# What Qt's own Dutch lacks, by what Qt asks for; the marks are the keys that lead there.
_LACKING: Final = {"&Look in:": N_("&Look in:"), "Files of &type:": N_("Files of &type:")}


class _Lacking(QTranslator):
    """Says what Qt's own catalogue does not; it is asked after that one."""

    def __init__(self, parent: QObject, words: Words) -> None:
        super().__init__(parent)
        self._said = {text: words.say(msgid) for text, msgid in _LACKING.items()}

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        """Return the words for a text of Qt, or what Qt takes for none."""
        return cast(str, self._said.get(sourceText))


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
        lacking = _Lacking(app, self._sitting.words)
        lacking.setObjectName(_NAME)
        app.installTranslator(lacking)
        words = QTranslator(app)
        words.setObjectName(_NAME)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if words.load(f"qtbase_{language}", folder):
            app.installTranslator(words)
