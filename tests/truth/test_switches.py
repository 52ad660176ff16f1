"""Every switch of the practice shop, one at a time: its own friction is found, and no other."""

import pytest

from tests.truth.conftest import Walk, found

# Not called `device`: pytest-playwright has a session fixture of that name.
DEVICES = ("desktop", "iPhone 15")

COUPON, BROWSE, CART, FITTING = "welcome_coupon", "left_after_browsing", "left_cart", "only_fitting_messages"
WEB, PHONE = ("two_devices", "desktop#web first"), ("two_devices", "desktop#phone first")

TRUTH = {
    "welcome-never": (COUPON, "welcome-mail-missing"),
    "welcome-late": (COUPON, "welcome-mail-late"),
    "welcome-without-code": (COUPON, "coupon-missing"),
    "code-refused": (COUPON, "coupon-refused"),
    "code-changes-nothing": (COUPON, "coupon-refused"),
    "browse-mail-never": (BROWSE, "browse-reminder-missing"),
    "browse-mail-late": (BROWSE, "browse-reminder-late"),
    "browse-mail-other-product": (BROWSE, "message-irrelevant"),
    "browse-mail-forgets-code": (BROWSE, "coupon-unmentioned"),
    "browse-mail-dead-link": (BROWSE, "reminder-link-dead"),
    "cart-mail-never": (CART, "cart-reminder-missing"),
    "cart-mail-late": (CART, "cart-reminder-late"),
    "cart-mail-hasty": (CART, "cart-reminder-hasty"),
    "cart-mail-generic": (CART, "cart-reminder-generic"),
    "cart-mail-empty-cart": (CART, "reminder-link-dead"),
    "cart-mail-dead-link": (CART, "reminder-link-dead"),
    "cart-mail-login": (CART, "reminder-link-needs-login"),
    "mail-irrelevant": (FITTING, "message-irrelevant"),
    "mails-too-many": (FITTING, "messages-too-many"),
    "mails-contradict": (FITTING, "messages-contradict"),
    "mails-endless": (FITTING, "mail-clipped"),
    "unsubscribe-no-header": (FITTING, "unsubscribe-hard"),
    "unsubscribe-ignored": (FITTING, "unsubscribe-ignored"),
}
"""Switch: the scenario that meets it, and the rule that should find it."""

BETWEEN_DEVICES = {
    "cart-lost-on-other-device": "cart-lost-across-devices",
    "viewed-lost-on-other-device": "history-lost-across-devices",
    "wishes-lost-on-other-device": "history-lost-across-devices",
    "code-lost-on-other-device": "history-lost-across-devices",
    "login-forgotten": "extra-login",
}


@pytest.mark.parametrize("hand", DEVICES)
@pytest.mark.parametrize("switch", TRUTH)
def test_a_switch_causes_its_own_friction_and_no_other(switch: str, hand: str, walk: Walk) -> None:
    scenario, rule = TRUTH[switch]

    made = walk(scenario, hand, switch)

    assert (found(made), made.trouble) == ({rule}, None)


@pytest.mark.parametrize("way", [WEB, PHONE], ids=["web first", "phone first"])
@pytest.mark.parametrize("switch", BETWEEN_DEVICES)
def test_what_is_lost_between_devices_is_found_in_both_directions(
    switch: str, way: tuple[str, str], walk: Walk
) -> None:
    made = walk(*way, switch)

    assert (found(made), made.trouble) == ({BETWEEN_DEVICES[switch]}, None)


@pytest.mark.parametrize("hand", DEVICES)
@pytest.mark.parametrize("scenario", [COUPON, BROWSE, CART, FITTING])
def test_a_shop_with_nothing_wrong_is_told_as_smooth(scenario: str, hand: str, walk: Walk) -> None:
    made = walk(scenario, hand)

    assert (found(made), made.trouble) == (set(), None)


@pytest.mark.parametrize("way", [WEB, PHONE], ids=["web first", "phone first"])
def test_going_from_device_to_device_is_smooth_where_the_shop_remembers(way: tuple[str, str], walk: Walk) -> None:
    made = walk(*way)

    assert (found(made), made.trouble) == (set(), None)


def test_the_published_journey_finds_what_its_writer_found(walk: Walk) -> None:
    """Everything worked but the last: no follow-up to the cart."""
    made = walk("published_journey", "desktop", "cart-mail-never")

    assert (found(made), made.trouble) == ({"cart-reminder-missing"}, None)


def test_the_published_journey_is_smooth_with_that_switch_off(walk: Walk) -> None:
    made = walk("published_journey", "desktop")

    assert (found(made), made.trouble) == (set(), None)
