"""Who walks what: a journey that may leave something at the shop is walked by one only, whoever dies at it."""

from datetime import datetime

from sqlalchemy import select

from shopper.ledger.store import Part, insert_new
from shopper.ledger.tables import LeaseRow


class Leasing(Part):
    """Leases are taken before a walk and never given back within a run."""

    def lease(self, run: str, case: str, by: str, at: datetime) -> bool:
        """True for exactly one caller; on disk when this returns. Whoever gets it may walk the case in this run."""
        with self.store.writing() as session:
            return insert_new(session, LeaseRow, [{"run": run, "case": case, "by": by, "at": at}]) == 1

    def leases(self, run: str) -> dict[str, str]:
        """By case who took it."""
        with self.store.reading() as session:
            rows = session.execute(
                select(LeaseRow.case, LeaseRow.by).where(LeaseRow.run == run).order_by(LeaseRow.case)
            )
            return {row.case: row.by for row in rows}
