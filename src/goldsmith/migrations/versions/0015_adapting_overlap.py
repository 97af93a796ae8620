"""Overlap that adapts, planned repeats, and checks of consistency."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

_NOW = sa.func.now()


def upgrade() -> None:
    """Add the policies, where items stand, and what is believed of people."""
    op.add_column(
        "batches", sa.Column("repeat_rate", sa.Double(), server_default="0", nullable=False)
    )
    op.add_column("batches", sa.Column("fewest", sa.Integer()))
    op.add_column("batches", sa.Column("confidence", sa.Double()))
    op.add_column("batches", sa.Column("full_share", sa.Double()))
    _make_overlaps()
    _make_beliefs()
    _make_repeats()
    _make_checks()


def _make_overlaps() -> None:
    op.create_table(
        "item_overlaps",
        sa.Column("batch_id", sa.Uuid(), sa.ForeignKey("batches.id"), primary_key=True),
        sa.Column("item_id", sa.Uuid(), primary_key=True),
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("is_full", sa.Boolean(), nullable=False),
        sa.Column("state", sa.Text(), server_default="open", nullable=False),
        sa.Column("labels", sa.Integer(), server_default="0", nullable=False),
        sa.Column("confidence", sa.Double()),
        sa.Column("because", JSONB()),
        sa.Column("would_stop_at", sa.Integer()),
        sa.Column("would_say", JSONB()),
        sa.Column("opened", sa.Integer(), server_default="0", nullable=False),
        sa.Column("told", sa.Integer(), server_default="0", nullable=False),
        sa.Column("reopened", sa.Integer(), server_default="0", nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True)),
    )
    op.create_index("ix_item_overlaps_item", "item_overlaps", ["item_id"])
    op.create_index(
        "ix_item_overlaps_full", "item_overlaps", ["batch_id"], postgresql_where=sa.text("is_full")
    )


def _make_beliefs() -> None:
    op.create_table(
        "question_beliefs",
        sa.Column("project_id", sa.Uuid(), primary_key=True),
        sa.Column("question_id", sa.Text(), primary_key=True),
        sa.Column("values", JSONB(), nullable=False),
        sa.Column("shares", ARRAY(sa.Double()), nullable=False),
        sa.Column("temperature", sa.Double(), nullable=False),
        sa.Column("n_gold", sa.Integer(), nullable=False),
        sa.Column("held_at", sa.DateTime(timezone=True), server_default=_NOW, nullable=False),
    )
    op.create_table(
        "person_beliefs",
        sa.Column("project_id", sa.Uuid(), primary_key=True),
        sa.Column("question_id", sa.Text(), primary_key=True),
        sa.Column("person_id", sa.Uuid(), primary_key=True),
        sa.Column("chances", ARRAY(sa.Double()), nullable=False),
        sa.Column("skill", sa.Double(), nullable=False),
        sa.Column("relied_on", sa.Double(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("echoes", ARRAY(sa.Uuid()), nullable=False),
    )


def _make_repeats() -> None:
    op.create_table(
        "repeats",
        sa.Column("person_id", sa.Uuid(), primary_key=True),
        sa.Column("item_id", sa.Uuid(), primary_key=True),
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=False),
        sa.Column("slot_id", sa.BigInteger(), nullable=False),
        sa.Column("first_id", sa.Uuid(), nullable=False),
        sa.Column("first_revision", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), server_default=_NOW, nullable=False),
        sa.UniqueConstraint("slot_id", name="uq_repeats_slot_id"),
    )
    op.create_index("ix_repeats_project", "repeats", ["project_id"])
    op.create_index(
        "ix_slots_hidden", "slots", ["batch_id"], postgresql_where=sa.text("replica < 0")
    )
    op.drop_index("uq_slots_holder", "slots")
    op.create_index(
        "uq_slots_holder",
        "slots",
        ["batch_id", "item_id", "holder_id", sa.text("(replica < 0)")],
        unique=True,
        postgresql_where=sa.text("holder_id IS NOT NULL"),
    )


def _make_checks() -> None:
    op.create_table(
        "check_runs",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("job_id", sa.Uuid()),
        sa.Column("place", JSONB(), nullable=False),
        sa.Column("items", sa.Integer(), server_default="0", nullable=False),
        sa.Column("found", sa.Integer(), server_default="0", nullable=False),
        sa.Column("skipped", JSONB(), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=_NOW, nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True)),
    )
    op.create_index("ix_check_runs_project", "check_runs", ["project_id", "id"])
    op.create_table(
        "findings",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("run_id", sa.Uuid(), nullable=False),
        sa.Column("item_id", sa.Uuid(), nullable=False),
        sa.Column("question_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("rank", sa.Double(), nullable=False),
        sa.Column("reason", JSONB(), nullable=False),
        sa.Column("other_item_id", sa.Uuid()),
        sa.Column("state", sa.Text(), server_default="open", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("decided_by", sa.Uuid()),
        sa.Column("decided_at", sa.DateTime(timezone=True)),
        sa.Column("decided_run_id", sa.Uuid()),
        sa.UniqueConstraint(
            "project_id", "item_id", "kind", "question_id", "label", name="uq_findings_claim"
        ),
    )
    op.create_index("ix_findings_rank", "findings", ["project_id", "state", "rank", "id"])
    op.create_table(
        "item_bands",
        sa.Column("item_id", sa.Uuid(), primary_key=True),
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("bands", ARRAY(sa.BigInteger()), nullable=False),
    )
    op.create_index("ix_item_bands_project", "item_bands", ["project_id"])
    op.create_table(
        "review_flags",
        sa.Column("item_id", sa.Uuid(), primary_key=True),
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("flagged_by", sa.Uuid(), nullable=False),
        sa.Column("flagged_at", sa.DateTime(timezone=True), server_default=_NOW, nullable=False),
        sa.Column("settled_at", sa.DateTime(timezone=True)),
    )
    op.create_index(
        "ix_review_flags_waiting",
        "review_flags",
        ["project_id"],
        postgresql_where=sa.text("settled_at IS NULL"),
    )
