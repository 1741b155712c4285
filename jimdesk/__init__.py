# SPDX-License-Identifier: Apache-2.0
"""JimDesk runs a family network meeting live, from a therapist's laptop at the kitchen table."""

__version__ = "0.1.0"
