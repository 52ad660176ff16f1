"""Whether a cost that comes on top had been told before: then it is no surprise, however late the sum is shown."""

from shopper.money.ledger import Rise
from shopper.money.looks import MoneyLook, money_looks
from shopper.observations import Delivery, DeliveryTold, Evidence, Observation


def early_ways(evidence: Evidence, rise: Rise) -> tuple[tuple[DeliveryTold, Delivery], ...]:
    """The priced ways of delivery that were told before the checkout, each with the note that tells it."""
    early = [note for note in evidence.of(DeliveryTold) if not note.step_of_checkout and note.step <= rise.after.step]
    return tuple((note, way) for note in early for way in note.ways if way.price is not None)


def told_price(evidence: Evidence, rise: Rise) -> DeliveryTold | None:
    """The note that had told the price of delivery, at least as high as it turned out."""
    cost = rise.after.charge("shipping")
    ways = early_ways(evidence, rise)
    return next((note for note, way in ways if way.price and way.price.amount >= cost and not way.at_least), None)


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
