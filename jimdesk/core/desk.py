# SPDX-License-Identifier: Apache-2.0
"""The desk: where a family lies while people work on it.

An edit is a pure function from one family to another. The difference of the two is the undo step, what
the writer keeps on disk, and what the listeners (pages, canvases) are told. Nothing is written twice.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from jimdesk.core.bounds import refuse_too_long
from jimdesk.core.fact import references, referred
from jimdesk.core.family import Change, Changes, Edit, Family, joined
from jimdesk.core.frozen import frozen
from jimdesk.core.words import Saying

Listener = Callable[[Changes], None]
_DEPTH: Final = 1000  # steps that can be undone; a meeting has a few hundred


@frozen
class Step:
    """A gesture: its name as a person would say it, and the edit it makes.

    Steps in a row with the same `joined` (typing in one field) become one step for undo.
    """

    name: Saying
    edit: Edit
    joined: str = ""


@frozen
class Undoable:
    """A step that was made: what it is called and what it changed."""

    name: Saying
    changes: Changes
    joined: str = ""


class Desk:
    """Holds the family of now, and the way back."""

    def __init__(self, family: Family | None = None) -> None:
        self._family = family or Family()
        self._done: list[Undoable] = []
        self._undone: list[Undoable] = []
        self._listeners: list[Listener] = []
        self._untold: list[Changes] = []
        self._telling = False

    @property
    def family(self) -> Family:
        """The family as it is now."""
        return self._family

    @property
    def next_undo(self) -> Undoable | None:
        """The step that `undo` would take back."""
        return self._done[-1] if self._done else None

    @property
    def next_redo(self) -> Undoable | None:
        """The step that `redo` would make again."""
        return self._undone[-1] if self._undone else None

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Tell `listener` every change from now on; the answer ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def do(self, step: Step) -> Changes:
        """Make a step; where it changes nothing, nothing happens and there is nothing to undo.

        KnownError, and nothing has happened either, where no file could hold what it would bring.
        """
        family = step.edit(self._family)
        changes = self._family.changes_to(family)
        refuse_too_long(changes)
        self._remember(step, _undoable(changes))
        self._become(family, changes)
        return changes

    def note(self, edit: Edit) -> Changes:
        """Keep something of the program's own beside the last step: undone and made again with it.

        KnownError as with `do`.
        """
        family = edit(self._family)
        changes = self._family.changes_to(family)
        refuse_too_long(changes)
        if changes and self._done:
            last = self._done[-1]
            self._done[-1] = Undoable(last.name, joined(last.changes, _undoable(changes)), last.joined)
        self._become(family, changes)
        return changes

    def close_step(self) -> None:
        """Let what follows be a step of its own, also in the same field (the field was left)."""
        if self._done:
            last = self._done[-1]
            self._done[-1] = Undoable(last.name, last.changes)

    def leave_behind(self) -> None:
        """Let nothing that was done so far be undone: a meeting begins, and others look along from now on."""
        self._done.clear()
        self._undone.clear()

    def undo(self) -> Changes:
        """Take the last step back; the clock and who is in the room stay as they are."""
        return self._step_over(self._done, self._undone)

    def redo(self) -> Changes:
        """Make the step again that was last taken back."""
        return self._step_over(self._undone, self._done)

    def forget(self, *ids: str) -> Changes:
        """Forget facts and all that hangs on them, for good: no undo step holds them any more."""
        family = self._family.forget(*ids)
        changes = self._family.changes_to(family)
        if changes:
            self._done.clear()
            self._undone.clear()
        self._become(family, changes)
        return changes

    def _remember(self, step: Step, undoable: Changes) -> None:
        if not undoable:
            return
        self._undone.clear()
        last = self._done[-1] if self._done else None
        if last and step.joined and last.joined == step.joined:
            undoable = joined(last.changes, undoable)
            self._done.pop()
        if undoable:
            self._done.append(Undoable(step.name, undoable, step.joined))
            del self._done[:-_DEPTH]

    def _step_over(self, source: list[Undoable], target: list[Undoable]) -> Changes:
        if not source:
            return ()
        step = source.pop()
        back = tuple(_way_back(self._family, change) for change in reversed(step.changes))
        # What was noted since, outside the steps, may hang on a fact that now goes: it goes along, and is
        # part of the way back.
        family = self._family.apply(back).sound()
        changes = self._family.changes_to(family)
        target.append(Undoable(step.name, changes))
        self._become(family, changes)
        return changes

    def _become(self, family: Family, changes: Changes) -> None:
        """Change, and tell it last of all, so that who listens finds the way back as it is now.

        A step that a listener makes is told after the one it heard of: everybody hears all in one order.
        """
        if not changes:
            return
        self._family = family
        self._untold.append(changes)
        if self._telling:
            return
        self._telling = True
        try:
            while self._untold:
                told = self._untold.pop(0)
                for listener in tuple(self._listeners):
                    listener(told)
        finally:
            self._telling = False


def _undoable(changes: Changes) -> Changes:
    """Return what an undo takes back.

    What lost a fact that goes (who came, a name in an agreed version) comes back with it; what was taken away
    for itself and is not undone (an agreed version) does not.
    """
    gone = {change.fact.id for change in changes if change.after is None and change.fact.undone}
    return tuple(
        change for change in changes
        if change.fact.undone
        or (change.before is not None and any(other in gone for _, _, other in referred(change.before)))
    )


def _way_back(family: Family, change: Change) -> Change:
    """Return the change that takes one back.

    What undo passes by only gets back the names that it lost, and what was said for them; what was taken away
    for good since then, as an agreed version can be, stays away.
    """
    now, back = family.find(change.fact.id), change.back
    if not change.fact.undone and now is None and change.after is not None:
        return Change(change.after, None)
    if change.fact.undone or now is None or back.after is None:
        return back
    lost = (*(name for name, _ in references(type(now))), *now.said_for.values())
    names: dict[str, Any] = {name: getattr(back.after, name) for name in lost}
    return Change(now, replace(now, **names))
