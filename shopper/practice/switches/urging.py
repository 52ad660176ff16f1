"""What presses to buy at once, and is not true."""

from shopper.practice.switch import Switch

SWITCHES = (
    Switch("countdown-restarts", "Every product's price is said to end in fifteen minutes, whenever one looks."),
    Switch("scarcity-invented", "Every product's page says that only a few are left, another number to everybody."),
)
