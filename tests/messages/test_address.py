import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopper.errors import UsageError
from shopper.messages import fold, fresh_address, new_token, reaches

CASE = "left_cart@practice/iPhone 15#2"


@pytest.mark.parametrize(
    ("inbox", "address"),
    [
        ("", "mariaw.leftcart.k3f9@shopper.example"),
        ("smtp://127.0.0.1:1025", "mariaw.leftcart.k3f9@shopper.example"),
        ("@mydomain.com", "mariaw.leftcart.k3f9@mydomain.com"),
        ("me+{token}@mydomain.com", "me+k3f9@mydomain.com"),
        ("{persona}.{token}@in.mydomain.com", "mariaw.k3f9@in.mydomain.com"),
    ],
)
def test_every_journey_has_an_address_of_its_own(inbox: str, address: str) -> None:
    assert fresh_address("Maria W.", CASE, "k3f9", inbox) == address


@pytest.mark.parametrize("inbox", ["me@mydomain.com", "me+{token}@nowhere", "a b{token}@mydomain.com"])
def test_a_pattern_that_makes_no_fresh_address_is_refused(inbox: str) -> None:
    with pytest.raises(UsageError, match=re.escape("expected a pattern such as me+{token}@mydomain.com")):
        fresh_address("maria", CASE, "k3f9", inbox)


@given(persona=st.text(), case=st.text(), seed=st.integers())
def test_whatever_the_names_no_shop_can_refuse_the_form(persona: str, case: str, seed: int) -> None:
    address = fresh_address(persona, case, new_token(random.Random(seed)))  # noqa: S311  # nothing secret

    assert re.fullmatch(r"[a-z0-9]+(\.[a-z0-9]+)*@shopper\.example", address)
    assert len(address.partition("@")[0]) <= 64


def test_the_same_chance_gives_the_same_token() -> None:
    one, same, other = (new_token(random.Random(seed)) for seed in (7, 7, 8))  # noqa: S311  # nothing secret

    assert one == same != other


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Me+K3F9@MyDomain.com", "me+k3f9@mydomain.com"),
        ("<me-k3f9@mydomain.com>", "me+k3f9@mydomain.com"),
        ('"me=k3f9"@mydomain.com', "me+k3f9@mydomain.com"),
        ("M.e+k3f9@googlemail.com", "me+k3f9@gmail.com"),
        ("m.e@mydomain.com", "m.e@mydomain.com"),
        ("+1 (415) 555-0142", "+14155550142"),
        ("whatsapp:+14155550142", "+14155550142"),
        ("device-7", "device-7"),
    ],
)
def test_one_address_has_one_form(written: str, folded: str) -> None:
    assert fold(written) == folded


def test_mail_reaches_only_whom_it_is_for() -> None:
    assert reaches("me+k3f9@mydomain.com", ("list@x.example", "ME-K3F9@mydomain.com"))
    assert not reaches("me+k3f9@mydomain.com", ("me@mydomain.com", "me+k3f8@mydomain.com"))
