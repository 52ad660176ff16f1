"""How journeys are given out to machines: the plan that all go by, and who walks what must not be walked twice."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Makes the tables."""
    op.create_table(
        "plans",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("seconds", sa.JSON, nullable=False),
    )
    op.create_table(
        "leases",
        sa.Column("run", sa.Text, primary_key=True),
        sa.Column("case", sa.Text, primary_key=True),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
    )
