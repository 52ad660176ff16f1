"""
The page cannot be zoomed.

What the shopper meets: he spreads two fingers over small print, and nothing happens.

Why it matters: who needs larger letters is shut out.

What to do instead: take `user-scalable=no` and `maximum-scale` out of the page's viewport setting.
"""

from collections.abc import Iterator

from shopper.frictions import Finding, Limits, Rule, Severity, Source, Stage
from shopper.frictions.axe import by_axe, seeds
from shopper.observations import AccessChecked, DeviceTaken, Evidence


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """As axe-core says it, once for each kind of page."""
    yield from by_axe(evidence, "meta-viewport", "a page that can be enlarged", "cannot be enlarged", touch_only=True)


RULE = Rule(
    check,
    stage=Stage.ANY,
    severity=Severity.SLOWED,
    owner="shop team",
    needs=(AccessChecked,),
    uses=(DeviceTaken,),
    sources=(Source("axe-core, rule meta-viewport; WCAG 2.2, success criterion 1.4.4", year=2023),),
    seeds=seeds("meta-viewport"),
)
