"""Fees that a sentence tells, as on a product's page: `plus a handling fee of €3.00 per order`."""

import re
from collections.abc import Iterator

from shopper.observations import Charge
from shopper.sight.money import amounts, strip_amounts
from shopper.sight.offers import LONGEST
from shopper.sight.scene import Scene

PART = re.compile(r"[;·|()]|[,.](?!\d)")
"""What parts a line into what is said of one thing each; a point or comma within a sum does not."""


def told_fees(scene: Scene, text: str) -> Iterator[Charge]:
    """Each fee with its one amount in a line of text."""
    if len(text) > LONGEST or not scene.says(text, "totals", "fee"):
        return
    for part in PART.split(text):
        told = list(amounts(part, scene.facts.language)) if scene.says(part, "totals", "fee") else []
        if len(told) == 1:
            label = strip_amounts(part).strip(" ,:;+")
            yield Charge(kind="fee", label=label, money=told[0].money)
