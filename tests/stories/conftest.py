# SPDX-License-Identifier: Apache-2.0
"""The stories share the one look that all tests of the window share."""

from tests.ui.conftest import look

__all__ = ["look"]
