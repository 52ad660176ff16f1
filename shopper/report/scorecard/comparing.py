"""The same errand in several shops on one kind of device, side by side."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from shopper.money.rivals import likeness
from shopper.report.scorecard.comparison import Compared, Comparison
from shopper.report.story import Story

MAYBE = 0.6
"""How sure it must be, from 0 to 1, that a shop sells the same thing as the first one, to be set beside it."""


def comparisons(stories: Iterable[Story]) -> tuple[Comparison, ...]:
    """One for each errand and device that was walked in more than one shop, where they sell what may be the same."""
    errands: dict[tuple[str, str], list[Story]] = defaultdict(list)
    for story in stories:
        if story.offer is not None:
            name, _, rest = story.case.partition("@")
            errands[name, rest.partition("/")[2]].append(story)
    found = (_comparison(device, of_errand) for (_, device), of_errand in sorted(errands.items()))
    return tuple(one for one in found if len(one.shops) > 1)


def _comparison(device: str, stories: Sequence[Story]) -> Comparison:
    first = stories[0].offer
    assert first is not None
    shops = []
    for story in stories:
        assert story.offer is not None
        sure, because = (1.0, "") if story.offer == first else likeness(first, story.offer)
        if sure >= MAYBE:
            shops.append(Compared(case=story.case, offer=story.offer, sure=sure, because=because))
    return Comparison(title=stories[0].title, device=device, shops=tuple(sorted(shops, key=_cheapest)))


def _cheapest(one: Compared) -> tuple[bool, float, str]:
    """Whole prices first, the cheapest before the others."""
    landed = one.offer.landed
    return landed is None, float(landed.amount) if landed else 0.0, one.offer.site
