"""What a screen of the checkout is there for, in one word."""

from shopper.actor import Place
from shopper.journey.checkout.choices import groups
from shopper.journey.checkout.method_buttons import button_choices, meaning
from shopper.journey.checkout.sheet import Entry, Sheet
from shopper.observations import PageKind
from shopper.sight.ordering import EXPRESS

FOR = {
    "payment": (Place.CARD_NUMBER, Place.CARD_EXPIRY, Place.CARD_EXPIRY_MONTH, Place.CARD_CODE),
    "address": (Place.STREET, Place.POSTCODE, Place.CITY, Place.FULL_NAME, Place.LAST_NAME),
    "login": (Place.PASSWORD,),
}
"""What a form asks for by the fields that only such a form has; the first that fits names it."""


def asked_for(sheet: Sheet) -> str:
    """login, address, delivery, payment, form (fields of another sort) or nothing."""
    fields = {entry.place for entry in sheet.fields}
    for asks, places in FOR.items():
        if fields & set(places):
            return asks
    meant = {meaning(sheet.look, [entry.label for entry in group], group[0].element) for group in groups(sheet.radios)}
    if chosen := meant & {"payment", "shipping"}:
        return "payment" if "payment" in chosen else "delivery"
    if not sheet.fields and (sheet.look.view.asks_login or sheet.look.view.kind is PageKind.REGISTER):
        return "login"
    return "form" if sheet.fields or sheet.radios else "nothing"


CARD = "card"
"""What a form for a card with no choice beside it is called."""


def ways_to_pay(sheet: Sheet) -> tuple[str, ...]:
    """Every way to pay in sight, each once: the options of the choice, buttons of wallets, or just a card's form."""
    groups_of_radios = [group for group in groups(sheet.radios) if _is_payment(sheet, group)]
    shown = [entry.label for group in groups_of_radios for entry in group]
    shown += [name for what, names in button_choices(sheet.look) if what == "payment" for name in names]
    if not shown and any(entry.place is Place.CARD_NUMBER for entry in sheet.fields):
        shown = [CARD]
    wallets = [e.name for e in sheet.look.facts.elements if e.visible and e.is_button and EXPRESS.search(e.name)]
    names = dict.fromkeys(name.strip() for name in (*shown, *wallets) if name.strip())
    return tuple(name for name in names if not any(_is_longer(name, other) for other in names))


def _is_payment(sheet: Sheet, group: list[Entry]) -> bool:
    return meaning(sheet.look, [entry.label for entry in group], group[0].element) == "payment"


def _is_longer(name: str, other: str) -> bool:
    """Whether it is the same once more with something behind it, as where a radio has two labels."""
    return name != other and name.casefold().startswith(other.casefold())
