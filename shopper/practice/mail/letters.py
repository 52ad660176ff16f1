"""Writes a mail: text and HTML, with the headers that mail programs expect."""

from email.message import EmailMessage
from email.utils import format_datetime
from typing import Any

from shopper.practice.shop import Shop

# Kilobytes of markup nobody sees; programs such as Gmail show the first 102.
BALLAST = 120
SENDER = "hello@practice.example"


def write(shop: Shop, letter: str, email: str, base: str, **values: Any) -> None:
    """Puts a letter about the customer's own business into the outbox; `base` is the shop's address for its links."""
    _put(shop, letter, email, {"base": base, "unsubscribe": ""} | values)


def advertise(shop: Shop, letter: str, email: str, base: str, **values: Any) -> None:
    """Puts a marketing letter into the outbox, with a way to unsubscribe (RFC 2369, RFC 8058)."""
    link = f"{base}/unsubscribe/{shop.signer.sign('unsubscribe', email)}"
    headers = {"List-Unsubscribe": f"<{link}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}
    if shop.has("unsubscribe-no-header"):
        link, headers = f"{base}/account/mails", {}
    _put(shop, letter, email, {"base": base, "unsubscribe": link} | values, headers | {"Precedence": "bulk"})


def _put(shop: Shop, letter: str, email: str, values: dict[str, Any], headers: dict[str, str] | None = None) -> None:
    subject, _, text = shop.look.fill(f"mails/{letter}.txt", **values).strip().partition("\n")
    message = EmailMessage()
    message["From"] = f"{shop.look.words['shop']['name']} <{SENDER}>"
    message["To"] = email
    message["Subject"] = subject
    message["Date"] = format_datetime(shop.now())
    message["Message-ID"] = f"<{shop.codes.token()[:24]}@practice.example>"
    for name, value in (headers or {}).items():
        message[name] = value
    message.set_content(text.strip() + "\n")
    page = shop.look.fill(f"mails/{letter}.html", subject=subject, **values)
    message.add_alternative(_with_ballast(page) if shop.has("mails-endless") else page, subtype="html")
    shop.outbox.put(message, shop.now())


def _with_ballast(page: str) -> str:
    """With styles that apply to nothing, as page builders leave them behind."""
    rules = "".join(f".unused-{number:05}{{color:#{number:06x};padding:0}}\n" for number in range(BALLAST * 1024 // 40))
    return page.replace("</head>", f"<style>{rules}</style></head>", 1)
