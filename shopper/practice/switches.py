"""Every friction of the shop, by name, with what a shopper then meets. All off = a smooth shop."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Switch:
    """A friction that can be turned on, and what a shopper then meets."""

    name: str
    sentence: str


SWITCHES = (
    Switch("welcome-never", "The welcome mail with the coupon never comes."),
    Switch("welcome-late", "The welcome mail comes three hours after the sign-up instead of at once."),
    Switch("welcome-without-code", "The welcome mail comes without the coupon code that was promised."),
    Switch("code-refused", "The cart calls every coupon code invalid."),
    Switch("code-changes-nothing", "The cart accepts the coupon code, but the total stays the same."),
    Switch("browse-mail-never", "Nobody writes to a shopper who looked at products and left."),
    Switch("browse-mail-late", "The mail about the products looked at comes five hours later."),
    Switch("browse-mail-other-product", "The mail about the products looked at names products never looked at."),
    Switch("browse-mail-forgets-code", "The mail about the products looked at says nothing of the unused coupon."),
    Switch("browse-mail-dead-link", "The product links in the mail about the products looked at answer 404."),
    Switch("cart-lost-on-other-device", "The cart of a signed-in shopper stays behind on the device it was filled on."),
    Switch("viewed-lost-on-other-device", "Recently viewed products are known only on the device they were seen on."),
    Switch("wishes-lost-on-other-device", "The wish list is known only on the device it was made on."),
    Switch(
        "code-lost-on-other-device", "A coupon applied to the cart on one device is missing in the same cart elsewhere."
    ),
    Switch("login-forgotten", "A login elsewhere ends the login here: coming back, the shopper has to log in again."),
    Switch("cart-mail-never", "Nobody writes to a shopper who left products in the cart."),
    Switch("cart-mail-late", "The mail about the cart left behind comes 30 hours later."),
    Switch(
        "cart-mail-hasty", "The mail about the cart comes after three minutes, while the shopper may still be shopping."
    ),
    Switch("cart-mail-generic", "The mail about the cart neither names nor shows what was left in it."),
    Switch("cart-mail-empty-cart", "The link in the mail about the cart opens an empty cart."),
    Switch("cart-mail-dead-link", "The link in the mail about the cart answers 404."),
    Switch("cart-mail-login", "The link in the mail about the cart asks for a login before it shows the cart."),
    Switch("mail-irrelevant", "The day after the sign-up comes a mail about something the shopper never cared for."),
    Switch("mails-too-many", "Four more promotional mails come within twelve hours."),
    Switch("mails-contradict", "Reminders give the welcome coupon another value and another last day."),
    Switch("mails-endless", "Every mail carries so much hidden markup that mail programs cut it off."),
    Switch("unsubscribe-no-header", "Marketing mails lack the unsubscribe headers, and their link wants a login."),
    Switch("unsubscribe-ignored", "Marketing mails go on after unsubscribing, days later too."),
)

NAMES = frozenset(switch.name for switch in SWITCHES)
AS_SHIPPED = frozenset({"cart-mail-never"})
SMOOTH: frozenset[str] = frozenset()


class UnknownSwitchError(ValueError):
    """A name that is no switch; the text suggests the nearest one."""

    def __init__(self, name: str) -> None:
        near = difflib.get_close_matches(name, sorted(NAMES), n=1, cutoff=0.5)
        hint = f" Did you mean {near[0]!r}?" if near else " `--list-switches` shows them all."
        super().__init__(f"There is no switch {name[:80]!a}.{hint}")


def known(names: Iterable[str]) -> frozenset[str]:
    """The names as a set; raises UnknownSwitchError for the first that is none."""
    names = frozenset(names)
    for name in sorted(names - NAMES):
        raise UnknownSwitchError(name)
    return names
