"""What goes into which field, and what else may be tried where a shop does not take it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import SecretStr

from shopper.actor import Card, Person, Place
from shopper.journey.checkout.sheet import Entry, Sheet

Answer = str | SecretStr
NUMBER_FIRST = re.compile(r"(?P<number>\d+\s?\w?)[\s,]+(?P<street>.+)")
NUMBER_LAST = re.compile(r"(?P<street>.+?)[\s,]+(?P<number>\d+\s?\w?)")

POSTCODES = {
    "US": "12345", "GB": "SW1A 1AA", "DE": "10115", "AT": "1010", "CH": "8001", "FR": "75001", "ES": "28001",
    "IT": "00184", "NL": "1012 AB", "BE": "1000", "PL": "00-001", "PT": "1000-001", "SE": "111 20", "DK": "1050",
    "NO": "0150", "FI": "00100", "IE": "D02 AF30", "CA": "K1A 0B1", "AU": "2000", "BR": "01310-100", "CZ": "110 00",
    "LU": "1111", "JP": "100-0001",
}  # fmt: skip
"""A postcode of the right shape by country (ISO 3166), for where the shop takes the persona's for none."""
PHONES = {
    "US": "202-555-0143", "CA": "613-555-0123", "GB": "020 7946 0123", "DE": "030 23125 123", "FR": "01 99 00 12 34",
    "AU": "02 5550 1234", "IE": "020 915 1234", "SE": "08-465 004 12", "NL": "020 555 0123", "AT": "01 5550123",
    "ES": "910 555 123", "IT": "06 5550 1234", "PL": "22 555 01 23", "PT": "21 055 0123", "BE": "02 555 01 23",
}  # fmt: skip
"""Numbers of the right shape; in US, CA, GB, DE, FR, AU, IE and SE from those a regulator keeps for films and books."""

FULL_YEAR = re.compile(r"([yjar])\1{3}|20\d\d", re.IGNORECASE)
"""`MM/YYYY`, `MM/JJJJ`, `MM/AAAA`, `MM/RRRR`, `12/2030`."""
BORN = "1985-04-23"
"""For those who insist on a birthday: that of a grown-up."""
MONTHS = 12
ANY = ""
"""The answer to a list one has no say in: its first option."""
USER_NAME = re.compile(
    r"(?:user|login|benutzer|nutzer)[ _-]?name|nom d.utilisateur|nombre de usuario|nome utente|gebruikersnaam"
    r"|nazwa u.ytkownika|nome de (?:usu.rio|utilizador)",
    re.IGNORECASE,
)
FIRST_OF_ALL = (Place.EMAIL, Place.FULL_NAME, Place.FIRST_NAME, Place.LAST_NAME, Place.COUNTRY)
"""Filled in this order; after them the others, as the page has them."""


@dataclass(frozen=True)
class Answers:
    """A person's answers, given the fields that stand side by side and the card he pays with now."""

    person: Person
    card: Card

    def to(self, entry: Entry, sheet: Sheet) -> Answer | None:
        """What goes into a field; None where this person has nothing to say."""
        who, home = self.person, self.person.address
        street, number = split_street(f"{home.street} {home.house_number}".strip())
        apart = sheet.of(Place.HOUSE_NUMBER) is not None
        known: dict[Place, Answer] = {
            Place.EMAIL: user_name(who.email) if _names_user(entry, sheet) else who.email,
            Place.FULL_NAME: f"{who.first_name} {who.last_name}",
            Place.FIRST_NAME: who.first_name,
            Place.LAST_NAME: who.last_name,
            Place.COUNTRY: home.country,
            Place.STREET: street if apart else f"{home.street} {home.house_number}".strip(),
            Place.HOUSE_NUMBER: number or "1",
            Place.POSTCODE: home.postcode,
            Place.CITY: home.city,
            Place.STATE: home.state,
            Place.PHONE: who.phone,
            Place.CARD_NUMBER: self.card.number,
            Place.CARD_NAME: f"{who.first_name} {who.last_name}",
            Place.CARD_EXPIRY: expiry(self.card, entry),
            Place.CARD_EXPIRY_MONTH: self.card.expiry[:2],
            Place.CARD_EXPIRY_YEAR: f"20{self.card.expiry[3:]}",
            Place.CARD_CODE: self.card.code,
        }
        if entry.place is Place.STATE and not home.state and is_list(entry):
            return ANY
        answer = known.get(entry.place) or None if entry.place else None
        if entry.place is Place.PHONE and entry.element.type == "number":
            answer = re.sub(r"\D", "", who.phone)  # such a field takes neither plus nor spaces
        return answer if answer is not None or not entry.demanded else _because_asked(entry)

    def others(self, entry: Entry, country: str) -> Iterator[Answer]:
        """What else to try in a field the shop marked as wrong; `country` is the one chosen in the form."""
        home = self.person.address
        if entry.place is Place.PHONE:
            digits = re.sub(r"\D", "", self.person.phone)
            here = PHONES.get(country, "")
            yield from (here, f"+{digits}", digits, re.sub(r"\D", "", here))
        elif entry.place is Place.POSTCODE:
            yield from (POSTCODES.get(country, ""), home.postcode.replace(" ", ""))
        elif entry.place is Place.STREET:
            street, number = split_street(f"{home.street} {home.house_number}".strip())
            yield f"{street} {number or '1'}"
        elif entry.place is Place.STATE and not is_list(entry):
            yield home.city
        elif entry.place is Place.CARD_EXPIRY:
            yield from (
                self.card.expiry,
                f"{self.card.expiry[:3]}20{self.card.expiry[3:]}",
                self.card.expiry.replace("/", ""),
            )


