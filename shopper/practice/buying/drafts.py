"""What a visitor has filled in at the checkout so far."""

import json

from shopper.practice.buying import delivery
from shopper.practice.buying.delivery import STANDARD, Method
from shopper.practice.people import accounts
from shopper.practice.people.addresses import clean_address
from shopper.practice.people.visits import Visit
from shopper.practice.shop import Shop

ADDRESS = ("name", "street", "postcode", "city", "country", "phone")
OPTIONAL = ("phone",)
COUNTRIES = ("AT", "BE", "DE", "DK", "FR", "GB", "IE", "NL", "SE", "US")
Draft = dict[str, str]


def load(shop: Shop, visit: Visit) -> Draft:
    """The fields so far; of a customer who is logged in, more are known."""
    row = shop.store.one("SELECT fields FROM drafts WHERE visit = ?", visit.id)
    typed: Draft = json.loads(row["fields"]) if row else {}
    account = accounts.of(shop, visit)
    known = {"name": account.name, **account.address, **typed, "email": account.email} if account else typed
    return {"country": "DE", "delivery": STANDARD.slug} | known


def keep(shop: Shop, visit: Visit, **fields: str) -> None:
    """Adds fields to the draft."""
    row = shop.store.one("SELECT fields FROM drafts WHERE visit = ?", visit.id)
    merged = (json.loads(row["fields"]) if row else {}) | fields
    shop.store.run("INSERT OR REPLACE INTO drafts VALUES (?, ?)", visit.id, json.dumps(merged))


def forget(shop: Shop, visit: Visit) -> None:
    """Throws the draft away."""
    shop.store.run("DELETE FROM drafts WHERE visit = ?", visit.id)


def address_errors(fields: Draft) -> dict[str, str]:
    """What is missing in an address, by field."""
    errors = {name: f"{name}-missing" for name in ADDRESS if name not in OPTIONAL and not fields.get(name)}
    if fields.get("country") and fields["country"] not in COUNTRIES:
        errors["country"] = "country-missing"
    if fields.get("postcode") and not 3 <= len(fields["postcode"]) <= 10:
        errors["postcode"] = "postcode-wrong"
    return errors


def next_stage(draft: Draft) -> str:
    """The first stage of the checkout that still wants something: who, address, delivery, payment or review."""
    if not clean_address(draft.get("email", "")):
        return "who"
    if address_errors(draft) or "address-done" not in draft:
        return "address"
    if "delivery-done" not in draft:
        return "delivery"
    return "review" if draft.get("pay") else "payment"


def chosen(draft: Draft) -> Method:
    """The delivery chosen, or the one that carts are shown with."""
    return delivery.method(draft.get("delivery", "")) or STANDARD
