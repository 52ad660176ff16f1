"""Who shops, and what he may do."""

from pydantic import SecretStr

from shopper.observations import Frozen


class Permissions(Frozen):
    """What the site file allows; nothing unless it says so. `spend` caps one order, in the shop's currency."""

    create_accounts: bool = False
    contact_support: bool = False
    place_orders: bool = False
    spend: float | None = None


class Address(Frozen):
    """Where the person lives; `country` is an ISO 3166 code of two letters."""

    street: str
    house_number: str = ""
    postcode: str
    city: str
    state: str = ""
    country: str


HOME = Address(
    street="12 Elm Street", postcode="12345", city="Schenectady", state="New York", country="US",
)  # fmt: skip
"""Where a person lives whose file does not say: a place whose parts fit together, since shops check that."""


class Card(Frozen):
    """A test card. `expiry` is MM/YY."""

    number: SecretStr = SecretStr("4111111111111111")
    expiry: str = "12/30"
    code: SecretStr = SecretStr("123")


class Person(Frozen):
    """Who is shopping on this journey; `email` and `password` are made for the journey alone."""

    first_name: str
    last_name: str
    email: str
    password: SecretStr
    phone: str = "+1 212 555 0142"
    language: str = "en"
    address: Address = HOME
    card: Card = Card()
