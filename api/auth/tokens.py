"""Tokens, codes and ids: how they are made, and the only form in which a token is stored.

Must not know tables or HTTP.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from base64 import urlsafe_b64encode
from datetime import UTC, datetime

COOKIE = "chorem"

#: No 0 O 1 I L: read aloud and typed by sixty people.
CODE_ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
CODE_LENGTH = 8

_ID_ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz"


def new_token() -> str:
    """256 random bits, as 43 URL-safe characters."""
    return secrets.token_urlsafe(32)


def token_hash(token: str) -> str:
    """What is kept of a token. Random tokens need no salt and no slow hash."""
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()


def link_token(key: bytes, workshop_id: str, role: str) -> str:
    """The capability of a link (256 bits), made again each time it must be shown, stored as a hash only."""
    digest = hmac.new(key, f"link:{role}:{workshop_id}".encode(), hashlib.sha256).digest()
    return urlsafe_b64encode(digest).rstrip(b"=").decode()


def new_code() -> str:
    return "".join(secrets.choice(CODE_ALPHABET) for _ in range(CODE_LENGTH))


def read_code(typed: str) -> str:
    """A code as typed (lower case, spaces, dashes) in the form it is stored."""
    return "".join(c for c in typed.upper() if c.isalnum())[: CODE_LENGTH + 1]


def new_id(prefix: str = "") -> str:
    """An id of 80 random bits, in letters and digits."""
    return prefix + "".join(secrets.choice(_ID_ALPHABET) for _ in range(16))


def now() -> str:
    """The server's time, UTC, to the millisecond: ``2026-11-14T09:30:00.123Z``."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
