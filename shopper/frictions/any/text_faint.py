"""
Text is too faint to read.

What the shopper meets: grey letters on a light ground that vanish in the sun.

Why it matters: about one in twelve men and one in two hundred women see colours differently, and everybody shops
outdoors.

What to do instead: a contrast of 4.5 to 1, or 3 to 1 for large letters.
"""

from collections.abc import Iterator

from shopper.frictions import Finding, Limits, Rule, Severity, Source, Stage
from shopper.frictions.axe import by_axe, seeds
from shopper.observations import AccessChecked, Evidence


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """As axe-core says it, once for each kind of page."""
    yield from by_axe(evidence, "color-contrast", "text that stands out from its ground", "too faint")


RULE = Rule(
    check,
    stage=Stage.ANY,
    severity=Severity.ANNOYED,
    owner="shop team",
    needs=(AccessChecked,),
    sources=(Source("axe-core, rule color-contrast; WCAG 2.2, success criterion 1.4.3", year=2023),),
    seeds=seeds("color-contrast"),
)
