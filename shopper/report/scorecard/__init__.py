"""
The story told over all journeys: what was shopped, what was found, what changed, what it costs the shopper.

`gather` reads it from a reports folder and the ledger; `tell_scorecard` makes it of stories and history.
The page, the mail, the summary for a job's page and the exports all tell this one model.
"""

from shopper.report.scorecard.card import Scorecard
from shopper.report.scorecard.comparison import Compared, Comparison
from shopper.report.scorecard.gathering import Gathered, gather
from shopper.report.scorecard.group import Fixed, Group
from shopper.report.scorecard.looked import Coverage, Unseen
from shopper.report.scorecard.site import Site, StageScore
from shopper.report.scorecard.telling import tell_scorecard
from shopper.report.scorecard.trend import Point, Trend

__all__ = [
    "Compared", "Comparison", "Coverage", "Fixed", "Gathered", "Group", "Point", "Scorecard", "Site", "StageScore",
    "Trend", "Unseen", "gather", "tell_scorecard",
]  # fmt: skip
