"""Title, date and territory of a workshop, corrected once it is made: posters that say the same follow.

Owns which of them follow. Must not know HTTP, sockets or rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from api.auth.actor import Actor
from api.auth.tokens import new_id
from api.services.ops import OpsService
from chorem.errors import ChoremError
from chorem.poster.ops import Batch, Op

#: A poster that is closed stays as it was then [W5]; one removed meanwhile needs nothing.
_LEFT_ALONE = frozenset({"poster_closed", "unknown_poster"})


class Headings:
    def __init__(self, ops: OpsService) -> None:
        self._ops = ops

    async def follow(
        self, actor: Actor, poster_ids: Sequence[str], before: dict[str, str], after: dict[str, str]
    ) -> None:
        """``before``, ``after``: what the workshop said, by field of a poster. What a group wrote itself
        stays."""
        for poster_id in poster_ids:
            try:
                await self._follow(actor, poster_id, before, after)
            except ChoremError as error:
                if error.code not in _LEFT_ALONE:
                    raise

    async def _follow(
        self, actor: Actor, poster_id: str, before: dict[str, str], after: dict[str, str]
    ) -> None:
        poster = await self._ops.document(poster_id)
        fields = {
            name: text
            for name, text in after.items()
            if poster[name] == before[name] and text != before[name]
        }
        if not fields:
            return
        values: dict[str, Any] = {"op_id": new_id("o"), "kind": "set", "target": "poster", "id": poster_id}
        op = Op.model_validate({**values, "fields": fields, "base_seq": poster["seq"]})
        await self._ops.submit(
            actor, poster_id, Batch(batch=new_id("r"), client=f"rest.{actor.seat_id}", ops=[op])
        )
