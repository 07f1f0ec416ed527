"""The day: phases, sessions and clock of a workshop; codes and gates of posters; messages, return codes."""

import secrets

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_PHASES = [
    {"id": "lecture", "key": "lecture", "title": "", "minutes": 10, "per_group": False, "keeps": False},
    {"id": "dessin", "key": "dessin", "title": "", "minutes": 50, "per_group": False, "keeps": True},
    {"id": "preparer", "key": "preparer", "title": "", "minutes": 15, "per_group": False, "keeps": False},
    {
        "id": "restitution",
        "key": "restitution",
        "title": "",
        "minutes": 15,
        "per_group": True,
        "keeps": False,
    },
]
_ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"


def _columns() -> dict[str, list[sa.Column]]:
    """Added and dropped in place: copying a table that others refer to would delete what refers to it."""
    return {
        "workshop": [
            sa.Column("phases", sa.JSON(), nullable=False, server_default="[]"),
            sa.Column("sessions", sa.JSON(), nullable=False, server_default="[]"),
            sa.Column("session_id", sa.String(), nullable=True),
            sa.Column("offered", sa.JSON(), nullable=True),
            sa.Column("clock", sa.JSON(), nullable=False, server_default="{}"),
        ],
        "poster": [
            sa.Column("join_code", sa.String(), nullable=False, server_default=""),
            sa.Column("gate", sa.String(), nullable=False, server_default="open"),
            sa.Column("hand", sa.JSON(), nullable=True),
        ],
        "version": [
            sa.Column("kind", sa.String(), nullable=False, server_default="asked"),
            sa.Column("author", sa.String(), nullable=False, server_default=""),
        ],
    }


def upgrade() -> None:
    for table, columns in _columns().items():
        for column in columns:
            op.add_column(table, column)
    _fill()
    op.create_index("ix_poster_join_code", "poster", ["join_code"], unique=True)

    op.create_table(
        "message",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("workshop_id", sa.String(), nullable=False),
        sa.Column("poster_id", sa.String(), nullable=True),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["workshop_id"], ["workshop.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["poster_id"], ["poster.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_message_workshop_id", "message", ["workshop_id"])
    op.create_table(
        "message_read",
        sa.Column("message_id", sa.String(), nullable=False),
        sa.Column("seat_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["message_id"], ["message.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["seat_id"], ["seat.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("message_id", "seat_id"),
    )
    op.create_table(
        "return_code",
        sa.Column("workshop_id", sa.String(), nullable=False),
        sa.Column("digits", sa.String(), nullable=False),
        sa.Column("seat_id", sa.String(), nullable=False),
        sa.Column("expires_at", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["workshop_id"], ["workshop.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["seat_id"], ["seat.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("workshop_id", "digits"),
    )


def _fill() -> None:
    """Workshops of before get the default hour, their posters a code of their own."""
    workshop = sa.table("workshop", sa.column("phases", sa.JSON()))
    poster = sa.table("poster", sa.column("id", sa.String()), sa.column("join_code", sa.String()))
    connection = op.get_bind()
    connection.execute(workshop.update().values(phases=_PHASES))
    for poster_id in list(connection.execute(sa.select(poster.c.id)).scalars()):
        code = "".join(secrets.choice(_ALPHABET) for _ in range(8))
        connection.execute(poster.update().where(poster.c.id == poster_id).values(join_code=code))


def downgrade() -> None:
    for name in ("return_code", "message_read", "message"):
        op.drop_table(name)
    op.drop_index("ix_poster_join_code", "poster")
    for table, columns in _columns().items():
        for column in columns:
            op.drop_column(table, column.name)
