"""The URL as it was typed."""

import pytest

from shopper.errors import UsageError
from shopper.scouting.address import checked, is_same_house, name_of


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("shop.example", "Did you mean https://shop.example?"),
        ("shop.example/sale", "Did you mean https://shop.example/sale?"),
        ("localhost:8100", "Did you mean https://localhost:8100?"),
        ("my shop", "is not a web address"),
        ("", "is not a web address"),
        ("ftp://shop.example", "only pages by http or https"),
        ("https://", "is not a web address"),
        ("https://shop.example:port", "is not a web address"),
        ("https://me:secret@shop.example", "Give those as `headers`"),
    ],
)
def test_what_is_no_address_is_told_with_what_was_meant(typed: str, told: str) -> None:
    with pytest.raises(UsageError) as refused:
        checked(typed)

    assert told in str(refused.value)
    assert "secret" not in str(refused.value)


def test_an_address_is_kept_as_it_is() -> None:
    assert checked(" https://shop.example/de/ ") == "https://shop.example/de/"


@pytest.mark.parametrize(
    ("url", "name"),
    [("https://www.my-shop.example/de", "my_shop_example"), ("http://127.0.0.1:8100", "127_0_0_1_8100")],
)
def test_a_shop_is_called_after_its_host(url: str, name: str) -> None:
    assert name_of(url) == name


def test_a_subdomain_is_the_same_house_and_another_name_is_not() -> None:
    assert is_same_house("https://shop.example", "https://www.shop.example/")
    assert is_same_house("https://shop.example", "https://de.shop.example/")
    assert not is_same_house("https://shop.example", "https://workshop.example/")
    assert not is_same_house("https://shop.example", "https://shop.example.evil.test/")
