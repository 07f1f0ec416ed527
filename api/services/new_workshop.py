"""What a workshop is made from, and what may be wrong with it.

Pure values; must not know rows, permissions or HTTP.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from chorem.errors import ChoremError
from chorem.poster.fields import checked_whole
from chorem.poster.geometry import check_geometry
from chorem.poster.model import Base
from chorem.spec.library import load_library
from chorem.workshop.cards import CardText
from chorem.workshop.clock import Clock
from chorem.workshop.plan import DEFAULT_PHASES, Phase, Session, repeated_id
from chorem.workshop.signs import Signs


@dataclass(frozen=True, slots=True)
class NewWorkshop:
    title: str
    groups: tuple[str, ...]
    date: str = ""
    place: str = ""
    lang: str = "fr"
    territory: str = ""
    base: dict[str, Any] = field(default_factory=lambda: Base().model_dump(mode="json"))
    is_demo: bool = False
    phases: tuple[Phase, ...] = DEFAULT_PHASES
    sessions: tuple[Session, ...] = ()
    offered: tuple[str, ...] | None = None
    palette: str = "starter"
    """Which signs stand out when a palette opens: "starter" or "all"."""
    shared_territory: bool = True
    """False: each group chooses its own at the table."""
    own_bases: tuple[dict[str, Any], ...] = ()
    """``{territory, base}`` of each group, when they are not those of the workshop."""
    cards: tuple[CardText, ...] = ()
    own_signs: tuple[Signs | None, ...] = ()
    """What each group is offered, when it is not what all are."""


def heading_of(new: NewWorkshop, position: int, group: str) -> dict[str, Any]:
    """What the poster of one group begins with."""
    heading = {
        "lang": new.lang,
        "title": new.title,
        "group": group,
        "territory": new.territory,
        "date": new.date,
        "base": new.base,
    }
    if position < len(new.own_bases):
        heading |= new.own_bases[position]
    elif not new.shared_territory:
        heading |= {"territory": "", "base": Base().model_dump(mode="json")}
    return checked_whole("poster", heading)


def heading_of_one_more(row: Any, group: str) -> dict[str, Any]:
    """The same, for a group that comes once the workshop is made. ``row``: of the workshop."""
    shared = row.settings.get("shared_territory", True)
    heading = {
        "lang": row.settings.get("lang", "fr"),
        "title": row.title,
        "group": group,
        "territory": row.territory.get("name", "") if shared else "",
        "date": row.date,
        "base": row.territory["base"] if shared else Base().model_dump(mode="json"),
    }
    return checked_whole("poster", heading)


def check_plan(
    phases: list[Phase], sessions: list[Session], offered: list[str] | tuple[str, ...] | None
) -> None:
    """Raises "id_taken" for a phase or a day twice, "unknown_sign" for a sign the library does not have."""
    plan: tuple[tuple[str, Sequence[Phase | Session]], ...] = (("phases", phases), ("sessions", sessions))
    for name, parts in plan:
        index = repeated_id(parts)
        if index is not None:
            raise ChoremError("id_taken", f"{name}[{index}].id", id=parts[index].id)
    check_offered(offered, "offered")


def check_offered(offered: Sequence[str] | None, path: str) -> None:
    """Raises "unknown_sign" for a sign the library does not have."""
    for index, symbol in enumerate(offered or ()):
        try:
            load_library().get(symbol)
        except ChoremError as error:
            raise ChoremError(error.code, f"{path}[{index}]", symbol=symbol) from None


def check_base(base: dict[str, Any]) -> None:
    """Raises for a base that crosses itself [P4]."""
    for index, shape in enumerate(base["shapes"]):
        try:
            check_geometry(shape["geometry"])
        except ChoremError as error:
            raise error.at(f"territory.base.shapes[{index}].geometry") from None


def check_under_way(phases: Sequence[Phase], clock: Clock) -> None:
    """Raises "phase_under_way" when a phase that runs, for all or for a group, is not among them."""
    known = {phase.id for phase in phases}
    if any(run is not None and run.phase not in known for run in (clock.common, *clock.groups.values())):
        raise ChoremError("phase_under_way", "phases")
