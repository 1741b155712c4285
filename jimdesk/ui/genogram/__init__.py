# SPDX-License-Identifier: Apache-2.0
"""What the genogram page is made of, apart from its canvas: parts where signs are entered and looked at."""
