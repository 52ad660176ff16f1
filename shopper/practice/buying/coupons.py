"""Coupon codes: who got which, and whether one still counts."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from sqlite3 import Row

from shopper.practice.shop import Shop

WELCOME_PERCENT = 10
WELCOME_LASTS = timedelta(days=30)


@dataclass(frozen=True)
class Coupon:
    """So many per cent off the goods, until a day."""

    code: str
    percent: int
    until: datetime | None


def welcome(shop: Shop, email: str) -> Coupon:
    """The personal coupon of an address that is on the newsletter list; each has one."""
    row = shop.store.one("SELECT * FROM coupons WHERE email = ?", email)
    if row is None:
        until = (shop.now() + WELCOME_LASTS).timestamp()
        sql = "INSERT INTO coupons VALUES (?, ?, ?, ?, NULL)"
        shop.store.run(sql, shop.codes.coupon(), WELCOME_PERCENT, email, until)
        row = shop.store.one("SELECT * FROM coupons WHERE email = ?", email)
    assert row
    return _coupon(row)


def unused(shop: Shop, email: str) -> Coupon | None:
    """The coupon an address was given and can still use."""
    row = shop.store.one("SELECT * FROM coupons WHERE email = ?", email)
    return _coupon(row) if row and not _objection(shop, row) else None


def objection(shop: Shop, code: str) -> str | None:
    """Why this code does not count: code-unknown, code-used or code-over. None where it does."""
    row = _row(shop, code)
    if row is None or shop.has("code-refused"):
        return "code-unknown"
    return _objection(shop, row)


def find(shop: Shop, code: str) -> Coupon | None:
    """The coupon of this code, however it was typed."""
    row = _row(shop, code)
    return _coupon(row) if row else None


def use_up(shop: Shop, code: str) -> None:
    """A personal coupon counts once."""
    sql = "UPDATE coupons SET used = ? WHERE code = ? AND email IS NOT NULL"
    shop.store.run(sql, shop.second(), code)


def discount(shop: Shop, coupon: Coupon | None, goods: int) -> int:
    """Cents off, rounded half up."""
    if coupon is None or shop.has("code-changes-nothing"):
        return 0
    percent = coupon.percent // 2 if shop.has("code-gives-half") else coupon.percent
    return (goods * percent + 50) // 100


def _row(shop: Shop, code: str) -> Row | None:
    return shop.store.one("SELECT * FROM coupons WHERE code = ?", code.strip().upper())


def _objection(shop: Shop, row: Row) -> str | None:
    if row["used"]:
        return "code-used"
    if row["until"] and row["until"] < shop.second():
        return "code-over"
    return None


def _coupon(row: Row) -> Coupon:
    return Coupon(row["code"], row["percent"], datetime.fromtimestamp(row["until"], UTC) if row["until"] else None)
