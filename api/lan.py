"""The address other devices of the room know this one by.

Must not know settings or HTTP.
"""

from __future__ import annotations

import socket

#: Hosts to listen on that mean every network of the machine.
EVERYWHERE = ("0.0.0.0", "::")  # noqa: S104
#: Names by which only this machine reaches itself.
ITSELF = ("127.0.0.1", "localhost", "::1")


def lan_address() -> str:
    """An address of the local network, or 127.0.0.1 without one; nothing is sent to find out."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
            return str(probe.getsockname()[0])
        except OSError:
            return "127.0.0.1"
