"""The tables, in plain portable SQL for SQLite and PostgreSQL.

Owns columns and keys; must not know what a poster means. Times are ISO 8601 UTC text, so that their order
is the order of the text and both databases give back the same value. JSON values are documents of
chorem/poster; ``stamps`` is ``{field: [seq, client]}``.
"""

from typing import Any, ClassVar

from sqlalchemy import JSON, Index, Table, UniqueConstraint
from sqlmodel import Field, SQLModel

metadata = SQLModel.metadata


def _key(*, of: str | None = None) -> Any:
    if of is None:
        return Field(primary_key=True)
    return Field(primary_key=True, foreign_key=of, ondelete="CASCADE")


def _json(default: Any = None) -> Any:
    return Field(default_factory=default or dict, sa_type=JSON)


class Workshop(SQLModel, table=True):
    id: str = _key()
    title: str
    date: str = ""
    place: str = ""
    territory: dict[str, Any] = _json()
    settings: dict[str, Any] = _json()
    join_code: str = Field(unique=True)
    joining_open: bool = True
    created_at: str
    phases: list[Any] = _json(list)
    sessions: list[Any] = _json(list)
    session_id: str | None = None
    """The day of the programme that is open."""
    offered: list[Any] | None = Field(default=None, sa_type=JSON)
    """Ids of the signs the palettes show; null: all of them."""
    clock: dict[str, Any] = _json()
    card_id: str | None = None
    """The scenario card put to all groups now."""


class Territory(SQLModel, table=True):
    id: str = _key()
    version: int = _key()
    data: dict[str, Any] = _json()


class Browser(SQLModel, table=True):
    """A holder of a token: a browser, or a program."""

    id: str = _key()
    token_hash: str = Field(unique=True)
    created_at: str


class Seat(SQLModel, table=True):
    """A device's place in a group (``poster_id`` null: in the workshop as a whole)."""

    id: str = _key()
    workshop_id: str = Field(foreign_key="workshop.id", ondelete="CASCADE", index=True)
    poster_id: str | None = Field(default=None, foreign_key="poster.id", ondelete="CASCADE", index=True)
    name: str = ""
    title: str | None = None
    created_at: str
    removed_at: str | None = None


class Grant(SQLModel, table=True):
    """What a browser may do in a workshop, from which seat."""

    browser_id: str = _key(of="browser.id")
    seat_id: str = _key(of="seat.id")
    workshop_id: str = Field(foreign_key="workshop.id", ondelete="CASCADE", index=True)
    role: str
    created_at: str


class Link(SQLModel, table=True):
    """A capability link of a workshop: whoever holds its key gets its role."""

    token_hash: str = _key()
    workshop_id: str = Field(foreign_key="workshop.id", ondelete="CASCADE", index=True)
    role: str


class Poster(SQLModel, table=True):
    id: str = _key()
    workshop_id: str = Field(foreign_key="workshop.id", ondelete="CASCADE", index=True)
    position: int
    heading: dict[str, Any] = _json()
    stamps: dict[str, Any] = _json()
    seq: int = 0
    created_at: str
    join_code: str = Field(unique=True, index=True)
    gate: str = "open"
    """Who may draw: "open", "protected" (the facilitators only) or "closed" (nobody)."""
    hand: dict[str, Any] | None = Field(default=None, sa_type=JSON)
    """A call to the facilitators: ``{at, name, coming}``."""


class _Entity(SQLModel):
    poster_id: str = _key(of="poster.id")
    id: str = _key()
    data: dict[str, Any] = _json()
    stamps: dict[str, Any] = _json()
    deleted: bool = False


class Layer(_Entity, table=True):
    pass


class Figure(_Entity, table=True):
    """Its layer, sign and box are repeated beside ``data`` for the list of figures."""

    layer: str
    symbol: str
    min_x_mm: float
    min_y_mm: float
    max_x_mm: float
    max_y_mm: float


class LegendEntry(_Entity, table=True):
    __tablename__ = "legend_entry"


class Note(_Entity, table=True):
    pass


