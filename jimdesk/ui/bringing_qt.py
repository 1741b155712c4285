# SPDX-License-Identifier: Apache-2.0
"""How Qt is brought in at the start: what PySide describes itself with is read when somebody asks for it."""

import builtins
import sys
from collections.abc import Mapping, Sequence
from importlib.abc import Loader
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from types import ModuleType
from typing import Final

# They word errors of programmers and write stub files; PySide would compile them from source at each start.
_FOR_LATER: Final = {
    "shibokensupport.signature": {"errorhandler", "layout"},
    "shibokensupport.signature.lib": {"enum_sig", "pyi_generator"},
}

_Names = Mapping[str, object] | None


def bring_qt() -> None:
    """Import Qt's core for the first time; from then on imports go as Python does them.

    PySide would otherwise look at each import, and read each module, for `__feature__`.
    """
    as_python = vars(builtins).get("__orig_import__", builtins.__import__)  # somebody may have brought it

    def bring(
        name: str, globals: _Names = None, locals: _Names = None,
        fromlist: Sequence[str] | None = (), level: int = 0,
    ) -> ModuleType:
        for part in _FOR_LATER.get(name, set()).intersection(fromlist or ()):
            _put_off(f"{name}.{part}")
        module: ModuleType = as_python(name, globals, locals, fromlist, level)
        return module

    vars(builtins)["__import__"] = bring
    try:
        import PySide6.QtCore  # noqa: F401  what counts is that it was imported
    finally:
        vars(builtins).update(__import__=as_python, __orig_import__=as_python)


class _Later(ModuleType):
    """A module that is read when something in it is first asked for."""

    def __init__(self, spec: ModuleSpec) -> None:
        super().__init__(spec.name)
        self.__spec__ = spec
        self._unread: Loader | None = spec.loader

    def __getattr__(self, name: str) -> object:
        """Read the module when something is first asked of it; what it does not have then, it never has."""
        loader = self._unread
        if loader is None or name.startswith("__"):
            raise AttributeError(name)
        self._unread = None
        self.__spec__ = ModuleSpec(self.__name__, loader)  # PySide gave it another name since, of no module
        loader.exec_module(self)
        return getattr(self, name)


def _put_off(name: str) -> None:
    """Let a module be read later, if it is there and was not read before."""
    spec = None if name in sys.modules else find_spec(name)
    if spec is not None:
        sys.modules[name] = _Later(spec)
