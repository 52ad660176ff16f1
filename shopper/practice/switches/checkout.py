"""What the checkout is like."""

from shopper.practice.switch import Switch

SWITCHES = (
    Switch("express-chosen", "The dearest way to deliver is chosen beforehand."),
    Switch("checkout-endless", "Four more screens stand between delivery and payment, each with something to read."),
    Switch("checkout-split", "One more screen stands between payment and the last look."),
    Switch("checkout-fields-many", "The address form asks for eight things more that no parcel needs."),
    Switch("checkout-neighbours", "The address form wants the names of 45 neighbours who may take the parcel in."),
    Switch("account-forced", "Nobody gets to the checkout without an account."),
    Switch("guest-hidden", "The login stands first, and the guest's way is a small link below it."),
    Switch("email-asked-again", "The payment form asks for name and e-mail address once more."),
    Switch("decline-starts-over", "After a card was declined the address is empty and has to be typed again."),
    Switch("payment-forgets", "After an error the payment form comes back empty."),
    Switch("payment-card-only", "Nothing but a card is taken."),
    Switch("order-button-vague", "The button that orders only says Continue."),
    Switch("password-harsh", "A new password needs twelve characters, with a capital letter and a special character."),
    Switch("coupon-box-open", "The box for a coupon code stands open in the cart."),
)
