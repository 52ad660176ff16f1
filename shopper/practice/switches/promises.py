"""What is promised, and what can be had."""

from shopper.practice.switch import Switch

SWITCHES = (
    Switch("gift-not-added", "An order that earns the promised gift does not get it."),
    Switch("gift-unmentioned", "The cart does not say how much is missing for the promised gift."),
    Switch(
        "free-delivery-refused", "The banner promises free delivery from a sum on; the cart charges it all the same."
    ),
    Switch(
        "free-delivery-withdrawn", "The cart keeps the promised free delivery; the checkout charges it all the same."
    ),
    Switch("sale-not-given", "A banner tells of 10 % off everything this week; the cart takes nothing off."),
    Switch("product-page-thin", "Product pages show neither a description nor data, reviews or returns."),
    Switch("stock-told-late", "What the product page calls in stock turns out sold out in the cart."),
    Switch("back-mail-never", "Who asked to be told when a thing is back is never written to."),
    Switch("sold-out-dead-end", "A sold-out product's page offers no alternative and no other way on."),
)
