# SPDX-License-Identifier: Apache-2.0
"""The visual vocabulary of the pages: chips, cards, fields and marks, one small module each.

Every widget is handed the `Look` that counts and texts that are already in the reader's language; none holds
words of its own. All are worked with the keyboard, mirror from right to left, and follow a change of look.
"""
