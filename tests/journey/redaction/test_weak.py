import pytest

from shopper.journey.redaction import MARKER, Redactor


@pytest.mark.parametrize(
    "told",
    [
        "cvc=@&month=12",
        '{"securityCode":"@"}',
        '{"name":"cvv","value":"@"}',
        '<input name="card[verification_value]" value="@">',
        '<input value="@" autocomplete="cc-csc">',
        '["INPUT",{"__playwright_value_":"@","type":"text","name":"cvc"}]',
        '{"class":"Frame","method":"fill","params":{"selector":"internal:role=textbox >> nth=2","value":"@"}}',
        '{"class":"Frame","method":"type","params":{"selector":"#x","text":"@"}}',
        '{"type":"log","message":"  fill(\\"@\\")"}',
        "The security code @ is wrong.",
        "Die Prüfziffer @.",
    ],
)
def test_a_card_code_is_replaced_where_its_surroundings_tell_of_it(told: str) -> None:
    assert Redactor.of("123").text(told.replace("@", "123")) == told.replace("@", MARKER)


@pytest.mark.parametrize(
    "harmless",
    [
        '{"price":"123","time":1795296363123,"width":123}',
        '<option value="123">size 123</option>',
        "123 headphones for 123.00 EUR on 2026-12-123",
        '{"cvc":"9123"}',
        '{"cvc":"1.123"}',
        '<input name="cvc"><b>123 in stock</b>',
    ],
)
def test_a_card_code_ruins_no_prices_dates_and_sizes(harmless: str) -> None:
    assert Redactor.of("123").text(harmless) == harmless


def test_a_four_digit_code_is_as_weak_as_three_digits() -> None:
    assert Redactor.of("2026").text('{"year": 2026, "pin": 2026}') == '{"year": 2026, "pin": 0}'
