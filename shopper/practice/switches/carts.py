"""The mail about a cart left behind."""

from shopper.practice.switch import Switch

SWITCHES = (
    Switch("cart-mail-never", "Nobody writes to a shopper who left products in the cart."),
    Switch("cart-mail-late", "The mail about the cart left behind comes 30 hours later."),
    Switch(
        "cart-mail-hasty", "The mail about the cart comes after three minutes, while the shopper may still be shopping."
    ),
    Switch("cart-mail-generic", "The mail about the cart neither names nor shows what was left in it."),
    Switch("cart-mail-empty-cart", "The link in the mail about the cart opens an empty cart."),
    Switch("cart-mail-dead-link", "The link in the mail about the cart answers 404."),
    Switch("cart-mail-login", "The link in the mail about the cart asks for a login before it shows the cart."),
)
