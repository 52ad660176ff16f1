import pytest

from shopper.practice.people.addresses import clean_address


@pytest.mark.parametrize("typed", ["anna@mail.example", "  Anna@MAIL.example ", "a+b.c@mail-2.co.example"])
def test_an_address_is_kept_in_lower_case(typed: str) -> None:
    assert clean_address(typed) == typed.strip().lower()


@pytest.mark.parametrize(
    "typed",
    [
        *("", "anna", "anna@", "@mail.example", "anna@mail", "anna@mail..example", "a b@mail.example"),
        *("a" * 65 + "@mail.example", "anna@" + "m" * 64 + ".example", "anna@" + "mail." * 60 + "example"),
        *("anna@-mail.example", "ännä@mail.example", "anna@mail.example, bea@mail.example"),
        "anna@mail.example\r\nBcc: x@y.example",
    ],
)
def test_what_is_no_address_is_none(typed: str) -> None:
    assert clean_address(typed) is None
