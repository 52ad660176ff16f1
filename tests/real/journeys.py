"""The journeys that are walked in every real shop, as steps of a scenario."""

from typing import Any

REGISTERED: list[Any] = [
    {"open": "home"},
    "sign up",
    {"wait for message": {"kind": "welcome", "within": "1 h"}},
    {"search for": "headphones"},
    "view product",
    "add to cart",
    {"apply coupon": "WELCOME10"},
]
"""Row 1: signs up, gets a mail, uses a code."""

TWO_DEVICES: list[Any] = [
    {"open": "home"},
    "sign up",
    {"search for": "headphones"},
    {"view products": 2},
    {"search for": "speakers"},
    "view product",
    "add to cart",
    "open cart",
    "OTHER",
    "log in",
    {"look for what is remembered": ["login", "cart", "recently viewed"]},
    {"search for": "headphones"},
    "view product",
    "add to cart",
    "open cart",
    "BACK",
    {"look for what is remembered": ["login", "cart", "recently viewed"]},
]
"""Row 3: goes on with another device, and comes back."""

STRANGER_ON_TWO_DEVICES: list[Any] = [
    {"open": "home"},
    {"search for": "speakers"},
    "view product",
    "add to cart",
    "OTHER",
    {"look for what is remembered": ["cart"]},
]
"""Row 3, without an account."""

LEFT_CART: list[Any] = [
    {"open": "home"},
    "sign up",
    {"search for": "speakers"},
    "view product",
    "add to cart",
    "leave",
    {"wait for message": {"kind": "cart reminder", "within": "48 h"}},
]
"""Row 4: leaves a full cart."""

COMPARED: list[Any] = [
    {"open": "home"},
    {"browse": "Speakers"},
    {"view products": 3},
    "add to cart",
    "open cart",
    "check out",
]
"""Row 8: looks around for a big thing, and how much it is with everything."""

ORDERED: list[Any] = [
    {"open": "home"},
    {"search for": "speakers"},
    "view product",
    "add to cart",
    "open cart",
    "place order",
    {"wait for message": {"kind": "order confirmation", "within": "1 h"}},
]
"""Rows 14 and 15: pays without effort, and the price he was shown."""

DECLINED: list[Any] = [
    *ORDERED[:-2],
    {"place order": {"first card": "4000 0000 0000 0002"}},
]
"""Row 14, with a card that is declined first."""


def on(steps: list[Any], device: str, other: str) -> list[Any]:
    """The steps with their devices put in."""
    turns: dict[str, Any] = {"OTHER": {"switch device": other}, "BACK": {"come back": {"on": device}}}
    return [turns.get(step, step) if isinstance(step, str) else step for step in steps]
