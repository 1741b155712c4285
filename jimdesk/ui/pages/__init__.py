# SPDX-License-Identifier: Apache-2.0
"""The pages of the window, one module each; the table of them stands in `jimdesk.ui.page`."""
