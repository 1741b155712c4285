# SPDX-License-Identifier: Apache-2.0
"""Where the folders that come with JimDesk are: its resources and its translations.

In a checkout they stand beside the package, where people look for them; in an installed or frozen
app they stand inside it, where nothing else can be in their way.
"""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def resources() -> Path:
    """The folder of fonts, icons, methods and the example family."""
    return _folder("resources")


def translations() -> Path:
    """The folder of gettext catalogues, one folder for each language."""
    return _folder("translations")


def _folder(name: str) -> Path:
    installed = _PACKAGE / name
    return installed if installed.is_dir() else _PACKAGE.parent / name
