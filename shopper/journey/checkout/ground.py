"""On which ground a shopper stands: still in the open shop, or in its checkout."""

from shopper.actor import Place
from shopper.journey.checkout.sheet import Sheet
from shopper.observations import PageKind

OPEN_SHOP = frozenset({
    PageKind.HOME, PageKind.LIST, PageKind.PRODUCT, PageKind.ACCOUNT, PageKind.WISH_LIST, PageKind.ARTICLE,
    PageKind.OFFERS,
})  # fmt: skip


def is_checkout(sheet: Sheet) -> bool:
    """A cart, or a page of the shop, is not filled in, unless it asks what only a checkout asks."""
    kind = sheet.look.view.kind
    if kind is PageKind.CART or kind in OPEN_SHOP:
        asked = sheet.of(Place.STREET) or sheet.of(Place.CARD_NUMBER)
        return asked is not None and kind is not PageKind.ACCOUNT
    return True
