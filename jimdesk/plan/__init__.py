# SPDX-License-Identifier: Apache-2.0
"""The paper: what is on it, in which order, for which reader, and how it is set."""
