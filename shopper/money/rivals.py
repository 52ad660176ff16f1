"""The offers of several shops side by side, and how sure it is that they are for the same thing."""

import re
from collections.abc import Sequence

from rapidfuzz import fuzz
from rapidfuzz.utils import default_process

from shopper.money.offer import offer
from shopper.observations import Evidence, OfferSeen

GTIN, SKU_AND_BRAND, OTHER_GTIN, OTHER_BRAND, OTHER_NUMBERS = 1.0, 0.95, 0.0, 0.4, 0.3
"""How sure it is by GTIN, by SKU and brand; and at most where GTIN, brand or the numbers in the names differ."""


def offers(journeys: Sequence[Evidence]) -> tuple[OfferSeen, ...]:
    """The offer of every journey that saw one."""
    return tuple(found for found in map(offer, journeys) if found is not None)


def joined(journey: Evidence, others: Sequence[Evidence]) -> Evidence:
    """The journey with its own offer and those of its rivals as notes; what was joined before is replaced."""
    kept = tuple(note for note in journey.notes if not isinstance(note, OfferSeen))
    own = offer(journey)
    if own is None:
        return journey.model_copy(update={"notes": kept})
    rivals = (found for found in offers(others) if found.site != own.site)
    at = max((note.at for note in kept), default=journey.heading.began)
    added = [own, *(_as_rival(own, rival) for rival in rivals)]
    return journey.model_copy(update={"notes": (*kept, *(note.model_copy(update={"at": at}) for note in added))})


def _as_rival(own: OfferSeen, rival: OfferSeen) -> OfferSeen:
    sure, because = likeness(own, rival)
    return rival.model_copy(update={"own": False, "sure": sure, "because": because})


def likeness(one: OfferSeen, other: OfferSeen) -> tuple[float, str]:
    """How sure it is that both are the same product, from 0 to 1, and what says so."""
    if one.gtin and other.gtin:
        same = _digits(one.gtin) == _digits(other.gtin)
        return (GTIN, "the same GTIN") if same else (OTHER_GTIN, "another GTIN")
    by_name = round(fuzz.token_sort_ratio(one.product, other.product, processor=default_process) / 100, 2)
    brands = bool(one.brand and other.brand)
    same_brand = brands and default_process(one.brand) == default_process(other.brand)
    if brands and not same_brand:
        return min(by_name, OTHER_BRAND), "another brand"
    if one.sku and default_process(one.sku) == default_process(other.sku) and (same_brand or by_name >= SKU_AND_BRAND):
        return SKU_AND_BRAND, "the same SKU and brand" if same_brand else "the same SKU and name"
    if _numbers(one.product) != _numbers(other.product):
        return min(by_name, OTHER_NUMBERS), "the numbers in the names differ"
    return by_name, "the names alone" if by_name < 1 else "the same name"


def _digits(code: str) -> str:
    return re.sub(r"\D", "", code).lstrip("0")


def _numbers(name: str) -> set[str]:
    return set(re.findall(r"\w*\d\w*", name.lower()))
