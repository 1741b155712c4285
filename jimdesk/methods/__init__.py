# SPDX-License-Identifier: Apache-2.0
"""The methods of meeting that resources/methods describes, read, checked and handed out as values."""
