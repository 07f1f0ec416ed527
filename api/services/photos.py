"""A poster's photos: who may bring one, and who may see it.

Joins permissions and files; must not know HTTP or pixels. The document names a photo once it is kept here.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

from api.auth.actor import Actor
from api.auth.permissions import Operation, require
from api.photos import Corner, Photo, PhotoFiles, read_photo, straightened
from chorem.errors import ChoremError


class Photos:
    def __init__(self, files: PhotoFiles) -> None:
        self._files = files
        #: A large photo takes memory while it is read: one at a time.
        self._one_at_a_time = asyncio.Lock()

    async def add(self, actor: Actor, poster_id: str, data: bytes) -> Photo:
        """Raises ``not_allowed``, ``bad_photo``, ``photo_too_large`` or ``too_many``."""
        require(actor, Operation.WRITE_POSTER, poster_id)
        async with self._one_at_a_time:
            photo = await asyncio.to_thread(read_photo, data)
        await asyncio.to_thread(self._files.put, poster_id, photo)
        return photo

    async def straighten(
        self, actor: Actor, poster_id: str, photo_hash: str, corners: Sequence[Corner]
    ) -> Photo:
        """The part between the corners as a photo of its own; the whole one stays."""
        require(actor, Operation.WRITE_POSTER, poster_id)
        whole = await self._kept(poster_id, photo_hash)
        async with self._one_at_a_time:
            photo = await asyncio.to_thread(straightened, whole, corners)
        await asyncio.to_thread(self._files.put, poster_id, photo)
        return photo

    async def get(self, actor: Actor, poster_id: str, photo_hash: str) -> bytes:
        """The JPEG; raises ``unknown_photo``."""
        require(actor, Operation.READ_POSTER, poster_id)
        return await self._kept(poster_id, photo_hash)

    async def images_of(self, document: dict[str, Any]) -> dict[str, bytes]:
        """The bytes of the photo a document names, for whoever was given the document."""
        photo = document.get("photo")
        if photo is None:
            return {}
        found = await asyncio.to_thread(self._files.get, document["id"], photo["hash"])
        return {} if found is None else {photo["hash"]: found}

    async def forget(self, poster_id: str) -> None:
        """The poster is gone, and its photos with it."""
        await asyncio.to_thread(self._files.forget, poster_id)

    async def _kept(self, poster_id: str, photo_hash: str) -> bytes:
        found = await asyncio.to_thread(self._files.get, poster_id, photo_hash)
        if found is None:
            raise ChoremError("unknown_photo", "photo")
        return found
