# SPDX-License-Identifier: Apache-2.0
"""What can be drawn of a family: one module or small package for each instrument."""
