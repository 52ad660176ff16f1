"""
The one seam: what a person can do in a shop.

Steps are written against `Shopper`; `shopper.journey` implements it over a browser, tests with a fake.
"""

from shopper.actor.person import HOME, Address, Card, Permissions, Person
from shopper.actor.places import Place
from shopper.actor.shopper import Shopper
from shopper.actor.views import CartView, FormAnswered, Letter, PageView, ProductCard, Spot, Study, Urging

__all__ = [
    "HOME", "Address", "Card", "CartView", "FormAnswered", "Letter", "PageView", "Permissions", "Person", "Place",
    "ProductCard", "Shopper", "Spot", "Study", "Urging",
]  # fmt: skip
