"""Every switch causes its own friction, and none but that."""

import re
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

import shopper.practice
from shopper.practice.running import OpenShop
from shopper.practice.switches import AS_SHIPPED, NAMES, SWITCHES
from tests.practice.experience import NEVER, Experience, live
from tests.practice.sink import Sink
from tests.practice.visitor import visiting

SMOOTH = Experience()
WITH_CART_MAIL_NEVER = replace(SMOOTH, cart_minutes=NEVER)
MET = {
    "welcome-never": replace(SMOOTH, welcome_minutes=NEVER),
    "welcome-late": replace(SMOOTH, welcome_minutes=180),
    "welcome-without-code": replace(SMOOTH, welcome_has_code=False),
    "code-refused": replace(SMOOTH, code_answer="refused", saved="€0.00"),
    "code-changes-nothing": replace(SMOOTH, saved="€0.00"),
    "code-gives-half": replace(SMOOTH, saved="€16.45"),
    "browse-mail-never": replace(SMOOTH, browse_minutes=NEVER),
    "browse-mail-late": replace(SMOOTH, browse_minutes=300),
    "browse-mail-other-product": replace(SMOOTH, browse_names_what_was_viewed=False, browse_names_others=True),
    "browse-mail-forgets-code": replace(SMOOTH, browse_has_code=False),
    "browse-mail-dead-link": replace(SMOOTH, browse_link=404),
    "cart-lost-on-other-device": replace(SMOOTH, phone_cart=()),
    "viewed-lost-on-other-device": replace(SMOOTH, phone_viewed=()),
    "wishes-lost-on-other-device": replace(SMOOTH, phone_wishes=()),
    "code-lost-on-other-device": replace(SMOOTH, phone_code=False),
    "login-forgotten": replace(SMOOTH, logins_asked_again=3),
    "cart-mail-never": WITH_CART_MAIL_NEVER,
    "cart-mail-late": replace(SMOOTH, cart_minutes=30 * 60),
    "cart-mail-hasty": replace(SMOOTH, cart_minutes=3),
    "cart-mail-generic": replace(SMOOTH, cart_mail_names_item=False, cart_mail_shows_item=False),
    "cart-mail-empty-cart": replace(SMOOTH, cart_link="empty"),
    "cart-mail-dead-link": replace(SMOOTH, cart_link="missing"),
    "cart-mail-login": replace(SMOOTH, cart_link="login"),
    "mail-irrelevant": replace(SMOOTH, other_marketing_mails=1, mails_about_nothing_viewed=1),
    "mails-too-many": replace(SMOOTH, other_marketing_mails=4),
    "mails-contradict": replace(SMOOTH, coupon_values=("10", "5"), coupon_ends=2),
    "mails-endless": replace(SMOOTH, longest_mail="cut off"),
    "unsubscribe-no-header": replace(SMOOTH, unsubscribe_headers=False, unsubscribe_link="login"),
    "unsubscribe-ignored": replace(SMOOTH, mails_two_days_after_unsubscribing=1),
}


def experience(stack: ExitStack, shop: OpenShop, sink: Sink) -> Experience:
    return live(shop, sink, lambda: stack.enter_context(visiting(shop.url)))


def test_the_smooth_shop_has_no_friction(stack: ExitStack, opened: Callable[..., OpenShop], sink: Sink) -> None:
    assert experience(stack, opened(), sink) == SMOOTH


@pytest.mark.parametrize("switch", sorted(MET))
def test_a_switch_causes_its_friction_and_no_other(
    switch: str, stack: ExitStack, opened: Callable[..., OpenShop], sink: Sink
) -> None:
    assert experience(stack, opened(switch), sink) == MET[switch]


def test_as_shipped_only_the_cart_mail_is_missing(
    stack: ExitStack, opened: Callable[..., OpenShop], sink: Sink
) -> None:
    assert experience(stack, opened(*AS_SHIPPED), sink) == WITH_CART_MAIL_NEVER


def test_every_switch_is_described_and_lives_somewhere() -> None:
    files = (path for path in Path(shopper.practice.__path__[0]).rglob("*") if path.suffix in {".py", ".html", ".txt"})
    code = "".join(path.read_text(encoding="utf-8") for path in files)
    asked = set(re.findall(r'has\("([\w-]+)"\)', code)) | {
        f"{t}-lost-on-other-device" for t in ("cart", "viewed", "wishes", "code")
    }

    assert asked == NAMES
    assert all(switch.sentence.endswith(".") and switch.sentence[0].isupper() for switch in SWITCHES)
