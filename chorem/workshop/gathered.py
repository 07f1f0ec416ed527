"""Items of several matrices put together by hand: their shape and bounds.

Must not know posters or storage; what an item is of may be gone.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from chorem.poster.bounds import MAX_AMOF_ITEMS
from chorem.poster.model import Id, Part, Sentence

#: The poster, and the item or figure of it.
Origin = tuple[Id, Id]


class ItemGroup(Part):
    """An empty title is said by the first of the items."""

    id: Id
    title: Sentence = ""
    items: Annotated[list[Origin], Field(max_length=MAX_AMOF_ITEMS)]


ItemGroups = Annotated[list[ItemGroup], Field(max_length=MAX_AMOF_ITEMS)]
