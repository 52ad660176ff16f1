from shopper.messages.signature import is_signed, signature_of

URL = "https://mycompany.com/myapp.php?foo=1&bar=2"
FORM = [
    ("CallSid", "CA1234567890ABCDE"),
    ("Caller", "+12349013030"),
    ("Digits", "1234"),
    ("From", "+12349013030"),
    ("To", "+18005551212"),
]
"""The example of Twilio's own documentation."""


def test_the_example_of_the_documentation_is_signed_as_it_says() -> None:
    assert signature_of("12345", URL, reversed(FORM)) == "0/KCTR6DLpKmkAf8muzZqo1nDgQ="


def test_a_usual_port_may_be_written_or_left_out() -> None:
    signature = signature_of("12345", URL, FORM)

    assert is_signed(signature, "12345", URL.replace("mycompany.com", "mycompany.com:443"), FORM)
    assert is_signed(signature_of("12345", URL.replace(".com", ".com:443"), FORM), "12345", URL, FORM)


def test_another_token_address_or_form_does_not_fit() -> None:
    signature = signature_of("12345", URL, FORM)

    assert not is_signed(signature, "54321", URL, FORM)
    assert not is_signed(signature, "12345", URL.replace("mycompany", "yourcompany"), FORM)
    assert not is_signed(signature, "12345", URL, [*FORM, ("Body", "more")])
    assert not is_signed("", "12345", URL, FORM)
