"""Hidden gold, what is known about people, setting judgements aside, audits and criteria."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

_NOW = sa.func.now()


def upgrade() -> None:
    """Make the tables, and let a batch say how much gold it hides."""
    op.add_column(
        "batches", sa.Column("gold_rate", sa.Double(), server_default="0", nullable=False)
    )
    op.add_column(
        "annotations", sa.Column("left_out", ARRAY(sa.Text()), server_default="{}", nullable=False)
    )
    _make_gold()
    _make_set_asides()
    _make_quality()


def _make_gold() -> None:
    op.create_table(
        "gold_items",
        sa.Column("item_id", sa.Uuid(), sa.ForeignKey("items.id"), primary_key=True),
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("most_exposures", sa.Integer(), nullable=False),
        sa.Column("exposures", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), server_default=_NOW, nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True)),
        sa.Column("withdrawn_reason", sa.Text()),
    )
    op.create_index("ix_gold_items_project", "gold_items", ["project_id", "exposures"])
    op.create_table(
        "gold_exposures",
        sa.Column("person_id", sa.Uuid(), primary_key=True),
        sa.Column("item_id", sa.Uuid(), primary_key=True),
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=False),
        sa.Column("slot_id", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), server_default=_NOW, nullable=False),
        sa.UniqueConstraint("slot_id", name="uq_gold_exposures_slot_id"),
    )


def _make_set_asides() -> None:
    op.create_table(
        "set_asides",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("batch_id", sa.Uuid()),
        sa.Column("question_id", sa.Text()),
        sa.Column("since", sa.DateTime(timezone=True)),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("judgements", sa.BigInteger(), nullable=False),
        sa.Column("slots", sa.BigInteger(), nullable=False),
        sa.Column("event_id", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=_NOW, nullable=False),
        sa.Column("undone_event_id", sa.BigInteger()),
        sa.Column("undone_at", sa.DateTime(timezone=True)),
        sa.Column("restored", sa.BigInteger()),
    )
    op.create_index("ix_set_asides_project", "set_asides", ["project_id", "id"])
    op.create_table(
        "set_aside_judgements",
        sa.Column("set_aside_id", sa.Uuid(), sa.ForeignKey("set_asides.id"), primary_key=True),
        sa.Column("annotation_id", sa.Uuid(), primary_key=True),
        sa.Column("slot_id", sa.BigInteger()),
    )
    op.create_index("ix_set_aside_judgements_annotation", "set_aside_judgements", ["annotation_id"])


def _make_quality() -> None:
    op.create_table(
        "people_reports",
        sa.Column("project_id", sa.Uuid(), primary_key=True),
        sa.Column("report", JSONB(), nullable=False),
        sa.Column("took_ms", sa.BigInteger(), nullable=False),
        sa.Column("computed_at", sa.DateTime(timezone=True), server_default=_NOW, nullable=False),
    )
    op.create_table(
        "contests",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("raised_by", sa.Uuid(), nullable=False),
        sa.Column("item_id", sa.Uuid()),
        sa.Column("question_id", sa.Text()),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("raised_at", sa.DateTime(timezone=True), server_default=_NOW, nullable=False),
        sa.Column("answer", sa.Text()),
        sa.Column("answered_by", sa.Uuid()),
        sa.Column("answered_at", sa.DateTime(timezone=True)),
    )
    op.create_index("ix_contests_project", "contests", ["project_id", "id"])
    op.create_table(
        "acceptance_criteria",
        sa.Column("project_id", sa.Uuid(), primary_key=True),
        sa.Column("revision", sa.BigInteger(), primary_key=True, autoincrement=False),
        sa.Column("rules", JSONB(), nullable=False),
        sa.Column("event_id", sa.BigInteger(), nullable=False),
    )
    op.create_table(
        "audits",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("question_id", sa.Text(), nullable=False),
        sa.Column("seed", sa.BigInteger(), nullable=False),
        sa.Column("lot", sa.BigInteger(), nullable=False),
        sa.Column("plan", JSONB(), nullable=False),
        sa.Column("event_id", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=_NOW, nullable=False),
    )
    op.create_index("ix_audits_project", "audits", ["project_id", "id"])
    op.create_table(
        "audit_items",
        sa.Column("audit_id", sa.Uuid(), sa.ForeignKey("audits.id"), primary_key=True),
        sa.Column("place", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("item_id", sa.Uuid(), nullable=False),
        sa.Column("stratum", sa.Text(), nullable=False),
        sa.Column("stratum_size", sa.BigInteger(), nullable=False),
        sa.Column("label", JSONB(), nullable=False),
        sa.Column("is_right", sa.Boolean()),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("checked_by", sa.Uuid()),
        sa.Column("checked_at", sa.DateTime(timezone=True)),
        sa.Column("event_id", sa.BigInteger()),
    )
