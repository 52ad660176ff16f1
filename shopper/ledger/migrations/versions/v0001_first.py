"""The first ledger: journeys, promises, findings, numbers, messages, readings."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Makes the tables."""
    _journeys()
    _promises()
    _what_came_of_them()
    _post()


def _journeys() -> None:
    op.create_table(
        "journeys",
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("case", sa.Text, nullable=False),
        sa.Column("began", MOMENT, nullable=False),
        sa.Column("walked_at", MOMENT, nullable=False),
        *(
            _text(name)
            for name in ("site", "scenario", "title", "stage", "persona", "address", "folder", "file", "run")
        ),
        sa.Column("ended", MOMENT),
        _text("outcome"),
    )
    op.create_index("journeys_by_case", "journeys", ["case", "walked_at"])
    op.create_index("journeys_by_run", "journeys", ["run"])
    op.create_index("journeys_by_time", "journeys", ["walked_at"])
    op.create_index("journeys_by_address", "journeys", ["address"])


def _promises() -> None:
    op.create_table(
        "promises",
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("journey", sa.Text, sa.ForeignKey("journeys.key"), nullable=False),
        *(_text(name) for name in ("state", "case", "site", "kind", "address")),
        sa.Column("since", MOMENT, nullable=False),
        sa.Column("due", MOMENT, nullable=False),
        _text("because"),
        _text("inbox"),
        sa.Column("rules", sa.JSON, nullable=False),
        sa.Column("limits", sa.JSON, nullable=False),
        sa.Column("took", sa.Double),
        sa.Column("span", sa.Double),
        _text("why"),
        _text("message"),
        sa.Column("settled_at", MOMENT),
        sa.Column("claimed_by", sa.Text),
        sa.Column("claimed_until", MOMENT),
    )
    still_open = sa.text("state = 'owed'")
    for name, columns in (("promises_open", ["due", "key"]), ("promises_open_by_site", ["site", "due", "key"])):
        op.create_index(name, "promises", columns, sqlite_where=still_open, postgresql_where=still_open)
    op.create_index("promises_by_due", "promises", ["due", "key"])
    op.create_index("promises_by_journey", "promises", ["journey"])


def _what_came_of_them() -> None:
    op.create_table(
        "findings",
        sa.Column("journey", sa.Text, sa.ForeignKey("journeys.key"), primary_key=True),
        sa.Column("place", sa.Integer, primary_key=True, autoincrement=False),
        *(_text(name) for name in ("rule", "verdict", "title", "severity", "happened")),
        sa.Column("accepted", sa.Boolean, nullable=False),
    )
    op.create_table(
        "numbers",
        sa.Column("journey", sa.Text, sa.ForeignKey("journeys.key"), primary_key=True),
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("value", sa.Double, nullable=False),
        _text("unit"),
    )


def _post() -> None:
    op.create_table(
        "messages",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("address", sa.Text, primary_key=True),
        _text("mailbox"),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("journey", sa.Text, sa.ForeignKey("journeys.key")),
        sa.Column("expected", sa.Boolean, nullable=False),
    )
    op.create_index("messages_by_journey", "messages", ["journey"])
    op.create_index("messages_by_time", "messages", ["at"])
    op.create_table(
        "readings",
        sa.Column("mailbox", sa.Text, primary_key=True),
        sa.Column("since", MOMENT, primary_key=True),
        sa.Column("until", MOMENT, primary_key=True),
        sa.Column("complete", sa.Boolean, primary_key=True),
        _text("trouble"),
    )


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)
