"""The terms under which a journey is judged are known to every machine, not only to the one on which it lies."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Of earlier journeys nothing is known but that nothing was tolerated."""
    op.add_column("journeys", sa.Column("terms", sa.JSON, nullable=False, server_default="{}"))
