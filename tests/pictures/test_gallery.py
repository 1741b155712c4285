# SPDX-License-Identifier: Apache-2.0
"""Whether every sign and the blended families are drawn as they were approved by eye."""

import pytest

from tests.pictures.gallery import APPROVED, made

PICTURES = dict(made())


@pytest.mark.parametrize("name", PICTURES)
def test_the_picture_is_the_one_that_was_approved(name: str) -> None:
    """A change of any picture is seen here; a change that is meant is approved as `gallery` tells."""
    approved = (APPROVED / f"{name}.svg").read_bytes()
    assert PICTURES[name].split(b"\n") == approved.split(b"\n")


def test_no_approved_picture_is_left_behind() -> None:
    """What is approved is still made."""
    assert {path.stem for path in APPROVED.glob("*.svg")} == set(PICTURES)
