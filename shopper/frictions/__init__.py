"""
Friction rules and the judge.

A rule file imports everything it needs from here; `catalogue.rules()` finds the files.
"""

from shopper.frictions.findings import Clear, Finding, Friction, Measure, NotSeen, Unsure
from shopper.frictions.limits import Limits
from shopper.frictions.rule import Rule, Seed
from shopper.frictions.terms import OURS, Confidence, Severity, Source, Stage, Verdict

__all__ = [
    "OURS", "Clear", "Confidence", "Finding", "Friction", "Limits", "Measure", "NotSeen", "Rule", "Seed", "Severity",
    "Source", "Stage", "Unsure", "Verdict",
]  # fmt: skip
