"""What it takes to subscribe to the magazine, and to leave it again."""

from shopper.practice.switch import Switch

SWITCHES = (
    Switch("offers-many", "Five plans come with two terms each: ten subscriptions to choose from."),
    Switch("offers-wall-of-text", "More than six hundred words stand above the subscriptions."),
    Switch(
        "offers-not-comparable",
        "One subscription costs so much a week, one for four weeks, one a year; each calls its term otherwise.",
    ),
    Switch("subscribe-domino", "Between choosing and reading stand two more logins and three more screens to pay."),
    Switch("subscription-taxed-late", "The payment adds a tax to the price that the offer of a subscription told."),
    Switch("cancel-drawn-out", "Who cancels his subscription is asked five times whether he means it."),
    Switch("cancel-shames", "The button that ends the subscription tells what he loses by it."),
    Switch("cancel-by-phone-only", "Who wants to cancel his subscription is told to call."),
)
