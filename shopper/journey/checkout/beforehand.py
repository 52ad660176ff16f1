"""What a shop had chosen before the shopper came."""

from collections.abc import Sequence

from shopper.journey.checkout.sheet import Entry
from shopper.observations import ChoiceFound, Delivery
from shopper.sight.offers import read_way


def chosen_before(what: str, group: Sequence[Entry]) -> ChoiceFound | None:
    """The choice as it was found; None where nothing is chosen, or where there is nothing to choose from."""
    open_ones = [entry for entry in group if not entry.element.disabled]
    at = next((number for number, entry in enumerate(open_ones) if entry.state.checked), None)
    if at is None or len(open_ones) < 2:
        return None
    return ChoiceFound(what=what, chosen=at, options=tuple(map(_told, open_ones)))


def _told(entry: Entry) -> Delivery:
    """An option with its price, as far as its own words tell one."""
    scene = entry.look.scene
    return read_way(scene.words, entry.label, scene.facts.language) or Delivery(text=entry.label)
