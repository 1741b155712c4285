# SPDX-License-Identifier: Apache-2.0
"""The same program as `jimdesk`, for `python -m jimdesk`."""

import sys

from jimdesk.app import main

if __name__ == "__main__":
    sys.exit(main())
