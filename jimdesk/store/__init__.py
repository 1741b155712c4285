# SPDX-License-Identifier: Apache-2.0
"""The meeting file on the disk: its tables, versions, key, lock and backups."""
