"""
What was found, told to those who do not open a report: by mail, on a CI job's page, in a chat, as tables.

Every module makes text of one scorecard and does nothing else with it; `posting` and `notifying` send. Whatever comes
from a shop is data in each of these forms: never markup, never a formula.
"""

from shopper.sharing.digest import Digest, tell_digest
from shopper.sharing.export import tell_export
from shopper.sharing.job_page import write_to_job_page
from shopper.sharing.notice import Notice, tell_notice
from shopper.sharing.records import Export
from shopper.sharing.summary import tell_summary
from shopper.sharing.tables import write_tables

__all__ = [
    "Digest", "Export", "Notice", "tell_digest", "tell_export", "tell_notice", "tell_summary", "write_tables",
    "write_to_job_page",
]  # fmt: skip
