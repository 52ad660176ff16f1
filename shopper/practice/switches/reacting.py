"""How soon pages answer, to a touch and to a mistake."""

from shopper.practice.switch import Switch

SWITCHES = (
    Switch("errors-late", "Typing mistakes in the checkout are told only after the form was sent."),
    Switch("reactions-slow", "Every touch and every key is answered after 0.7 seconds."),
)
