"""What the shop's stores say: on a page of their own, or to a person who went there."""

from typing import ClassVar

from pydantic import AwareDatetime

from shopper.measures import Money
from shopper.observations.base import Observation
from shopper.observations.offering import PromiseMade


class StoreTold(Observation):
    """
    What a store channel told of a product. `channel`: page (store page, kiosk, staff app) or person.

    `price` and `available` are None where nothing was told. `promises` are the promotions it names; `knows` what a
    person who asked was told of the online promotion: known or not, None where it was not asked. `offered` is what the
    staff offered instead of what was asked for.
    """

    without: ClassVar[str] = "nobody asked in the store"

    channel: str
    product: str
    price: Money | None = None
    available: bool | None = None
    promises: tuple[PromiseMade, ...] = ()
    knows: bool | None = None
    offered: str = ""
    url: str = ""
    said: str = ""


class AskedInStore(Observation):
    """
    A question only a person in the store can answer: what does this cost there, is it there, is the promotion known?

    It is owed until `due`; `price` and `promotion` are those of the web ("" where none runs).
    """

    product: str
    due: AwareDatetime
    price: Money | None = None
    promotion: str = ""
