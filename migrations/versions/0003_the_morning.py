"""The morning: scenario cards, votes, sentences, what was taken to the posters."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def _text(name: str, *, nullable: bool = False) -> sa.Column:
    return sa.Column(name, sa.String(), nullable=nullable)


def _refers(column: str, table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{table}.id"], ondelete="CASCADE")


def upgrade() -> None:
    op.add_column("workshop", _text("card_id", nullable=True))
    op.create_table(
        "scenario_card",
        _text("id"),
        _text("workshop_id"),
        _text("position"),
        sa.Column("data", sa.JSON(), nullable=False),
        _refers("workshop_id", "workshop"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_scenario_card_workshop_id", "scenario_card", ["workshop_id"])
    op.create_table(
        "card_vote",
        *(_text(name) for name in ("card_id", "seat_id", "voter", "poster_id")),
        sa.Column("data", sa.JSON(), nullable=False),
        _refers("card_id", "scenario_card"),
        _refers("seat_id", "seat"),
        _refers("poster_id", "poster"),
        sa.PrimaryKeyConstraint("card_id", "seat_id", "voter"),
    )
    op.create_index("ix_card_vote_poster_id", "card_vote", ["poster_id"])
    op.create_table(
        "card_sentence",
        *(_text(name) for name in ("card_id", "poster_id", "field", "text")),
        sa.Column("edition", sa.Integer(), nullable=False),
        *(_text(name) for name in ("seat_id", "name", "at")),
        _refers("card_id", "scenario_card"),
        _refers("poster_id", "poster"),
        sa.PrimaryKeyConstraint("card_id", "poster_id", "field"),
    )
    op.create_table(
        "card_pick",
        *(_text(name) for name in ("poster_id", "note_id", "card_id", "kind", "text")),
        _refers("poster_id", "poster"),
        _refers("card_id", "scenario_card"),
        sa.PrimaryKeyConstraint("poster_id", "note_id"),
    )
    op.create_index("ix_card_pick_card_id", "card_pick", ["card_id"])


def downgrade() -> None:
    for name in ("card_pick", "card_sentence", "card_vote", "scenario_card"):
        op.drop_table(name)
    op.drop_column("workshop", "card_id")
