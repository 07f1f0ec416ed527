"""Errors → the one envelope {code, message, path}, in the reader's language; for somebody who followed a dead
link, a page that says so.

Must not know routes.
"""

from __future__ import annotations

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from api.wire.errors import from_validation, lang_of, status_of
from chorem.errors import ChoremError

_HTTP = {404: "not_found", 405: "method_not_allowed", 413: "too_large"}
#: What the page of dead ends has words for: no place here, no right to, nothing there.
_DEAD_ENDS = {401, 403, 404}


def _answer(request: Request, error: ChoremError, headers: dict[str, str] | None = None) -> Response:
    status = status_of(error.code)
    if status in _DEAD_ENDS and request.method == "GET" and "text/html" in request.headers.get("accept", ""):
        page = request.app.state.context.site.page("lost")
        kept = {"Cache-Control": "no-store", "Vary": "Accept"}
        return Response(page.body, status, kept, media_type=page.media_type)
    lang = lang_of(request.headers.get("accept-language"))
    return JSONResponse(error.as_dict(lang), status, headers)


async def _chorem(request: Request, error: Exception) -> Response:
    assert isinstance(error, ChoremError)
    return _answer(request, error)


async def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    return _answer(request, from_validation(error))


async def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if isinstance(error.__cause__, ChoremError):
        return _answer(request, error.__cause__)
    code = _HTTP.get(error.status_code, "bad_json" if error.status_code == 400 else "internal")
    return _answer(request, ChoremError(code, max_bytes=""), dict(error.headers or {}))


def install(app: FastAPI) -> None:
    app.add_exception_handler(ChoremError, _chorem)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)
