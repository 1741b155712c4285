# SPDX-License-Identifier: Apache-2.0
"""Where a box may stand is told row by row, and never outside its ring and sector."""

from hypothesis import given, settings
from hypothesis import strategies as st

from jimdesk.instruments.circle.geometry import Frame
from jimdesk.instruments.circle.region import Region

FRAME = Frame(383, 338, 318)


@given(st.floats(0, 300), st.floats(30, 200), st.integers(0, 3))
@settings(max_examples=40)
def test_a_row_lies_in_its_region(start: float, width: float, ring: int) -> None:
    """Every stretch of a row that is said to lie in a region does, for sectors of any size."""
    inner = (0, 139, 208, 266)[ring]
    region = Region(FRAME, inner, inner + 52, start, min(start + width, 360))
    for y in range(int(FRAME.y) - 318, int(FRAME.y) + 318, 23):
        for low, high in region.spans(y):
            bearing, share = FRAME.polar((low + high) / 2, y)
            assert region.start - 1e-6 <= bearing <= region.end + 1e-6
            assert inner - 1e-6 <= share * FRAME.radius <= inner + 52 + 1e-6
            left, top, right, bottom = region.extent
            assert left - 1e-6 <= low <= high <= right + 1e-6
            assert top - 1e-6 <= y <= bottom + 1e-6
