"""What is printed for a workshop: join sheets, empty bases, empty matrices; and for everybody, the signs.

Owns who may print what. Keeps nothing of what it is given: the network of the room is in the answer
only [H4].
"""

from __future__ import annotations

import asyncio
from functools import cache
from typing import Any, Literal

from api.auth.actor import Actor
from api.auth.permissions import Operation, require
from api.services.export import poster_svg
from api.services.posters import Posters
from api.services.workshops import Workshops
from chorem.demo.valley import valley_poster
from chorem.errors import ChoremError
from chorem.print.blank import blank_amof, blank_base
from chorem.print.cards import cards
from chorem.print.join import Join, Wifi, join_sheet
from chorem.print.page import Page, pages_pdf
from chorem.print.table import table
from chorem.sheet.labels import load_labels
from chorem.sheet.paper import Paper
from chorem.spec.library import Theme, load_library, load_palette

Lang = Literal["fr", "en"]
Sheet = Literal["cards", "table", "amof"]


@cache
def signs_pdf(sheet: Sheet, lang: Lang, paper: Paper, theme: Theme) -> bytes:
    """The cards, the table or an empty matrix, the same for everybody."""
    library, palette, labels = load_library(), load_palette(theme), load_labels()
    if sheet == "amof":
        return pages_pdf(
            [blank_amof({"lang": lang}, palette, labels)], paper, title="AMOF", lang=lang, theme=theme
        )
    make = cards if sheet == "cards" else table
    title = labels[lang][f"print.{sheet}.title"]
    return pages_pdf(make(library, palette, labels, lang), paper, title=title, lang=lang, theme=theme)


@cache
def sample_svg() -> bytes:
    """The poster shown to who has not made one yet."""
    return poster_svg(valley_poster()).encode()


class Prints:
    def __init__(self, workshops: Workshops, posters: Posters) -> None:
        self._workshops = workshops
        self._posters = posters

    async def join(
        self, actor: Actor, poster_id: str | None, wifi: Wifi | None, base: str, lang: Lang, paper: Paper
    ) -> bytes:
        """One sheet for the workshop, then one a group; with a poster, that group's alone.

        ``base``: the address people type, without a last slash.
        """
        require(actor, Operation.SHARE_WORKSHOP)
        values, links = await self._workshops.read(actor)
        assert links is not None
        code = links.join_code
        whole = Join(values["title"], values["date"], values["place"], code, f"{base}/j/{code}")
        sheets = [] if poster_id else [whole]
        for poster in _chosen(values["posters"], poster_id):
            code = poster["join_code"]
            sheets.append(whole._replace(group=poster["group"], code=code, link=f"{base}/j/{code}"))
        palette, said = load_palette(), load_labels()[lang]

        def make() -> bytes:
            pages = [join_sheet(sheet, wifi, palette, said) for sheet in sheets]
            return pages_pdf(pages, paper, title=values["title"], lang=lang)

        return await asyncio.to_thread(make)

    async def blank(
        self, actor: Actor, sheet: Literal["base", "amof"], poster_id: str | None, paper: Paper, theme: Theme
    ) -> bytes:
        """The empty base or matrix of each poster, or of one, in its language."""
        values, _ = await self._workshops.read(actor)
        chosen = _chosen(values["posters"], poster_id)
        documents = [await self._posters.exported(actor, poster["id"]) for poster in chosen]
        palette, labels = load_palette(theme), load_labels()

        def page(document: dict[str, Any]) -> Page:
            if sheet == "amof":
                return blank_amof(document, palette, labels)
            return blank_base(document, load_library(), palette, labels)

        def make() -> bytes:
            lang = documents[0]["lang"]
            pages = [page(one) for one in documents]
            return pages_pdf(pages, paper, title=values["title"], lang=lang, theme=theme)

        return await asyncio.to_thread(make)


def _chosen(posters: list[dict[str, Any]], poster_id: str | None) -> list[dict[str, Any]]:
    """All the posters of a workshop, or the one asked for."""
    chosen = [poster for poster in posters if poster_id in (None, poster["id"])]
    if not chosen:
        raise ChoremError("unknown_poster", "poster")
    return chosen
