"""Which signs a palette offers, for all the tables or for one. Must not know the signs themselves."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from chorem.poster.model import Id, Part

#: Ids of signs; null is all of them.
Offered = Annotated[list[Id], Field(min_length=1, max_length=200)] | None
#: Which signs stand out when a palette opens.
PaletteView = Literal["starter", "all"]


class Signs(Part):
    offered: Offered = None
    palette: PaletteView = "starter"
