"""The shop on the corner, beside the one on the web."""

from shopper.practice.switch import Switch

SWITCHES = (
    Switch("store-price-differs", "In the store everything costs 5.00 more than on the web."),
    Switch("store-stock-differs", "What the web has in stock is sold out in the store."),
    Switch("store-promotion-unknown", "The store knows nothing of the gift that the web promises."),
)
