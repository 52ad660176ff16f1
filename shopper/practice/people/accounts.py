"""Accounts: who has one, and who may open it."""

import hashlib
import hmac
import json
from dataclasses import dataclass
from sqlite3 import Row

from shopper.practice.mail import letters
from shopper.practice.people import merging, visits
from shopper.practice.people.addresses import clean_address
from shopper.practice.people.visits import Visit
from shopper.practice.shop import Shop

SHORTEST_PASSWORD = 8
# Cheap on purpose: a practice shop keeps no secret worth more, and tests log in a lot.
SCRYPT_COST = 2**10


@dataclass(frozen=True)
class Account:
    """A customer; `address` holds the fields of the last delivery address."""

    id: int
    email: str
    name: str
    address: dict[str, str]


def of(shop: Shop, visit: Visit) -> Account | None:
    """The account the browser is logged in to."""
    row = shop.store.one("SELECT * FROM accounts WHERE id = ?", visit.account) if visit.account else None
    return _account(row) if row else None


def registration_errors(shop: Shop, name: str, email: str, password: str) -> dict[str, str]:
    """What keeps these from becoming an account, by field."""
    errors = {}
    if not name:
        errors["name"] = "name-missing"
    if not clean_address(email):
        errors["email"] = "email-wrong"
    elif _row(shop, email):
        errors["email"] = "email-taken"
    if len(password) < SHORTEST_PASSWORD:
        errors["password"] = "password-short"  # noqa: S105  the name of a sentence
    return errors


def register(shop: Shop, visit: Visit, name: str, email: str, password: str) -> Visit:
    """Opens an account for checked values, logs in, and takes along what the visitor had."""
    number = shop.store.run(
        "INSERT INTO accounts (email, name, password, since) VALUES (?, ?, ?, ?)",
        *(clean_address(email), name, _sealed(password, shop.codes.salt()), shop.second()),
    )
    letters.write(shop, "account", clean_address(email) or email, visit.base, name=name)
    return enter(shop, visit, number)


def log_in(shop: Shop, visit: Visit, email: str, password: str) -> Visit | None:
    """Logs the browser in; None where address and password do not belong together."""
    row = _row(shop, email)
    if row is None or not _opens(password, row["password"]):
        return None
    return enter(shop, visit, row["id"])


def enter(shop: Shop, visit: Visit, account: int, *, by_link: bool = False) -> Visit:
    """Logs in without asking and merges what both sides know."""
    entered = visits.log_in(shop, visit, account)
    if entered.person != visit.person:
        merging.merge(shop, visit, entered)
    if shop.has("login-forgotten") and not by_link:
        visits.log_out_others(shop, entered)
    return entered


def keep_address(shop: Shop, account: int, address: dict[str, str]) -> None:
    """Remembers a delivery address for the next order."""
    shop.store.run("UPDATE accounts SET address = ? WHERE id = ?", json.dumps(address), account)


def _row(shop: Shop, email: str) -> Row | None:
    return shop.store.one("SELECT * FROM accounts WHERE email = ?", clean_address(email))


def _account(row: Row) -> Account:
    return Account(row["id"], row["email"], row["name"], json.loads(row["address"]))


def _sealed(password: str, salt: bytes) -> str:
    digest = hashlib.scrypt(password.encode(errors="replace"), salt=salt, n=SCRYPT_COST, r=8, p=1)
    return f"{salt.hex()}:{digest.hex()}"


def _opens(password: str, sealed: str) -> bool:
    salt = bytes.fromhex(sealed.partition(":")[0])
    return hmac.compare_digest(_sealed(password, salt), sealed)
