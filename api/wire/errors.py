"""Errors on the wire: the status of each code, and other people's errors as ChoremError.

Must not know routes.
"""

from __future__ import annotations

from typing import Any

from fastapi.exceptions import RequestValidationError

from chorem.errors import ChoremError, Lang
from chorem.poster.faults import fault_of

#: A code that is not here is 422: understood, and refused.
STATUS: dict[str, int] = {
    "bad_json": 400,
    "too_deep": 400,
    "not_joined": 401,
    "not_allowed": 403,
    "foreign_origin": 403,
    "not_found": 404,
    "unknown_card": 404,
    "unknown_code": 404,
    "unknown_link": 404,
    "unknown_poster": 404,
    "unknown_workshop": 404,
    "unknown_entity": 404,
    "unknown_export": 404,
    "unknown_id": 404,
    "unknown_photo": 404,
    "unknown_kept_version": 404,
    "unknown_message": 404,
    "unknown_phase": 404,
    "unknown_return": 404,
    "unknown_seat": 404,
    "unknown_session": 404,
    "method_not_allowed": 405,
    "already_there": 409,
    "archive_too_large": 413,
    "common_changed": 409,
    "figure_locked": 409,
    "group_not_blank": 409,
    "last_group": 409,
    "layer_locked": 409,
    "photo_too_large": 413,
    "own_seat": 409,
    "phase_under_way": 409,
    "poster_closed": 409,
    "poster_protected": 409,
    "seat_has_link": 409,
    "too_many_versions": 409,
    "too_large": 413,
    "too_many_exports": 429,
    "too_many_tries": 429,
    "internal": 500,
    "export_failed": 503,
    "not_saved": 503,
    "stopping": 503,
}


def status_of(code: str) -> int:
    return STATUS.get(code, 422)


def from_validation(error: RequestValidationError) -> ChoremError:
    """The first thing wrong with a request, with its path in what was sent."""
    details: list[Any] = list(error.errors())
    if details[0]["loc"] == ("body",) and not isinstance(error.body, dict):
        return ChoremError("bad_json")
    in_body = details[0]["loc"][0] == "body"
    value = error.body if in_body else {}
    shifted: list[Any] = [{**one, "loc": tuple(one["loc"][1:])} for one in details]
    return fault_of(shifted, value)


def lang_of(accept_language: str | None) -> Lang:
    """French, unless English is asked for first."""
    best, weight = "fr", 0.0
    for part in (accept_language or "").lower().split(","):
        name, _, quality = part.strip().partition(";q=")
        try:
            wanted = float(quality) if quality else 1.0
        except ValueError:
            continue
        lang = name.split("-")[0]
        if lang in ("fr", "en") and wanted > weight:
            best, weight = lang, wanted
    return best
