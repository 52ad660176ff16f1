"""What lies in the cart and what it comes to."""

import hashlib
from dataclasses import dataclass

from shopper.practice.buying import campaigns, charges, coupons
from shopper.practice.buying.campaigns import Campaign
from shopper.practice.buying.charges import Fee
from shopper.practice.buying.coupons import Coupon
from shopper.practice.buying.delivery import STANDARD, Method
from shopper.practice.goods.catalogue import Product
from shopper.practice.people.visits import Visit, owner
from shopper.practice.shop import Shop

MOST = 20


@dataclass(frozen=True)
class Line:
    """Some pieces of one product in one option; `option` is "" where there is nothing to choose."""

    product: Product
    option: str
    quantity: int

    @property
    def total(self) -> int:
        """Cents for all pieces."""
        return self.product.price * self.quantity


@dataclass(frozen=True)
class Totals:
    """What the cart comes to, in cents, as far as it is told yet; `told` whether the price of delivery is."""

    goods: int
    coupon: Coupon | None
    discount: int
    method: Method
    fees: tuple[Fee, ...] = ()
    told: bool = True
    announced: bool = True
    keeps_promises: bool = True

    @property
    def gift(self) -> Campaign:
        """How far it is from the gift."""
        return campaigns.gift(self.goods - self.discount)

    @property
    def delivery(self) -> int:
        """What the delivery costs."""
        free = self.keeps_promises and campaigns.ships_free(self.goods - self.discount)
        return 0 if free and self.method.slug == STANDARD.slug else self.method.price

    @property
    def total(self) -> int:
        """Everything that is told, delivery among it."""
        known = self.goods - self.discount + sum(fee.price for fee in self.fees)
        return known + self.delivery if self.told else known


def lines(shop: Shop, visit: Visit) -> list[Line]:
    """The visitor's cart, in the order it was filled."""
    return lines_of(shop, owner(shop, visit, "cart"))


def lines_of(shop: Shop, whose: str) -> list[Line]:
    """The cart kept under this name."""
    rows = shop.store.all("SELECT * FROM lines WHERE owner = ? ORDER BY added", whose)
    found = ((shop.catalogue.get(row["slug"]), row) for row in rows)
    return [Line(product, row["option"], row["quantity"]) for product, row in found if product]


def totals(shop: Shop, visit: Visit, method: Method = STANDARD, stage: str = "order") -> Totals:
    """What the visitor's cart comes to with this delivery, as far as it is told at this stage."""
    goods = sum(line.total for line in lines(shop, visit))
    coupon = applied(shop, visit)
    return Totals(
        goods,
        coupon,
        coupons.discount(shop, coupon, goods),
        shop.character.method(method),
        charges.fees(shop, stage),
        charges.delivery_told(shop, stage),
        charges.delivery_announced(shop),
        not (shop.has("free-delivery-refused") or (shop.has("free-delivery-withdrawn") and stage != "cart")),
    )


def put(shop: Shop, visit: Visit, line: Line) -> bool:
    """Adds the line's pieces; False where fewer than wanted could be added."""
    there = _quantity(shop, visit, line)
    wanted = there + line.quantity
    return set_quantity(shop, visit, Line(line.product, line.option, wanted)) == wanted


def set_quantity(shop: Shop, visit: Visit, line: Line) -> int:
    """Keeps so many pieces of the line, as far as there are any; returns how many it kept."""
    whose = owner(shop, visit, "cart")
    quantity = min(line.quantity, MOST, shop.stock.left(line.product))
    if quantity < 1:
        sql = "DELETE FROM lines WHERE owner = ? AND slug = ? AND option = ?"
        shop.store.run(sql, whose, line.product.slug, line.option)
        return 0
    sql = "INSERT INTO lines VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET quantity = excluded.quantity"
    shop.store.run(sql, whose, line.product.slug, line.option, quantity, shop.second())
    return quantity


def clear(shop: Shop, visit: Visit) -> None:
    """Empties the cart, the coupon with it."""
    shop.store.run("DELETE FROM lines WHERE owner = ?", owner(shop, visit, "cart"))
    drop_code(shop, visit)


def short(shop: Shop, visit: Visit) -> list[Line]:
    """Lines that want more pieces than are left."""
    return [line for line in lines(shop, visit) if line.quantity > shop.stock.left(line.product)]


def apply_code(shop: Shop, visit: Visit, code: str) -> str | None:
    """Puts a coupon on the cart; returns why not, where not."""
    if objection := coupons.objection(shop, code):
        return objection
    sql = "INSERT OR REPLACE INTO applied VALUES (?, ?)"
    shop.store.run(sql, owner(shop, visit, "code"), code.strip().upper())
    return None


def applied(shop: Shop, visit: Visit) -> Coupon | None:
    """The coupon on the cart, as long as it counts."""
    row = shop.store.one("SELECT code FROM applied WHERE owner = ?", owner(shop, visit, "code"))
    return coupons.find(shop, row["code"]) if row and not coupons.objection(shop, row["code"]) else None


def drop_code(shop: Shop, visit: Visit) -> None:
    """Takes the coupon off the cart."""
    shop.store.run("DELETE FROM applied WHERE owner = ?", owner(shop, visit, "code"))


def fingerprint(held: list[Line]) -> str:
    """The same for carts that hold the same."""
    text = "|".join(sorted(f"{line.product.slug} {line.option} {line.quantity}" for line in held))
    return hashlib.sha256(text.encode()).hexdigest()


def _quantity(shop: Shop, visit: Visit, line: Line) -> int:
    held = lines(shop, visit)
    return sum(other.quantity for other in held if (other.product, other.option) == (line.product, line.option))