def _because_asked(entry: Entry) -> Answer | None:
    """An answer to what a person would rather not say, and a form insists on: a title, a birthday, any such list."""
    if entry.place is Place.BIRTHDAY:
        return birthday(entry)
    return ANY if entry.state.options else None


def birthday(entry: Entry) -> str:
    """In the way this field takes it: by the calendar, as text after its pattern, or a part of it from a list."""
    year, month, day = BORN.split("-")
    if entry.state.options:
        shown = [label for _, label, _ in entry.state.options]
        return year if year in shown else month if len(shown) <= MONTHS + 1 else day
    told = f"{entry.element.placeholder} {entry.label}".upper()
    if entry.element.type == "date" or re.search(r"[YJA]{4}-", told):
        return BORN
    if re.search(r"MM\W{1,3}[DTJG]", told):
        return f"{month}/{day}/{year}"
    return f"{day}.{month}.{year}" if re.search(r"\.\s?(?:MM|0?\d\.)", told) else f"{day}/{month}/{year}"


def split_street(street: str) -> tuple[str, str]:
    """Street and house number: `12 Elm Street` and `Elmstraße 12` alike; no number is ""."""
    found = NUMBER_FIRST.fullmatch(street) or NUMBER_LAST.fullmatch(street)
    return (found["street"], found["number"]) if found else (street, "")


def expiry(card: Card, entry: Entry) -> str:
    """MM/YY; with the year in full where the field shows it so, without the slash where only four characters fit."""
    month, _, year = card.expiry.partition("/")
    if FULL_YEAR.search(f"{entry.element.placeholder} {entry.element.name}"):
        return f"{month}/20{year}"
    return f"{month}{year}" if entry.state.limit == 4 else card.expiry


def user_name(email: str) -> str:
    """A name to log in by of letters and digits only, which every shop takes; as good as never taken by another."""
    return re.sub(r"[^a-z0-9]", "", email.partition("@")[0].lower())[:30]


def _names_user(entry: Entry, sheet: Sheet) -> bool:
    """Whether a field wants a user name where another one asks for the e-mail address."""
    named = [bool(USER_NAME.search(e.label)) and "mail" not in e.label.lower() for e in sheet.fields]
    mails = [e for e, is_name in zip(sheet.fields, named, strict=True) if e.place is Place.EMAIL and not is_name]
    return bool(mails) and entry not in mails and bool(USER_NAME.search(entry.label))


def is_list(entry: Entry) -> bool:
    """Whether one chooses rather than types."""
    return bool(entry.state.options) or entry.element.tag not in {"input", "textarea"}


def in_order(fields: tuple[Entry, ...]) -> list[Entry]:
    """Who he is and which country first, for these may draw the rest of the form again."""
    ranks = {place: rank for rank, place in enumerate(FIRST_OF_ALL)}
    return sorted(fields, key=lambda entry: ranks.get(entry.place, len(ranks)) if entry.place else len(ranks))
