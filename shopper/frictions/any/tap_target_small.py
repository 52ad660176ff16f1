"""
What has to be tapped is too small, or too close to the next.

What the shopper meets: he taps one thing and gets the other.

Why it matters: 88 % of mobile sites had targets that were too small, and 82 % had them too close together.

What to do instead: 24 CSS pixels at least, or that much room around each; 44 where a slip costs.
"""

from collections.abc import Iterator

from shopper.frictions import Confidence, Finding, Limits, Rule, Severity, Source, Stage
from shopper.frictions.axe import by_axe, seeds
from shopper.observations import AccessChecked, DeviceTaken, Evidence


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """As axe-core says it, once for each kind of page."""
    yield from by_axe(
        evidence,
        "target-size",
        "targets of 24 pixels, or with that much room around them",
        "too small or too close",
        touch_only=True,
    )


RULE = Rule(
    check,
    stage=Stage.ANY,
    severity=Severity.SLOWED,
    owner="shop team",
    needs=(AccessChecked,),
    uses=(DeviceTaken,),
    sources=(
        Source("axe-core, rule target-size; WCAG 2.2, success criterion 2.5.8", year=2023),
        Source("Baymard, as told by betaaloptimaal.nl", confidence=Confidence.DERIVED),
    ),
    seeds=seeds("target-size"),
)
