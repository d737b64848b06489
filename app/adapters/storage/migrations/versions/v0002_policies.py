"""Policies with their versions, which one is in force, further scorecards, and corrected words."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def _attempt() -> sa.Column[str]:
    return sa.Column("attempt", sa.String, sa.ForeignKey("attempts.id", ondelete="CASCADE"), nullable=False, index=True)


def upgrade() -> None:
    """Makes four tables; nothing that was there changes."""
    op.create_table(
        "policies",
        sa.Column("stamp", sa.String, primary_key=True),
        sa.Column("saved", sa.String, nullable=False, index=True),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
    )
    op.create_table(
        "policies_in_force",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("stamp", sa.String, sa.ForeignKey("policies.stamp")),
        sa.Column("since", sa.String, nullable=False),
    )
    op.create_table(
        "corrections",
        sa.Column("id", sa.Integer, primary_key=True),
        _attempt(),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("heard", sa.Text, nullable=False),
        sa.Column("said", sa.Text, nullable=False),
        sa.Column("made", sa.String, nullable=False),
    )
    op.create_table(
        "judgements",
        sa.Column("id", sa.Integer, primary_key=True),
        _attempt(),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("policy", sa.String, nullable=False),
        sa.Column("judged", sa.String, nullable=False),
        sa.Column("scorecard", sa.Text, nullable=False),
        sa.Column("correction", sa.Integer, sa.ForeignKey("corrections.id", ondelete="CASCADE")),
    )
