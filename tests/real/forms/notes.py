"""Which of our places a field is, by what people noted of it."""

from shopper.actor import Place

NAMES = {
    "qq": Place.SEARCH, "p1": Place.PASSWORD, "p2": Place.PASSWORD_AGAIN, "n1": Place.FIRST_NAME,
    "n3": Place.LAST_NAME, "nf": Place.FULL_NAME, "no": Place.COMPANY, "Zi": Place.POSTCODE, "Ci": Place.CITY,
    "St": Place.STATE, "Co": Place.COUNTRY, "Ad": Place.STREET, "Sa": Place.STREET, "Sn": Place.STREET,
    "A1": Place.STREET, "A2": Place.STREET_2, "S#": Place.HOUSE_NUMBER, "ph": Place.PHONE, "bD": Place.BIRTHDAY,
    "bd": Place.BIRTHDAY, "bm": Place.BIRTHDAY, "by": Place.BIRTHDAY, "ge": Place.SALUTATION, "CC": Place.MESSAGE,
    "CT": Place.SUBJECT, "qt": Place.QUANTITY, "c#": Place.CARD_NUMBER, "cs": Place.CARD_CODE, "tC": Place.TERMS,
    "in": Place.COUPON,
}  # fmt: skip
BUTTONS = {
    "l": Place.LOG_IN_SUBMIT, "r": Place.REGISTER_SUBMIT, "m": Place.NEWSLETTER_SUBMIT, "c": Place.SEND,
    "s": Place.SEARCH_SUBMIT, "b": Place.ADD_TO_CART,
}  # fmt: skip
ASKED = tuple(sorted({*NAMES.values(), *BUTTONS.values(), Place.EMAIL, Place.NEWSLETTER}))
UNKNOWN = "XX"
"""A field that nobody noted."""


def is_it(place: Place, kind: str, field: str) -> bool:
    """Whether a field of this kind, in a form of that kind, is the place."""
    if field in {"e1", "ue", "us"}:
        return place is (Place.NEWSLETTER if kind == "m" else Place.EMAIL) and (field != "us" or kind in {"l", "p"})
    return (BUTTONS.get(kind) if field == "Bs" else NAMES.get(field)) is place
