"""What the checkout is like."""

from shopper.practice.switch import Switch

SWITCHES = (
    Switch("checkout-endless", "Four more screens stand between delivery and payment, each with something to read."),
)
