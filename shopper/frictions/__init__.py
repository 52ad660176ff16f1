"""
Friction rules and the judge.

Adding a rule is adding one file to a stage's folder. Its name is the id (`cart_reminder_late.py` is
`cart-reminder-late`), its docstring the page (a sentence, then `What the shopper meets:`, `Why it matters:`, `What to
do instead:`), `check(evidence, limits)` yields Friction, Clear, Unsure or NotSeen, and `RULE = Rule(check, ...)` says
what it needs to see, with seeds that are its tests. A rule file imports from here; `examples` shortens its seeds;
`post`, `absence`, `lateness`, `names` and `memory` hold what several rules read from the evidence.
"""

from shopper.frictions.findings import Clear, Finding, Friction, Measure, NotSeen, Unsure
from shopper.frictions.limits import Limits
from shopper.frictions.rule import Rule, Seed
from shopper.frictions.terms import OURS, Confidence, Severity, Source, Stage, Verdict

__all__ = [
    "OURS", "Clear", "Confidence", "Finding", "Friction", "Limits", "Measure", "NotSeen", "Rule", "Seed", "Severity",
    "Source", "Stage", "Unsure", "Verdict",
]  # fmt: skip
