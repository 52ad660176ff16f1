"""Who subscribes to the magazine, and what a reader has chosen on the way there."""

from dataclasses import dataclass

from shopper.practice.people.visits import Visit
from shopper.practice.shop import Shop


@dataclass(frozen=True)
class Chosen:
    """An offer by its name, the article to go back to ("" for none), and the step of the way that is done."""

    offer: str
    back: str = ""
    pay: str = ""


def choose(shop: Shop, visit: Visit, offer: str, back: str) -> None:
    """Begins to subscribe."""
    shop.store.run("INSERT OR REPLACE INTO subscribing VALUES (?, ?, ?, '')", visit.id, offer, back)


def pay_by(shop: Shop, visit: Visit, way: str) -> None:
    """Keeps how it is to be paid."""
    shop.store.run("UPDATE subscribing SET pay = ? WHERE visit = ?", way, visit.id)


def chosen(shop: Shop, visit: Visit) -> Chosen | None:
    """What was chosen last."""
    row = shop.store.one("SELECT * FROM subscribing WHERE visit = ?", visit.id)
    return Chosen(row["offer"], row["back"], row["pay"]) if row else None


def begin(shop: Shop, visit: Visit, offer: str) -> None:
    """The account subscribes from now on."""
    shop.store.run("INSERT OR REPLACE INTO subscriptions VALUES (?, ?, ?)", visit.account, offer, shop.second())


def of(shop: Shop, visit: Visit) -> str | None:
    """The name of the offer that the account subscribes to."""
    if visit.account is None:
        return None
    row = shop.store.one("SELECT offer FROM subscriptions WHERE account = ?", visit.account)
    return str(row["offer"]) if row else None


def end(shop: Shop, visit: Visit) -> None:
    """The account subscribes no longer."""
    shop.store.run("DELETE FROM subscriptions WHERE account = ?", visit.account)
