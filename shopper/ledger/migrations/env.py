"""Run by Alembic: migrates over the connection, and in the transaction, that it was given."""

from alembic import context

from shopper.ledger.schema import VERSIONS
from shopper.ledger.tables import Table

context.configure(
    connection=context.config.attributes["connection"], target_metadata=Table.metadata, version_table=VERSIONS
)
context.run_migrations()
