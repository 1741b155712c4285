# SPDX-License-Identifier: Apache-2.0
"""The window: pages, canvases, lists and theme; the only package that knows Qt."""
