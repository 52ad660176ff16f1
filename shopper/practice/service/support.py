"""The people who answer: they read what is asked, look up the ticket, and see to it."""

import re
from datetime import timedelta

from shopper.practice.mail import letters
from shopper.practice.shop import Shop

FIRST = 4001
ANSWER, SLOW = timedelta(minutes=40), timedelta(hours=50)
MATTERS = {
    "gift": r"gift|geschenk",
    "delivery": r"deliver|geliefert|lieferung",
    "return": r"return|zur[üu]cksenden|r[üu]ckgabe",
    "invoice": r"invoice|rechnung",
    "warranty": r"warranty|garantie",
}
WRONG = r"went wrong|schiefgegangen"
NUMBER = re.compile(r"T-\d{4,}")


def take(shop: Shop, email: str, text: str, base: str, *, apart: bool = False) -> str:
    """A message came: its ticket's number, that of before where somebody writes again and is not kept `apart`."""
    known = _known(shop, email, text)
    lost = bool(known) and (apart or shop.has("support-new-ticket"))
    number = known if known and not lost else open_ticket(shop, email, text)
    if not shop.has("support-silent"):
        due = shop.now() + (SLOW if shop.has("support-slow") else ANSWER)
        what = {"number": number, "email": email, "base": base, "matters": matters(shop, text), "lost": lost}
        shop.tasks.put(f"reply:{number}:{shop.second()}", due, "reply", wrong=complains(text), **what)
    return number


def by_mail(shop: Shop, email: str, subject: str, text: str) -> None:
    """The same for a mail; the shop's address in its links is where it was last seen."""
    row = shop.store.one("SELECT base FROM visits ORDER BY seen DESC LIMIT 1")
    base = str(row["base"]) if row else "http://practice.example"
    number = take(shop, email, f"{subject} {text}", base, apart=shop.has("support-mail-apart"))
    acknowledge(shop, number, email, base)


def open_ticket(shop: Shop, email: str, text: str) -> str:
    """A new ticket's number."""
    row = shop.store.one("SELECT count(*) AS n FROM tickets")
    number = f"T-{FIRST + (row['n'] if row else 0)}"
    shop.store.run("INSERT INTO tickets VALUES (?, ?, ?, ?)", number, email, text, shop.second())
    return number


def ticket_in(text: str) -> str:
    """The number of a ticket that a text names; "" for none."""
    found = NUMBER.search(text)
    return found[0] if found else ""


def acknowledge(shop: Shop, number: str, email: str, base: str) -> None:
    """Writes that the message has arrived."""
    if not shop.has("support-no-receipt"):
        letters.write(shop, "receipt", email, base, number=number)


def reply(  # noqa: PLR0913  a letter has so many parts
    shop: Shop, number: str, email: str, base: str, matters: list[str], *, wrong: bool, lost: bool
) -> None:
    """Somebody has read it and answers."""
    helps = not (wrong and shop.has("support-sorry-only"))
    letters.write(shop, "reply", email, base, number=number, matters=matters, wrong=wrong, lost=lost, helps=helps)


def matters(shop: Shop, text: str) -> list[str]:
    """What is asked, in the order of the table; as far as anybody reads it."""
    found = [name for name, words in MATTERS.items() if re.search(words, text, re.IGNORECASE)]
    return found[:1] if shop.has("support-half-answer") else found


def complains(text: str) -> bool:
    """Whether something went wrong."""
    return bool(re.search(WRONG, text, re.IGNORECASE))


def _known(shop: Shop, email: str, text: str) -> str:
    sql = "SELECT number FROM tickets WHERE number = ? OR email = ? ORDER BY asked LIMIT 1"
    row = shop.store.one(sql, ticket_in(text), email)
    return str(row["number"]) if row else ""
