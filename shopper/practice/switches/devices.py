"""What is known on one device of what was done on another."""

from shopper.practice.switch import Switch

SWITCHES = (
    Switch("cart-lost-on-other-device", "The cart of a signed-in shopper stays behind on the device it was filled on."),
    Switch("viewed-lost-on-other-device", "Recently viewed products are known only on the device they were seen on."),
    Switch("wishes-lost-on-other-device", "The wish list is known only on the device it was made on."),
    Switch(
        "code-lost-on-other-device", "A coupon applied to the cart on one device is missing in the same cart elsewhere."
    ),
    Switch("login-forgotten", "A login elsewhere ends the login here: coming back, the shopper has to log in again."),
)
