# SPDX-License-Identifier: Apache-2.0
"""Other programs' formats, each read or written by one module."""
