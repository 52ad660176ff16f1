"""What one line of text says of delivery and of promises: no page needed, so mails are read the same way."""

import re
from decimal import Decimal

from shopper.measures import Money
from shopper.observations import Delivery, PromiseKind, PromiseMade
from shopper.sight.arrivals import dates, spans
from shopper.sight.money import amounts
from shopper.sight.words import Vocabulary, plain

LONGEST = 200
"""Characters of a line that tells of a delivery or promises something; a longer one is reading matter."""
_PERCENT = re.compile(r"(?<![\d.,])(\d{1,2})\s?%")
_CODE = re.compile(r"(?:code|kod|c\u00f3digo|codice|gutschein\w*)\W{1,3}(?-i:([A-Z][A-Z0-9-]{3,19}))\b", re.IGNORECASE)


def tells_of_delivery(words: Vocabulary, text: str) -> bool:
    """Whether a text is about the delivery of goods."""
    return words.tells(text, "delivery", "told") and not words.tells(text, "delivery", "not")


def read_way(words: Vocabulary, text: str, language: str = "") -> Delivery | None:
    """What a text tells of a way of delivery; None where it tells neither price nor time."""
    price, over = _price(words, text, language)
    way = Delivery(
        text=text[:LONGEST], price=price, over=over, at_least=bool(price and _begins(words, text)), spans=spans(text),
        dates=dates(text),
    )  # fmt: skip
    return way if way.price or way.over or way.spans or way.dates else None


def read_promise(words: Vocabulary, text: str, language: str = "") -> PromiseMade | None:
    """What a text promises of every cart that fulfils its condition; None where it promises nothing of the kind."""
    if len(text) > LONGEST or words.tells(_before_digits(text), "offers", "up to"):
        return None
    found = [amount.money for amount in amounts(text, language) if not amount.each]
    over = next((money for money in found if threshold(words, text, money)), None)
    missing = next((m for m in found if m is not over), None) if words.tells(text, "offers", "more") else None
    what = _kind(words, text)
    if what is None:
        return None
    code = (hit := _CODE.search(text)) and hit[1]
    promise = PromiseMade(what=what, text=text, over=over, code=code or "", missing=missing)
    if what in {PromiseKind.FREE_SHIPPING, PromiseKind.GIFT}:
        return promise if over or missing or what is PromiseKind.FREE_SHIPPING else None
    off = next((money for money in found if money not in (over, missing)), None)
    share = _PERCENT.search(text)
    if not (over or code or _holds_always(words, text)) or not (off or share):
        return None
    if share:
        return promise.model_copy(update={"what": PromiseKind.PERCENT_OFF, "percent": int(share[1])})
    return promise.model_copy(update={"off": off})


def _holds_always(words: Vocabulary, text: str) -> bool:
    """`10 % off everything`, told to everybody and for now."""
    return words.tells(text, "offers", "everything") and not words.tells(text, "offers", "some only")


def names_code(text: str) -> bool:
    """Whether it tells a code by name."""
    return bool(_CODE.search(text))


def _kind(words: Vocabulary, text: str) -> PromiseKind | None:
    free = words.tells(text, "offers", "free")
    if tells_of_delivery(words, text):
        ships_free = words.tells(text, "delivery", "free") and not words.tells(text, "about", "returns")
        return PromiseKind.FREE_SHIPPING if ships_free else None
    if words.tells(text, "offers", "other gift"):
        return None
    if free and words.tells(text, "offers", "gift"):
        return PromiseKind.GIFT
    if words.tells(text, "offers", "off"):
        return PromiseKind.AMOUNT_OFF
    return PromiseKind.GIFT if free and not words.tells(text, "offers", "not goods") else None


def _price(words: Vocabulary, text: str, language: str) -> tuple[Money | None, Money | None]:
    """The price, and the sum from which it is free."""
    found = [a.money for a in amounts(text, language) if not a.each and not a.negative]
    if not words.tells(text, "delivery", "free") or words.tells(text, "about", "returns"):
        return (found[0] if found else None), None
    if words.tells(text, "offers", "more"):
        return None, None  # what is still to be added is no price
    over = next((money for money in found if threshold(words, text, money)), None)
    paid = next((money for money in found if money is not over), None)
    return (paid if paid or over else Money(amount=Decimal(0))), over


def threshold(words: Vocabulary, text: str, money: Money) -> bool:
    """Whether an amount in a text is a sum from which something holds: `over 50`, `ab 50`, `50 or more`."""
    head, tail = _around(text, money)
    before, after = " ".join(plain(head).split()[-3:]), " ".join(plain(tail).split()[:2])
    return words.tells(before, "offers", "over") or words.tells(after, "offers", "upwards")


def _begins(words: Vocabulary, text: str) -> bool:
    return words.tells(_before_digits(text), "delivery", "from")


def _before_digits(text: str) -> str:
    """The two words before the first figure."""
    return " ".join(plain(re.split(r"\d", text, maxsplit=1)[0]).split()[-2:])


def _around(text: str, money: Money) -> tuple[str, str]:
    """The text before and after an amount."""
    whole = str(int(money.amount))
    digits = r"[.,\s'\u2019\u00a0\u202f]?".join(whole)
    found = re.search(rf"(?<!\d){digits}(?:[.,]\d\d)?(?!\d)", text)
    return (text[: found.start()], text[found.end() :]) if found else (text, "")
