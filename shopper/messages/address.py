"""A mail address that nobody had before, so every message says which journey it belongs to."""

import random
import re
import string
from collections.abc import Iterable

from shopper.errors import UsageError

RESERVED = "shopper.example"
"""A domain that can belong to nobody (RFC 2606): a mail that goes astray reaches no stranger."""
LETTERS = string.ascii_lowercase + string.digits
LONGEST_LOCAL_PART = 64
_PLAIN = re.compile(r"[^a-z0-9]+")
_NO_DIGIT = re.compile(r"\D")
_PHONE = re.compile(r"\+[\d\s().-]{7,24}")
_SEPARATOR = re.compile(r"[+=-]")
_ALIASES = {"googlemail.com": "gmail.com", "gmail.com": "gmail.com"}
_ADDRESS = re.compile(r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")


def new_token(chance: random.Random) -> str:
    """Ten letters and digits, a letter first: one in 10^15, and no address form refuses it."""
    return chance.choice(string.ascii_lowercase) + "".join(chance.choices(LETTERS, k=9))


def fresh_address(persona: str, case: str, token: str, inbox: str = "") -> str:
    """
    The address of one journey.

    `inbox` is what the site or persona file says: a pattern such as `me+{token}@mydomain.com` (also `{persona}`,
    `{case}`), a catch-all domain as `@mydomain.com`, or a mailbox's URL or nothing, which means the reserved domain.
    UsageError when the pattern makes no address or leaves the token out.
    """
    if inbox.startswith("@"):
        return _plain_address(persona, case, token, inbox[1:])
    if "@" not in inbox or "://" in inbox:
        return _plain_address(persona, case, token, RESERVED)
    address = inbox
    for name, value in (("token", token), ("persona", _plain(persona)), ("case", _plain(case))):
        address = address.replace(f"{{{name}}}", value)
    if "{token}" not in inbox or not _ADDRESS.fullmatch(address):
        raise UsageError(f"`{inbox}` makes no address; expected a pattern such as me+{{token}}@mydomain.com")
    return address


def fold(address: str) -> str:
    """
    One form for all the ways in which mail programs and providers write the same address.

    Servers write the separator of a sub-address as `+`, `-` or `=`; Gmail ignores dots and has two domains. A phone
    number keeps its digits after a `+` (E.164).
    """
    plain = address.strip().strip("<>").lower().removeprefix("whatsapp:").removeprefix("sms:")
    if "@" not in plain:
        return f"+{_NO_DIGIT.sub('', plain)}" if _PHONE.fullmatch(plain) else plain
    local, _, domain = plain.rpartition("@")
    local, domain = _SEPARATOR.sub("+", local.strip('"')), _ALIASES.get(domain, domain)
    return f"{local.replace('.', '') if domain in _ALIASES.values() else local}@{domain}"


def reaches(address: str, recipients: Iterable[str]) -> bool:
    """Whether mail to these recipients is mail to this address."""
    wanted = fold(address)
    return any(fold(recipient) == wanted for recipient in recipients)


def _plain_address(persona: str, case: str, token: str, domain: str) -> str:
    """Letters, digits and dots only: many shops refuse the rest of what RFC 5322 allows."""
    errand = re.split(r"[@/#]", case)[0]
    names = [part for part in (_plain(persona), _plain(errand)) if part]
    readable = ".".join(names)[: LONGEST_LOCAL_PART - len(token) - 1].strip(".")
    return f"{readable}.{token}@{domain}".lstrip(".")


def _plain(text: str) -> str:
    return _PLAIN.sub("", text.lower())