class AmofItem(_Entity, table=True):
    __tablename__ = "amof_item"


class Scene(_Entity, table=True):
    pass


class Comment(_Entity, table=True):
    pass


class Version(SQLModel, table=True):
    id: str = _key()
    poster_id: str = Field(foreign_key="poster.id", ondelete="CASCADE", index=True)
    name: str
    seq: int
    at: str
    data: dict[str, Any] = _json()
    kind: str = "asked"
    author: str = ""


class Message(SQLModel, table=True):
    """Words of the facilitators to one group, or to all (``poster_id`` null)."""

    id: str = _key()
    workshop_id: str = Field(foreign_key="workshop.id", ondelete="CASCADE", index=True)
    poster_id: str | None = Field(default=None, foreign_key="poster.id", ondelete="CASCADE")
    text: str
    at: str


class MessageRead(SQLModel, table=True):
    __tablename__ = "message_read"

    message_id: str = _key(of="message.id")
    seat_id: str = _key(of="seat.id")


class ReturnCode(SQLModel, table=True):
    """Four digits that give a lost browser its seat back, once, for a few minutes."""

    __tablename__ = "return_code"

    workshop_id: str = _key(of="workshop.id")
    digits: str = _key()
    seat_id: str = Field(foreign_key="seat.id", ondelete="CASCADE")
    expires_at: str


class ScenarioCard(SQLModel, table=True):
    """A card of the morning (chorem/workshop/cards.py)."""

    __tablename__ = "scenario_card"

    id: str = _key()
    workshop_id: str = Field(foreign_key="workshop.id", ondelete="CASCADE", index=True)
    position: str
    data: dict[str, Any] = _json()


class CardVote(SQLModel, table=True):
    """What one person says of a card. ``voter`` tells apart those who share a seat."""

    __tablename__ = "card_vote"

    card_id: str = _key(of="scenario_card.id")
    seat_id: str = _key(of="seat.id")
    voter: str = Field(primary_key=True)
    poster_id: str = Field(foreign_key="poster.id", ondelete="CASCADE", index=True)
    data: dict[str, Any] = _json()


class CardSentence(SQLModel, table=True):
    """What one group writes about a card, with who wrote last."""

    __tablename__ = "card_sentence"

    card_id: str = _key(of="scenario_card.id")
    poster_id: str = _key(of="poster.id")
    field: str = Field(primary_key=True)
    text: str
    edition: int
    seat_id: str
    name: str
    at: str


class CardPick(SQLModel, table=True):
    """What a group took from a card to its poster, as a note."""

    __tablename__ = "card_pick"

    poster_id: str = _key(of="poster.id")
    note_id: str = Field(primary_key=True)
    card_id: str = Field(foreign_key="scenario_card.id", ondelete="CASCADE", index=True)
    kind: str
    text: str


class OpLog(SQLModel, table=True):
    """Every op in the order the server gave it; ``inverse`` is what undoing it would send."""

    __tablename__ = "op"
    __table_args__: ClassVar[Any] = (
        UniqueConstraint("poster_id", "op_id", name="uq_op_poster_op_id"),
        Index("ix_op_poster_batch", "poster_id", "batch"),
    )

    poster_id: str = _key(of="poster.id")
    seq: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    op_id: str
    batch: str
    client: str
    seat_id: str
    name: str = ""
    at: str
    kind: str
    target: str
    entity_id: str
    fields: dict[str, Any] = _json()
    inverse: dict[str, Any] = _json()
    undoes: str | None = None
    late: bool = False
    kept: list[Any] = _json(list)


def table_of(model: type[SQLModel]) -> Table:
    """The SQLAlchemy Core table of a model, for statements on the hot path."""
    table: Table = model.__table__  # type: ignore[attr-defined]
    return table


#: Target of an op → table of its entities.
ENTITIES: dict[str, Table] = {
    "layer": table_of(Layer),
    "figure": table_of(Figure),
    "legend": table_of(LegendEntry),
    "note": table_of(Note),
    "amof": table_of(AmofItem),
    "scene": table_of(Scene),
    "comment": table_of(Comment),
}
