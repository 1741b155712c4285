# SPDX-License-Identifier: Apache-2.0
"""The value that JimDesk is about, and everything that can be said of it without a screen or a file."""
