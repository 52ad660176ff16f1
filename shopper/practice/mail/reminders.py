"""Reminds shoppers of what they looked at, and of what they left in the cart."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta

from shopper.practice.buying import carts, coupons, orders, restoring
from shopper.practice.buying.carts import Line
from shopper.practice.buying.coupons import Coupon
from shopper.practice.goods.catalogue import Product
from shopper.practice.mail import letters, marketing
from shopper.practice.people import visits
from shopper.practice.people.memories import views_of
from shopper.practice.people.visits import Visit
from shopper.practice.shop import Shop

BROWSE, BROWSE_LATE = timedelta(minutes=30), timedelta(hours=5)
CART, CART_LATE, CART_HASTY = timedelta(minutes=45), timedelta(hours=30), timedelta(minutes=3)
SHOWN = 4
# What a reminder says where mails contradict each other.
OTHER_PERCENT, DAYS_LESS = 5, timedelta(days=20)


def plan(shop: Shop, visit: Visit) -> None:
    """The visitor did something: both reminders, if they will be needed, count from now."""
    if email := visits.address(shop, visit):
        person = visit.person
        for kind, delay in (("browse", browse_delay(shop)), ("cart", cart_delay(shop))):
            shop.tasks.put(f"{kind}:{person}", shop.now() + delay, kind, person=person, email=email, base=visit.base)


def browse_delay(shop: Shop) -> timedelta:
    """From the last activity to the browse reminder."""
    return BROWSE_LATE if shop.has("browse-mail-late") else BROWSE


def cart_delay(shop: Shop) -> timedelta:
    """From the last activity to the cart reminder."""
    if shop.has("cart-mail-hasty"):
        return CART_HASTY
    return CART_LATE if shop.has("cart-mail-late") else CART


def browse(shop: Shop, person: str, email: str, base: str) -> None:
    """Writes of what was looked at, unless the cart is filled or there is nothing new to write of."""
    if shop.has("browse-mail-never") or not marketing.allowed(shop, email) or _held(shop, person):
        return
    products = _worth_a_letter(shop, person, email)
    if not products:
        return
    if shop.has("browse-mail-other-product"):
        products = marketing.foreign(shop, person, email)[:2]
    coupon = None if shop.has("browse-mail-forgets-code") else _reminded_coupon(shop, email)
    ending = "-archive" if shop.has("browse-mail-dead-link") else ""
    letters.advertise(shop, "browse", email, base, products=products[:SHOWN], coupon=coupon, ending=ending)


def cart(shop: Shop, person: str, email: str, base: str) -> None:
    """Writes of a cart left behind, once for what it holds."""
    held = _held(shop, person)
    if shop.has("cart-mail-never") or not held or not marketing.allowed(shop, email):
        return
    if marketing.once(shop, email, f"cart:{carts.fingerprint(held)}"):
        letter = "cart-generic" if shop.has("cart-mail-generic") else "cart"
        link = f"{base}{_path(shop)}{restoring.keep(shop, person, email, held)}"
        coupon = _reminded_coupon(shop, email)
        letters.advertise(shop, letter, email, base, lines=held, link=link, coupon=coupon)


def _path(shop: Shop) -> str:
    return "/cart/saved/" if shop.has("cart-mail-dead-link") else "/cart/restore/"


def _held(shop: Shop, person: str) -> list[Line]:
    """What the person has in the cart, on whichever device something was added last."""
    sql = "SELECT owner FROM lines WHERE owner = ? OR owner LIKE ? || '/%' ORDER BY added DESC LIMIT 1"
    row = shop.store.one(sql, person, person)
    return carts.lines_of(shop, row["owner"]) if row else []


def _worth_a_letter(shop: Shop, person: str, email: str) -> list[Product]:
    """What was looked at since the last order and not yet written of, of the kind looked at most."""
    bought = orders.bought_by(shop, email)
    views = [view for view in views_of(shop, person) if not view.settled and view.product.slug not in bought]
    fresh = [view for view in views if marketing.once(shop, email, f"browse:{view.product.slug}")]
    counted: Counter[str] = Counter()
    for view in fresh:
        counted[view.product.category.slug] += view.times
    most = counted.most_common(1)[0][0] if counted else ""
    return [view.product for view in fresh if view.product.category.slug == most]


def _reminded_coupon(shop: Shop, email: str) -> Coupon | None:
    coupon = coupons.unused(shop, email)
    if coupon and coupon.until and shop.has("mails-contradict"):
        return replace(coupon, percent=OTHER_PERCENT, until=coupon.until - DAYS_LESS)
    return coupon
