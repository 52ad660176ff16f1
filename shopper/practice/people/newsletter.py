"""Who wants news, who wants none any more."""

from datetime import timedelta

from shopper.practice.buying import coupons
from shopper.practice.mail import marketing
from shopper.practice.people.visits import Visit
from shopper.practice.shop import Shop

WELCOME_LATE = timedelta(hours=3)


def subscribe(shop: Shop, visit: Visit, email: str) -> None:
    """Takes a checked address on the list, ties the visit to it and has a coupon sent."""
    run = shop.store.run
    run("INSERT OR IGNORE INTO subscribers VALUES (?, ?)", email, shop.second())
    run("DELETE FROM unsubscribed WHERE email = ?", email)
    run("UPDATE visits SET email = ? WHERE id = ?", email, visit.id)
    coupons.welcome(shop, email)
    marketing.address_known(shop, visit, email)
    if shop.has("welcome-never"):
        return
    due = shop.now() + (WELCOME_LATE if shop.has("welcome-late") else timedelta())
    shop.tasks.put_once(f"welcome:{email}", due, "welcome", email=email, base=visit.base)


def unsubscribe(shop: Shop, email: str) -> None:
    """No more marketing to this address."""
    run = shop.store.run
    run("DELETE FROM subscribers WHERE email = ?", email)
    run("INSERT OR IGNORE INTO unsubscribed VALUES (?, ?)", email, shop.second())
    marketing.unsubscribed(shop, email)


def wanted(shop: Shop, email: str) -> bool:
    """Whether this address did not unsubscribe."""
    return shop.store.one("SELECT 1 FROM unsubscribed WHERE email = ?", email) is None
