"""Several shops side by side: as rows, as CSV, as a table for a report, and as a picture."""

from shopper.report.comparison.rows import COLUMNS, as_csv, rows
from shopper.report.comparison.telling import tell_comparison

__all__ = ["COLUMNS", "as_csv", "rows", "tell_comparison"]
