# SPDX-License-Identifier: Apache-2.0
"""Pages as pictures for the screen."""

from jimdesk.plan.preview import page_count, page_image, page_size
from tests.plan.sheets_of import pdf, with_lines
from tests.story_plan import story_after_meeting


def test_a_page_becomes_a_picture_of_the_wanted_width() -> None:
    """White paper in the corner, black ink in the crisis frame's head, four bytes to a pixel."""
    pixels, width, height = page_image(pdf(story_after_meeting()), 0, 420)
    assert (width, height) == (420, 595)
    assert len(pixels) == width * height * 4
    assert pixels[:3] == b"\xff\xff\xff"
    head = (480 * width + 26) * 4
    assert max(pixels[head : head + 3]) < 40


def test_pages_are_counted_and_measured() -> None:
    """The preview knows how many pages there are and that they are A4."""
    file = pdf(with_lines(12, ("yassin", "samira")))
    assert page_count(file) == 2
    assert [round(side) for side in page_size(file, 1)] == [595, 842]
