"""What things cost, and when that is told."""

from shopper.practice.switch import Switch

SWITCHES = (
    Switch("fee-at-payment", "A service fee of 2.50 is first named when it comes to paying."),
    Switch("fee-in-cart", "The cart adds a handling fee of 3.00 that no product page names."),
    Switch("delivery-told-late", "The cart says that delivery comes on top, and only after the address how much."),
    Switch(
        "delivery-told-at-payment",
        "No page tells the price of delivery; it is added, unannounced, when it comes to paying.",
    ),
    Switch("delivery-untold-on-product", "The product pages do not say what delivery costs."),
    Switch("delivery-without-dates", "Only how many days a delivery takes is told, never when it comes."),
)
