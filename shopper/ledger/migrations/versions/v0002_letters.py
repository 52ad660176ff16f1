"""Messages to journeys that lie in another reports folder wait for it in the ledger."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Makes the table."""
    op.create_table(
        "letters",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("address", sa.Text, primary_key=True),
        sa.Column("journey", sa.Text, sa.ForeignKey("journeys.key"), nullable=False),
        sa.Column("mailbox", sa.Text, nullable=False),
        sa.Column("sender", sa.Text, nullable=False),
        sa.Column("to", sa.JSON, nullable=False),
        sa.Column("channel", sa.Text, nullable=False),
        sa.Column("arrived_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("data", sa.Text, nullable=False),
    )
    op.create_index("letters_by_journey", "letters", ["journey"])
