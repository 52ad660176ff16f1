"""The link in a reminder: opens the cart it was written about, on any device."""

import json

from shopper.practice.buying import carts
from shopper.practice.buying.carts import Line
from shopper.practice.people import accounts
from shopper.practice.people.visits import Visit
from shopper.practice.shop import Shop


def keep(shop: Shop, person: str, email: str, held: list[Line]) -> str:
    """Keeps a copy of a person's cart; returns the token that opens it."""
    account = int(person.removeprefix("account:")) if person.startswith("account:") else None
    kept = json.dumps([[line.product.slug, line.option, line.quantity] for line in held])
    row = shop.store.one("SELECT code FROM applied WHERE owner = ? OR owner LIKE ? || '/%'", person, person)
    sql = "INSERT INTO kept_carts (email, account, lines, code) VALUES (?, ?, ?, ?)"
    number = shop.store.run(sql, email, account, kept, row["code"] if row else None)
    return shop.signer.sign("cart", str(number))


def known(shop: Shop, token: str) -> bool:
    """Whether the token opens a cart."""
    return shop.signer.read("cart", token) is not None


def restore(shop: Shop, visit: Visit, token: str) -> Visit | None:
    """Brings the kept cart back, and with it the account it belongs to; None where the token is none."""
    row = shop.store.one("SELECT * FROM kept_carts WHERE id = ?", shop.signer.read("cart", token))
    if row is None:
        return None
    if row["account"] and not visit.account:
        visit = accounts.enter(shop, visit, row["account"], by_link=True)
    shop.store.run("UPDATE visits SET email = ? WHERE id = ? AND email IS NULL", row["email"], visit.id)
    for slug, option, quantity in json.loads(row["lines"]):
        _bring_back(shop, visit, slug, option, quantity)
    if row["code"] and not carts.applied(shop, visit):
        carts.apply_code(shop, visit, row["code"])
    return visit


def _bring_back(shop: Shop, visit: Visit, slug: str, option: str, quantity: int) -> None:
    product = shop.catalogue.get(slug)
    held = {(line.product.slug, line.option): line.quantity for line in carts.lines(shop, visit)}
    if product and held.get((slug, option), 0) < quantity:
        carts.set_quantity(shop, visit, Line(product, option, quantity))
