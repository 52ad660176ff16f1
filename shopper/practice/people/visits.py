"""A visit is one browser, known by its cookie. It may belong to an account, or to an e-mail address."""

from dataclasses import dataclass
from datetime import timedelta
from sqlite3 import Row

from shopper.practice.shop import Shop

LOGIN_LASTS = timedelta(days=30)

# What is kept for a shopper, and the switch that keeps it for one device only.
BOUND_TO_DEVICE = {
    "cart": "cart-lost-on-other-device",
    "viewed": "viewed-lost-on-other-device",
    "wishes": "wishes-lost-on-other-device",
    "code": "code-lost-on-other-device",
}


@dataclass(frozen=True)
class Visit:
    """One browser. `base` is the shop's address as that browser sees it; `login_lost` means it was logged in before."""

    id: int
    token: str
    base: str
    email: str | None
    account: int | None
    login_lost: bool

    @property
    def person(self) -> str:
        """Whose things these are: the account's once logged in."""
        return f"account:{self.account}" if self.account else f"visit:{self.id}"


def owner(shop: Shop, visit: Visit, thing: str) -> str:
    """Under which name the visit's cart, viewed, wishes or code is kept."""
    if visit.account and shop.has(BOUND_TO_DEVICE[thing]):
        return f"{visit.person}/{visit.id}"
    return visit.person


def begin(shop: Shop, base: str) -> Visit:
    """A new browser comes in."""
    token = shop.codes.token()
    number = shop.store.run("INSERT INTO visits (token, base, seen) VALUES (?, ?, ?)", token, base, shop.second())
    return Visit(number, token, base, email=None, account=None, login_lost=False)


def by_token(shop: Shop, token: str) -> Visit | None:
    """The browser with this cookie."""
    row = shop.store.one("SELECT * FROM visits WHERE token = ?", token)
    return _visit(shop, row) if row else None


def by_id(shop: Shop, number: int) -> Visit | None:
    """The browser of this number."""
    row = shop.store.one("SELECT * FROM visits WHERE id = ?", number)
    return _visit(shop, row) if row else None


def seen(shop: Shop, visit: Visit, base: str) -> None:
    """Notes that the browser is active now, and under which address it sees the shop."""
    shop.store.run("UPDATE visits SET seen = ?, base = ? WHERE id = ?", shop.second(), base, visit.id)


def address(shop: Shop, visit: Visit) -> str | None:
    """Where to write to this visitor, if that is known."""
    row = shop.store.one("SELECT email FROM accounts WHERE id = ?", visit.account) if visit.account else None
    return str(row["email"]) if row else visit.email


def log_in(shop: Shop, visit: Visit, account: int) -> Visit:
    """Ties the browser to an account, under a fresh cookie."""
    until = (shop.now() + LOGIN_LASTS).timestamp()
    shop.store.run(
        "UPDATE visits SET account = ?, login_until = ?, login_lost = 0, token = ? WHERE id = ?",
        *(account, until, shop.codes.token(), visit.id),
    )
    return _again(shop, visit)


def log_out(shop: Shop, visit: Visit) -> Visit:
    """Unties the browser from its account."""
    shop.store.run("UPDATE visits SET account = NULL, login_lost = 0 WHERE id = ?", visit.id)
    return _again(shop, visit)


def log_out_others(shop: Shop, visit: Visit) -> None:
    """Ends the login of the same account in every other browser."""
    sql = "UPDATE visits SET account = NULL, login_lost = 1 WHERE account = ? AND id != ?"
    shop.store.run(sql, visit.account, visit.id)


def _again(shop: Shop, visit: Visit) -> Visit:
    found = by_id(shop, visit.id)
    assert found
    return found


def _visit(shop: Shop, row: Row) -> Visit:
    account = row["account"] if (row["login_until"] or 0) > shop.second() else None
    return Visit(row["id"], row["token"], row["base"], row["email"], account, bool(row["login_lost"]))
