"""Who may be written to, the welcome letter, and the letters nobody asked for."""

from datetime import timedelta

from shopper.practice.buying import coupons, orders
from shopper.practice.goods.catalogue import Product
from shopper.practice.mail import letters
from shopper.practice.people.memories import views_of
from shopper.practice.people.visits import Visit
from shopper.practice.shop import Shop

BURST = (timedelta(hours=2), timedelta(hours=5), timedelta(hours=8), timedelta(hours=11))
DAY_AFTER = timedelta(hours=22)
IGNORING = (timedelta(hours=30), timedelta(hours=60))


def allowed(shop: Shop, email: str) -> bool:
    """Whether marketing may go to this address."""
    if shop.has("unsubscribe-ignored"):
        return True
    return shop.store.one("SELECT 1 FROM unsubscribed WHERE email = ?", email) is None


def once(shop: Shop, email: str, what: str) -> bool:
    """True the first time this is said of an address, False ever after."""
    if shop.store.one("SELECT 1 FROM reminded WHERE email = ? AND what = ?", email, what):
        return False
    shop.store.run("INSERT INTO reminded VALUES (?, ?)", email, what)
    return True


def address_known(shop: Shop, visit: Visit, email: str) -> None:
    """The shop just learned an address."""
    if shop.has("mail-irrelevant") and once(shop, email, "irrelevant"):
        due = shop.now() + DAY_AFTER
        shop.tasks.put(f"irrelevant:{email}", due, "irrelevant", **_who(visit.person, email, visit.base))
    interested(shop, visit, email)


def interested(shop: Shop, visit: Visit, email: str) -> None:
    """Somebody whose address is known looked at something."""
    if shop.has("mails-too-many") and views_of(shop, visit.person) and once(shop, email, "burst"):
        _plan_promotions(shop, BURST, _who(visit.person, email, visit.base))


def unsubscribed(shop: Shop, email: str) -> None:
    """Somebody wants no more."""
    if shop.has("unsubscribe-ignored"):
        sql = (
            "SELECT id, account, base FROM visits WHERE email = ? "
            "OR account = (SELECT id FROM accounts WHERE email = ?) ORDER BY seen DESC LIMIT 1"
        )
        if row := shop.store.one(sql, email, email):
            person = f"account:{row['account']}" if row["account"] else f"visit:{row['id']}"
            _plan_promotions(shop, IGNORING, _who(person, email, row["base"]))


def welcome(shop: Shop, email: str, base: str) -> None:
    """The first letter to a subscriber, with his coupon."""
    coupon = None if shop.has("welcome-without-code") else coupons.welcome(shop, email)
    if allowed(shop, email):
        letters.advertise(shop, "welcome", email, base, coupon=coupon)


def promotion(shop: Shop, person: str, email: str, base: str, number: int) -> None:
    """One more letter about what the shopper looked at."""
    if allowed(shop, email):
        products = [view.product for view in views_of(shop, person)][:2]
        letters.advertise(shop, "promotion", email, base, products=products, number=number)


def irrelevant(shop: Shop, person: str, email: str, base: str) -> None:
    """A letter about something of a kind the shopper never looked at, left or bought."""
    products = foreign(shop, person, email)[:2]
    if products and allowed(shop, email):
        letters.advertise(shop, "irrelevant", email, base, products=products)


def foreign(shop: Shop, person: str, email: str) -> list[Product]:
    """Products of a kind the person never cared for."""
    rows = shop.store.all("SELECT slug FROM lines WHERE owner = ? OR owner LIKE ? || '/%'", person, person)
    slugs = {row["slug"] for row in rows} | orders.bought_by(shop, email)
    seen = [view.product for view in views_of(shop, person)]
    return shop.catalogue.foreign(seen + shop.catalogue.some(sorted(slugs)))


def _who(person: str, email: str, base: str) -> dict[str, str]:
    return {"person": person, "email": email, "base": base}


def _plan_promotions(shop: Shop, delays: tuple[timedelta, ...], who: dict[str, str]) -> None:
    for number, delay in enumerate(delays):
        key, due = f"promotion:{who['email']}:{delay}", shop.now() + delay
        shop.tasks.put(key, due, "promotion", number=number, **who)
