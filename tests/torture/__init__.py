"""Each test here has a short form in the normal run and its full numbers under `make torture`."""

from __future__ import annotations

import os

#: `make torture` sets it.
FULL = os.environ.get("CHOREM_TORTURE") == "1"
