"""
The one seam: what a person can do in a shop.

Steps are written against `Shopper`; `shopper.journey` implements it over a browser, tests with a fake.
"""

from shopper.actor.person import HOME, Address, Card, Permissions, Person
from shopper.actor.places import Place
from shopper.actor.shopper import Shopper
from shopper.actor.views import (
    ArticleCard,
    Cancelling,
    CartView,
    FormAnswered,
    Letter,
    OfferPage,
    OfferSpot,
    PageView,
    ProductCard,
    Spot,
    Study,
    Urging,
)

__all__ = [
    "HOME", "Address", "ArticleCard", "Cancelling", "Card", "CartView", "FormAnswered", "Letter", "OfferPage",
    "OfferSpot", "PageView", "Permissions", "Person", "Place", "ProductCard", "Shopper", "Spot", "Study", "Urging",
]  # fmt: skip
