"""What a screen of the checkout is there for, in one word."""

from shopper.actor import Place
from shopper.journey.checkout.choices import groups, meaning
from shopper.journey.checkout.sheet import Sheet

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
    if sheet.look.view.asks_login and not sheet.fields:
        return "login"
    return "form" if sheet.fields or sheet.radios else "nothing"
