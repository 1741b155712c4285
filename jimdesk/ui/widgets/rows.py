# SPDX-License-Identifier: Apache-2.0
"""Things on a line that each want to be above their own point and may not overlap."""

from __future__ import annotations

import math
from collections.abc import Sequence


def settled(
    wanted: Sequence[float],
    widths: Sequence[float],
    gap: float,
    *,
    low: float = -math.inf,
    high: float = math.inf,
) -> list[float]:
    """Find centres as near as possible to the wanted ones, `gap` apart.

    Neighbours that would overlap form a group that stands around the mean of what its members want (the
    pool-adjacent-violators method, exact for the least squares).

    Args:
        wanted: the wanted centres, or any values that are then taken in rising order.
        widths: the width of each thing.
        gap: the least distance between two of them.
        low: where the first may begin.
        high: where the last must end, as long as they fit.

    Returns:
        The centres, in the order of `wanted`.
    """
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    offsets: list[float] = []
    at = 0.0
    for position, index in enumerate(order):
        if position:
            at += (widths[order[position - 1]] + widths[index]) / 2 + gap
        offsets.append(at)
    groups: list[tuple[float, int]] = []
    for position, index in enumerate(order):
        mean, size = wanted[index] - offsets[position], 1
        while groups and groups[-1][0] > mean:
            before, count = groups.pop()
            mean, size = (before * count + mean * size) / (count + size), size + count
        groups.append((mean, size))
    centres = [0.0] * len(wanted)
    if not order:
        return centres
    least = low + widths[order[0]] / 2
    most = max(least, high - widths[order[-1]] / 2 - offsets[-1])
    bases = [min(max(mean, least), most) for mean, size in groups for _ in range(size)]
    for position, index in enumerate(order):
        centres[index] = bases[position] + offsets[position]
    return centres
