# SPDX-License-Identifier: Apache-2.0
"""The coordinator's overview of many meeting files."""
