import base64
import html
import json
import re
from collections.abc import Callable, Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from urllib.parse import quote, urlencode

import pytest

from shopper.journey.redaction import MARKER, Redactor

NASTY = """pä ss/"<&'+%w1\\"""
PLAIN = "Kolibri-7-Zebra"
REDACT = Redactor.of(NASTY, PLAIN)

SPELLED: dict[str, Callable[[str], str]] = {
    "as it is": lambda secret: f"typed {secret} into a field",
    "in a form": lambda secret: urlencode({"password": secret, "remember": "1"}),
    "in a path": lambda secret: "https://shop.test/reset/" + quote(secret, safe="") + "/done",
    "in lower case hex": lambda secret: re.sub("%..", lambda found: found[0].lower(), quote(secret, safe="")),
    "in a Latin-1 form": lambda secret: urlencode({"password": secret}, encoding="latin-1"),
    "in JSON": lambda secret: json.dumps({"password": secret}, ensure_ascii=False),
    "in ASCII JSON": lambda secret: json.dumps({"password": secret}),
    "in JSON with escaped slashes": lambda secret: json.dumps({"password": secret}).replace("/", "\\/"),
    "in JSON inside JSON": lambda secret: json.dumps({"text": json.dumps({"password": secret})}),
    "in a form inside JSON": lambda secret: json.dumps({"text": urlencode({"password": secret})}),
    "in JSON inside a form": lambda secret: urlencode({"state": json.dumps({"password": secret})}),
    "in a page": lambda secret: f"<p>Hello, {html.escape(secret)}!</p>",
    "in an attribute": lambda secret: f'<input value="{html.escape(secret).replace("&#x27;", "&#39;")}">',
    "in a page inside JSON": lambda secret: json.dumps({"html": f"<p>{html.escape(secret)}</p>"}, ensure_ascii=False),
}


@pytest.mark.parametrize("spelled", SPELLED.values(), ids=SPELLED)
@pytest.mark.parametrize("secret", [PLAIN, NASTY])
def test_a_secret_is_replaced_however_it_is_spelled_and_nothing_else_is(
    spelled: Callable[[str], str], secret: str
) -> None:
    kept = REDACT.text(spelled(secret))

    assert kept == spelled("QQQ").replace("QQQ", MARKER)


@pytest.mark.parametrize("before", ["", "u", "us", "user:"])
def test_a_secret_inside_longer_base64_can_not_be_decoded_any_more(before: str) -> None:
    header = base64.b64encode(f"{before}{PLAIN}:and more".encode()).decode()

    kept = REDACT.text(f"Authorization: Basic {header}")

    decoded = base64.b64decode(kept.removeprefix("Authorization: Basic "))
    assert PLAIN[1:-1].encode() not in decoded
    assert decoded.endswith(b"and more")


def test_a_card_number_is_found_in_the_groups_a_field_shows() -> None:
    redact = Redactor.of("4111111111111111", "378282246310005")

    kept = redact.text("4111 1111 1111 1111, 4111-1111-1111-1111, n=4111+1111+1111+1111; 3782 822463 10005")

    assert kept == f"{MARKER}, {MARKER}, n={MARKER}; {MARKER}"


def test_a_card_number_that_is_a_bare_number_of_json_leaves_json_behind() -> None:
    redact = Redactor.of("4111111111111111")

    assert json.loads(redact.text('{"card": 4111111111111111, "list": [4111111111111111]}')) == {"card": 0, "list": [0]}


@pytest.mark.parametrize("encoding", ["base64", "quoted-printable"])
@pytest.mark.parametrize("shift", range(60, 80, 3))
def test_a_mail_that_tells_the_password_is_cleaned_where_its_lines_break(encoding: str, shift: int) -> None:
    mail = EmailMessage()
    mail.set_content(f"{'-' * shift} Your password is {NASTY} or {PLAIN}. ü\n", cte=encoding)
    mail.add_alternative(f"<p>{'-' * shift} {html.escape(NASTY)} <b>{PLAIN}</b> ü</p>", subtype="html", cte=encoding)

    kept = REDACT.blob(mail.as_bytes())

    raw = kept + b"".join(_bodies(kept))
    assert [spelled for spelled in (NASTY[:-1], PLAIN[1:-1], html.escape(NASTY)[:-1]) if spelled.encode() in raw] == []
    assert b"Content-Transfer-Encoding: " + encoding.encode() in kept


def _bodies(raw: bytes) -> Iterator[bytes]:
    for part in message_from_bytes(raw, policy=policy.default).walk():
        body = part.get_payload(decode=True)
        if isinstance(body, bytes):
            yield body
