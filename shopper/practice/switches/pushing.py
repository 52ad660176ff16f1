"""How the shop pushes."""

from shopper.practice.switch import Switch

SWITCHES = (
    Switch("popup-large", "A newsletter layer covers the home page."),
    Switch(
        "popup-shames", "A small layer offers a discount, and to decline it one must say that one likes to pay more."
    ),
    Switch("consent-no-reject", "The cookie layer has a button to accept and none to refuse."),
    Switch("consent-ticked", "In the cookie layer the box for advertising is ticked."),
    Switch("news-ticked", "In the address form the box for the newsletter is ticked."),
    Switch("texts-ticked", "In the address form the box for offers by text message is ticked."),
    Switch("cover-sneaked", "With every product a cover of two years gets into the cart."),
    Switch("insurance-ticked", "With the delivery an insurance is ticked beforehand."),
)
