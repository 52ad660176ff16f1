"""What the words of a button say of ordering and paying, and which of them are known to do neither."""

from shopper.actor import Place
from shopper.sight.words import Hit

TAME = frozenset({
    Place.HOME, Place.SEARCH_OPENER, Place.MENU, Place.ADD_TO_CART, Place.ADD_TO_WISH_LIST, Place.CART, Place.WISH_LIST,
    Place.REMOVE, Place.COUPON_OPENER, Place.COUPON, Place.COUPON_APPLY, Place.CHECKOUT, Place.GUEST, Place.ACCOUNT,
    Place.LOG_IN, Place.LOG_OUT, Place.REGISTER, Place.UNSUBSCRIBE, Place.HELP, Place.CLOSE,
})  # fmt: skip
"""Places whose names order nothing."""
TAME_IF_LONG = frozenset({Place.CONSENT_ACCEPT, Place.CONSENT_REJECT})
"""Places with names such as `OK`, which elsewhere mean anything."""


def is_meant(hit: Hit, section: str, entry: str, strength: str = "") -> bool:
    """Whether a phrase stands in this entry of the vocabulary."""
    meaning = hit.meaning
    return meaning.section == section and meaning.entry == entry and strength in {"", meaning.strength}


def _tame(hit: Hit) -> bool:
    """Whether a phrase is known to order nothing."""
    meaning = hit.meaning
    if meaning.section == "places":
        return meaning.strength == "names" and (
            meaning.entry in TAME or (meaning.entry in TAME_IF_LONG and hit.length > 1)
        )
    return meaning.section == "decoys" or is_meant(hit, "ordering", "harmless")


def covered(hit: Hit, hits: tuple[Hit, ...]) -> bool:
    """Whether a longer harmless phrase holds these words: `payment` in `continue to payment`."""
    end = hit.start + hit.length
    return any(_tame(h) and h.length > hit.length and h.start <= hit.start and h.start + h.length >= end for h in hits)


def harmless(hits: tuple[Hit, ...]) -> bool:
    """Whether a name is, but for a word, a phrase known to order nothing."""
    return any(_tame(hit) and hit.besides <= 1 for hit in hits)


def changes(hits: tuple[Hit, ...]) -> bool:
    """Whether a name begins with words such as `Edit` or `Back`, whatever follows: `Edit customer information`."""
    return any(h.meaning.section == "decoys" and h.start == 0 for h in hits)


def praises_paying(hits: tuple[Hit, ...]) -> bool:
    """Whether a badge's words, such as `Secure payment` or `Pay in parts`, are on what sends a form off: that pays."""
    decoys = [h for h in hits if h.meaning.section == "decoys"]
    pays = [h for h in hits if is_meant(h, "ordering", "pays")]
    return any(d.start <= p.start and p.start + p.length <= d.start + d.length for d in decoys for p in pays)


def refuses(hits: tuple[Hit, ...]) -> bool:
    """Whether a name begins with a refusal: `No thanks, I pay the full price`."""
    return any(is_meant(h, "places", Place.CLOSE, "names") and h.start == 0 and h.length > 1 for h in hits)


def alone(hit: Hit, hits: tuple[Hit, ...], *, joined: bool) -> bool:
    """Whether words that may mean an order are all of a name, or one of two things that are done together."""
    return hit.besides == 0 or (joined and hit.besides <= 2 and not covered(hit, hits))
