# SPDX-License-Identifier: Apache-2.0
"""Showing on a bar of choices what is so, without anybody having chosen it."""

from __future__ import annotations

from jimdesk.ui.widgets.segments import Segments


def show_choice(bar: Segments, key: str) -> None:
    """Show this choice; nobody hears `chosen`."""
    if bar.current != key:
        before = bar.blockSignals(True)
        bar.choose(key)
        bar.blockSignals(before)
