"""Orders: placing one, and finding it again."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from sqlite3 import Row
from typing import Any

from shopper.practice.buying import carts, coupons, delivery, drafts
from shopper.practice.people import accounts, memories
from shopper.practice.people.visits import Visit
from shopper.practice.shop import Shop

FIRST_NUMBER = 100_001


@dataclass(frozen=True)
class Order:
    """An order as it was placed; `details` are lines, totals in cents, address, delivery and payment, ready to show."""

    number: str
    email: str
    placed: datetime
    sent: bool
    details: dict[str, Any]


def place(shop: Shop, visit: Visit) -> Order:
    """Turns cart and draft into an order."""
    draft = drafts.load(shop, visit)
    details = _details(shop, visit, draft)
    number = _next_number(shop)
    sql = "INSERT INTO orders (number, visit, account, email, placed, details) VALUES (?, ?, ?, ?, ?, ?)"
    shop.store.run(sql, number, visit.id, visit.account, draft["email"], shop.second(), json.dumps(details))
    _settle(shop, visit, draft)
    order = find(shop, number)
    assert order
    return order


def send(shop: Shop, number: str) -> None:
    """The parcel leaves the house."""
    shop.store.run("UPDATE orders SET sent = ? WHERE number = ?", shop.second(), number)


def put_off(shop: Shop, number: str, by: timedelta) -> None:
    """The parcel arrives later than was said, never on a weekend."""
    row = shop.store.one("SELECT details FROM orders WHERE number = ?", number)
    if row:
        details = json.loads(row["details"])
        later = [delivery.working_day(datetime.fromtimestamp(second, UTC) + by) for second in details["arrival"]]
        details["arrival"] = [moment.timestamp() for moment in later]
        shop.store.run("UPDATE orders SET details = ? WHERE number = ?", json.dumps(details), number)


def find(shop: Shop, number: str) -> Order | None:
    """The order of this number."""
    row = shop.store.one("SELECT * FROM orders WHERE number = ?", number)
    return _order(row) if row else None


def visible(shop: Shop, visit: Visit, number: str) -> Order | None:
    """The order of this number, for the browser or the account that placed it."""
    sql = "SELECT * FROM orders WHERE number = ? AND (visit = ? OR account = ?)"
    row = shop.store.one(sql, number, visit.id, visit.account)
    return _order(row) if row else None


def history(shop: Shop, account: int) -> list[Order]:
    """All orders of an account, latest first."""
    return [
        _order(row) for row in shop.store.all("SELECT * FROM orders WHERE account = ? ORDER BY number DESC", account)
    ]


def bought_by(shop: Shop, email: str) -> set[str]:
    """The slugs of everything this address ever ordered."""
    rows = shop.store.all("SELECT details FROM orders WHERE email = ?", email)
    return {line["slug"] for row in rows for line in json.loads(row["details"])["lines"]}


def _settle(shop: Shop, visit: Visit, draft: drafts.Draft) -> None:
    for line in carts.lines(shop, visit):
        shop.stock.take(line.product, line.quantity)
    if coupon := carts.applied(shop, visit):
        coupons.use_up(shop, coupon.code)
    if visit.account:
        accounts.keep_address(shop, visit.account, {name: draft.get(name, "") for name in drafts.ADDRESS})
    memories.settle_views(shop, visit.person)
    carts.clear(shop, visit)
    drafts.forget(shop, visit)


def _details(shop: Shop, visit: Visit, draft: drafts.Draft) -> dict[str, Any]:
    sums = carts.totals(shop, visit, drafts.chosen(draft))
    when = delivery.arrival(sums.method, shop.now())
    return {
        "lines": [
            {"slug": line.product.slug, "name": line.product.name, "option": line.option}
            | {"quantity": line.quantity, "price": line.product.price, "total": line.total}
            for line in carts.lines(shop, visit)
        ],
        "goods": sums.goods,
        "code": sums.coupon.code if sums.coupon else "",
        "discount": sums.discount,
        "delivery": sums.method.slug,
        "delivery_price": sums.delivery,
        "gift": sums.gift.earned and not shop.has("gift-not-added"),
        "fees": [{"name": fee.name, "price": fee.price} for fee in sums.fees],
        "total": sums.total,
        "arrival": [when.first.timestamp(), when.last.timestamp()],
        "address": {name: draft.get(name, "") for name in drafts.ADDRESS},
        "pay": draft["pay"],
        "card": draft.get("card", ""),
    }


def _next_number(shop: Shop) -> str:
    row = shop.store.one("SELECT count(*) AS n FROM orders")
    return f"QC-{FIRST_NUMBER + (row['n'] if row else 0)}"


def _order(row: Row) -> Order:
    details = json.loads(row["details"])
    details["arrival"] = [datetime.fromtimestamp(second, UTC) for second in details["arrival"]]
    return Order(
        row["number"], row["email"], datetime.fromtimestamp(row["placed"], UTC), row["sent"] is not None, details
    )
