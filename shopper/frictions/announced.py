"""Whether a cost that comes on top had been told before: then it is no surprise, however late the sum is shown."""

from decimal import Decimal

from shopper.frictions.names import plain
from shopper.measures import Money
from shopper.money.ledger import Rise
from shopper.money.looks import MoneyLook, money_looks
from shopper.observations import Charge, ChoiceMade, Delivery, DeliveryTold, Evidence, Observation

TAX_APART = frozenset({"USD", "CAD"})
"""Currencies of countries in which sales tax depends on the address and is added at the end as a rule."""


def early_ways(evidence: Evidence, rise: Rise) -> tuple[tuple[DeliveryTold, Delivery], ...]:
    """The priced ways of delivery that were told before the checkout, each with the note that tells it."""
    early = [note for note in evidence.of(DeliveryTold) if not note.step_of_checkout and note.step <= rise.after.step]
    return tuple((note, way) for note in early for way in note.ways if way.price is not None)


def told_price(evidence: Evidence, rise: Rise) -> DeliveryTold | None:
    """The note that had told the price of delivery, at least as high as it turned out."""
    cost = rise.after.charge("shipping")
    ways = early_ways(evidence, rise)
    return next((note for note, way in ways if way.price and way.price.amount >= cost and not way.at_least), None)


def offered(evidence: Evidence) -> list[Decimal]:
    """What the ways of delivery cost between which the shopper could choose, else all that were told."""
    told = evidence.of(DeliveryTold)
    notes = [note for note in told if note.step_of_checkout] or told
    ways = [(way.text, way.price.amount) for note in notes for way in note.ways if way.price is not None]
    options = [option for made in evidence.of(ChoiceMade) if made.what == "shipping" for option in made.options]
    open_ones = [price for text, price in ways if any(option and option in text for option in options)]
    return open_ones or [price for _, price in ways]


def made_dearer(evidence: Evidence, rise: Rise) -> bool:
    """Whether the same delivery costs more than when it was chosen: by its name, and at a price that none had."""
    before, after = (_named(look) for look in (rise.before, rise.after))
    seen = notes_of(evidence, rise.after)
    if before is None or after is None or not seen or plain(before.label) != plain(after.label):
        return False
    told = evidence.notes[: evidence.notes.index(seen[0])]
    ways = [way for note in told if isinstance(note, DeliveryTold) for way in note.ways if not way.at_least]
    prices = {way.price.amount for way in ways if way.price is not None}
    return before.money.amount in prices and after.money.amount not in prices


def _named(look: MoneyLook) -> Charge | None:
    return next((charge for charge in look.charges if charge.kind == "shipping"), None)


def gone_way(evidence: Evidence, rise: Rise) -> Money | None:
    """The price of the cheapest delivery that was told before, where the checkout offered only dearer ones."""
    told = [w.price for _, w in early_ways(evidence, rise) if w.price and w.price.amount and not (w.over or w.at_least)]
    choices = offered(evidence) if any(note.step_of_checkout for note in evidence.of(DeliveryTold)) else []
    cheapest = min(told, key=lambda price: price.amount, default=None)
    return cheapest if cheapest and choices and cheapest.amount < min(choices) else None


def announced(evidence: Evidence, rise: Rise) -> bool:
    """Whether the shopper knew that this would come, be it without its amount."""
    of_delivery = rise.what == "shipping" and bool(early_ways(evidence, rise))
    return of_delivery or rise.what in rise.before.later


def notes_of(evidence: Evidence, *looks: MoneyLook) -> tuple[Observation, ...]:
    """The notes these looks at money rest on, in the order of the looks."""
    wanted = [_place(look) for look in looks]
    known = {_place(look): note for look, note in reversed(money_looks(evidence))}
    return tuple(dict.fromkeys(known[place] for place in wanted if place in known))


def _place(look: MoneyLook) -> tuple[object, ...]:
    """What tells one look from another, whatever was filled in later."""
    return look.stop, look.where, look.step, look.due, look.basket
