# SPDX-License-Identifier: Apache-2.0
"""The parts of the circle page: the fields with a circle each, the tools beside them, and what they ask."""
