"""Journeys are found by the number of their shopper, too: text messages come to it."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Nobody wrote down the numbers of earlier journeys."""
    op.add_column("journeys", sa.Column("phone", sa.Text, nullable=False, server_default=""))
    op.create_index("journeys_by_phone", "journeys", ["phone", "walked_at"])
