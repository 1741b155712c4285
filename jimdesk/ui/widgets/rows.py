# SPDX-License-Identifier: Apache-2.0
"""Things on a line that each want to be above their own point and may not overlap."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise


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
    if not order:
        return []
    offsets = [0.0]
    for before, index in pairwise(order):
        offsets.append(offsets[-1] + (widths[before] + widths[index]) / 2 + gap)
    least = low + widths[order[0]] / 2
    most = max(least, high - widths[order[-1]] / 2 - offsets[-1])
    bases = _rising([wanted[index] - offset for index, offset in zip(order, offsets, strict=True)])
    centres = [0.0] * len(wanted)
    for index, base, offset in zip(order, bases, offsets, strict=True):
        centres[index] = min(max(base, least), most) + offset
    return centres


def _rising(values: Sequence[float]) -> list[float]:
    """Give the rising row nearest to the values: what falls is pooled to its mean."""
    groups: list[tuple[float, int]] = []
    for value in values:
        mean, size = value, 1
        while groups and groups[-1][0] > mean:
            before, count = groups.pop()
            mean, size = (before * count + mean * size) / (count + size), size + count
        groups.append((mean, size))
    return [mean for mean, size in groups for _ in range(size)]
