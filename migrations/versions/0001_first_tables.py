"""The first tables: workshops, browsers and their grants, posters and their log."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "browser",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("token_hash", sa.String(), nullable=False),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("token_hash"),
    )
    op.create_table(
        "territory",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("data", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", "version"),
    )
    op.create_table(
        "workshop",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("date", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("territory", sa.JSON(), nullable=False),
        sa.Column("settings", sa.JSON(), nullable=False),
        sa.Column("join_code", sa.String(), nullable=False),
        sa.Column("joining_open", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("join_code"),
    )
    op.create_table(
        "link",
        sa.Column("token_hash", sa.String(), nullable=False),
        sa.Column("workshop_id", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["workshop_id"], ["workshop.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("token_hash"),
    )
    op.create_index("ix_link_workshop_id", "link", ["workshop_id"])

    op.create_table(
        "poster",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("workshop_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("heading", sa.JSON(), nullable=False),
        sa.Column("stamps", sa.JSON(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["workshop_id"], ["workshop.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_poster_workshop_id", "poster", ["workshop_id"])

    op.create_table(
        "amof_item",
        sa.Column("poster_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("data", sa.JSON(), nullable=False),
        sa.Column("stamps", sa.JSON(), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["poster_id"], ["poster.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("poster_id", "id"),
    )
    op.create_table(
        "comment",
        sa.Column("poster_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("data", sa.JSON(), nullable=False),
        sa.Column("stamps", sa.JSON(), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["poster_id"], ["poster.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("poster_id", "id"),
    )
    op.create_table(
        "figure",
        sa.Column("poster_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("data", sa.JSON(), nullable=False),
        sa.Column("stamps", sa.JSON(), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.Column("layer", sa.String(), nullable=False),
        sa.Column("symbol", sa.String(), nullable=False),
        sa.Column("min_x_mm", sa.Float(), nullable=False),
        sa.Column("min_y_mm", sa.Float(), nullable=False),
        sa.Column("max_x_mm", sa.Float(), nullable=False),
        sa.Column("max_y_mm", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(["poster_id"], ["poster.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("poster_id", "id"),
    )
    op.create_table(
        "layer",
        sa.Column("poster_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("data", sa.JSON(), nullable=False),
        sa.Column("stamps", sa.JSON(), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["poster_id"], ["poster.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("poster_id", "id"),
    )
    op.create_table(
        "legend_entry",
        sa.Column("poster_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("data", sa.JSON(), nullable=False),
        sa.Column("stamps", sa.JSON(), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["poster_id"], ["poster.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("poster_id", "id"),
    )
    op.create_table(
        "note",
        sa.Column("poster_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("data", sa.JSON(), nullable=False),
        sa.Column("stamps", sa.JSON(), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["poster_id"], ["poster.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("poster_id", "id"),
    )
    op.create_table(
        "op",
        sa.Column("poster_id", sa.String(), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("op_id", sa.String(), nullable=False),
        sa.Column("batch", sa.String(), nullable=False),
        sa.Column("client", sa.String(), nullable=False),
        sa.Column("seat_id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("target", sa.String(), nullable=False),
        sa.Column("entity_id", sa.String(), nullable=False),
        sa.Column("fields", sa.JSON(), nullable=False),
        sa.Column("inverse", sa.JSON(), nullable=False),
        sa.Column("undoes", sa.String(), nullable=True),
        sa.Column("late", sa.Boolean(), nullable=False),
        sa.Column("kept", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["poster_id"], ["poster.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("poster_id", "seq"),
        sa.UniqueConstraint("poster_id", "op_id", name="uq_op_poster_op_id"),
    )
    op.create_index("ix_op_poster_batch", "op", ["poster_id", "batch"])

    op.create_table(
        "scene",
        sa.Column("poster_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("data", sa.JSON(), nullable=False),
        sa.Column("stamps", sa.JSON(), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["poster_id"], ["poster.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("poster_id", "id"),
    )
    op.create_table(
        "seat",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("workshop_id", sa.String(), nullable=False),
        sa.Column("poster_id", sa.String(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=True),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.Column("removed_at", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["poster_id"], ["poster.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["workshop_id"], ["workshop.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_seat_poster_id", "seat", ["poster_id"])
    op.create_index("ix_seat_workshop_id", "seat", ["workshop_id"])

    op.create_table(
        "version",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("poster_id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("data", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["poster_id"], ["poster.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_version_poster_id", "version", ["poster_id"])

    op.create_table(
        "grant",
        sa.Column("browser_id", sa.String(), nullable=False),
        sa.Column("seat_id", sa.String(), nullable=False),
        sa.Column("workshop_id", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["browser_id"], ["browser.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["seat_id"], ["seat.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["workshop_id"], ["workshop.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("browser_id", "seat_id"),
    )
    op.create_index("ix_grant_workshop_id", "grant", ["workshop_id"])


def downgrade() -> None:
    op.drop_index("ix_grant_workshop_id", "grant")

    op.drop_table("grant")
    op.drop_index("ix_version_poster_id", "version")

    op.drop_table("version")
    op.drop_index("ix_seat_workshop_id", "seat")
    op.drop_index("ix_seat_poster_id", "seat")

    op.drop_table("seat")
    op.drop_table("scene")
    op.drop_index("ix_op_poster_batch", "op")

    op.drop_table("op")
    op.drop_table("note")
    op.drop_table("legend_entry")
    op.drop_table("layer")
    op.drop_table("figure")
    op.drop_table("comment")
    op.drop_table("amof_item")
    op.drop_index("ix_poster_workshop_id", "poster")

    op.drop_table("poster")
    op.drop_index("ix_link_workshop_id", "link")

    op.drop_table("link")
    op.drop_table("workshop")
    op.drop_table("territory")
    op.drop_table("browser")
