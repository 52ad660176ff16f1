"""What is added to the goods beside delivery, and from which stage on it is told."""

from dataclasses import dataclass

from shopper.practice.shop import Shop

STAGES = ("cart", "who", "address", "delivery", "payment", "review", "order")


@dataclass(frozen=True)
class Fee:
    """Something that is charged; `name` is a short name of the look's words, the price is in cents."""

    name: str
    price: int


HANDLING = Fee("handling", 300)
SERVICE = Fee("service", 250)


def fees(shop: Shop, stage: str) -> tuple[Fee, ...]:
    """The fees that are told at this stage."""
    told = [HANDLING] if shop.has("fee-in-cart") else []
    if shop.has("fee-at-payment") and _reached(stage, "review"):
        told.append(SERVICE)
    return tuple(told)


def delivery_told(shop: Shop, stage: str) -> bool:
    """Whether the price of delivery is told at this stage."""
    if shop.has("delivery-told-at-payment"):
        return _reached(stage, "review")
    return not shop.has("delivery-told-late") or _reached(stage, "delivery")


def delivery_announced(shop: Shop) -> bool:
    """Whether it is at least said that delivery comes on top."""
    return not shop.has("delivery-told-at-payment")


def _reached(stage: str, wanted: str) -> bool:
    return STAGES.index(stage) >= STAGES.index(wanted)
