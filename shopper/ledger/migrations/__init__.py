"""How ledgers of older versions become what this one knows; run by Alembic."""
