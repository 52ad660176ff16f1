"""What is noted of a place that was looked for: where it was found, or what came nearest."""

from shopper.observations import Box, PlaceFound, PlaceMissing
from shopper.sight.facts import PageFacts
from shopper.sight.parts import Element
from shopper.sight.places import Sighting
from shopper.sight.scoring import Scored

MOST_REASONS = 5
"""Points of a score that are told."""
NEAR = 400
"""Characters of the text around a place that are kept."""


def found(sighting: Sighting) -> PlaceFound:
    """Where it was, how surely, and what came next to it."""
    return PlaceFound(
        place=sighting.place.value,
        layer=sighting.layer,
        chosen=sighting.candidates[0],
        runner_up=sighting.runner_up,
    )


def missing(sighting: Sighting, like: str) -> PlaceMissing:
    """The three that came nearest, for a person to look at."""
    best = [
        scored.told().model_copy(update={"why": _made_of(scored), "box": _box(scored.element)})
        for scored in sighting.ranked[:3]
    ]
    return PlaceMissing(place=sighting.place.value, like=like, threshold=sighting.threshold, candidates=tuple(best))


def _made_of(scored: Scored) -> str:
    """What a score is made of, the weightiest first: `name +0.47, covered -0.30`."""
    points = sorted(scored.points, key=lambda point: -abs(point.points))
    return ", ".join(f"{point.feature} {point.points:+.2f}" for point in points[:MOST_REASONS])


def _box(element: Element) -> Box | None:
    """Where it was in sight; None where it was not."""
    x, y, width, height = element.box
    return Box(x=x, y=y, width=width, height=height) if element.in_view else None


def surroundings(facts: PageFacts, element: Element) -> str:
    """The text of what an element stands in: its form and what that stands in, else its own box."""
    form = facts.forms[element.form].node if element.form >= 0 else -1
    node = facts.tree.parents[form if form >= 0 else element.node]
    return facts.tree.text(node, NEAR) if node >= 0 else ""
