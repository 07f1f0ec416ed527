"""Sending bytes that are already made: compressed if the caller can read it, or 304 if it has them.

Must not know what the bytes are.
"""

from __future__ import annotations

from fastapi import Request, Response

from api.site import Asset

IMMUTABLE = "public, max-age=31536000, immutable"
REVALIDATE = "no-cache"


def send(request: Request, asset: Asset, cache: str) -> Response:
    headers = {"Cache-Control": cache, "Vary": "Accept-Encoding"}
    if cache == REVALIDATE:
        headers["ETag"] = asset.etag
        if asset.etag in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
    readable = request.headers.get("accept-encoding", "")
    for encoding, body in (("br", asset.brotli), ("gzip", asset.gzipped)):
        if body is not None and encoding in readable:
            headers["Content-Encoding"] = encoding
            return Response(body, headers=headers, media_type=asset.media_type)
    return Response(asset.body, headers=headers, media_type=asset.media_type)
