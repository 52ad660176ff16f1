import pytest

from shopper.messages.authentication import stated

GMAIL = (
    "mx.google.com; dkim=pass header.i=@shop.example header.s=s1 header.b=abc; spf=pass (google.com: domain of"
    " bounce@shop.example designates 192.0.2.1 as permitted sender) smtp.mailfrom=bounce@shop.example;"
    " dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=shop.example"
)
NAMELESS = (
    "spf=softfail (sender IP is 192.0.2.1) smtp.mailfrom=shop.example; dkim=none (message not signed)"
    " header.d=none;dmarc=fail action=none header.from=shop.example;compauth=fail reason=001"
)


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ([GMAIL], {"spf": "pass", "dkim": "pass", "dmarc": "pass"}),
        ([NAMELESS], {"spf": "softfail", "dkim": "none", "dmarc": "fail"}),
        (["mx.x.example; dkim=fail header.d=esp.example; dkim=pass header.d=shop.example"], {"dkim": "pass"}),
        (["mx.x.example; dkim=pass header.d=a", "mx.x.example; dmarc=fail"], {"dkim": "pass", "dmarc": "fail"}),
        (["mx.x.example; none"], {}),
        ([], {}),
    ],
    ids=["named", "nameless", "two signatures", "two lines of one server", "nothing found out", "no line"],
)
def test_results_are_read_as_the_receiving_server_states_them(lines: list[str], said: dict[str, str]) -> None:
    assert stated(lines) == said


def test_what_a_sender_wrote_into_his_own_mail_does_not_count() -> None:
    forged = "mx.shop.example; spf=pass; dkim=pass; dmarc=pass"

    assert stated(["mx.x.example; spf=fail smtp.mailfrom=shop.example", forged]) == {"spf": "fail"}
    assert stated(["garbage", forged]) == {}


@pytest.mark.parametrize("line", ["", "\x00;;;===", "a" * 10_000, "mx.x.example; spf", "; ; ;", "(((((", "ä=ö; ß"])
def test_a_line_that_can_not_be_read_states_nothing(line: str) -> None:
    assert stated([line]) == {}
