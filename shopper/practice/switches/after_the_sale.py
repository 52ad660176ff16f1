"""What the shop writes once an order is placed."""

from shopper.practice.switch import Switch

SWITCHES = (
    Switch("order-mail-never", "No mail confirms an order."),
    Switch("order-mail-late", "The mail that confirms an order comes after 40 minutes."),
    Switch("order-mail-bare", "The mail that confirms an order has no order number and no way to reach anybody."),
    Switch("order-mail-dead-link", "The link to the order in the mail that confirms it answers 404."),
    Switch("order-mail-total-other", "The mail that confirms an order asks for 3.50 more than the shopper agreed to."),
    Switch("dispatch-mail-never", "Nobody tells the shopper that his parcel was sent."),
    Switch(
        "dispatch-mail-other-date", "The mail about the parcel gives a later day of arrival than the one before it."
    ),
    Switch("text-updates-never", "Nobody offers to send news of the parcel as text messages."),
    Switch("aftercare-never", "After the sale the shop never writes again, but for a request for feedback."),
    Switch("survey-never", "The shop never asks how the order was."),
    Switch("survey-early", "The shop asks how the products are before they were sent."),
)
