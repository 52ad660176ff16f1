"""`scorecard.html`: the page a marketer reads. One file, without scripts, that loads nothing from elsewhere."""

from shopper.report.scorecard_page.page import ScorecardPage, write_scorecard

__all__ = ["ScorecardPage", "write_scorecard"]
