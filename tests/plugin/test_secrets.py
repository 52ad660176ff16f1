"""Secrets reach no file and no line of a run: every byte of a whole journey's artefacts is looked through."""

import re
from collections.abc import Iterator
from pathlib import Path
from smtplib import SMTP
from urllib.parse import parse_qs, unquote
from zipfile import ZipFile, is_zipfile

from tests.manners.tiny_shops import Answer, Asked, html, open_tiny_shop
from tests.plugin.projects import Project, free_port

TOKEN = "tk-9f27c1d0b7a84e55-staging"
CARD = "4000056655665556"
SITE = """\
url: URL
inbox: smtp://127.0.0.1:PORT
headers: {X-Shop-Token: "${env:SHOP_TOKEN}"}
may: {create accounts: true}
"""
SHOPPER = "shopper: payer\ncard: {number: '${env:CARD}', expiry: 12/30, code: '${env:CODE}'}\n"
SCENARIO = """\
title: Sign up and go as far as the card
stage: purchase
sites: [careless]
shopper: payer
devices: [desktop]
steps:
  - open: /register
  - sign up
  - wait: 1 s
  - open: /checkout
  - check out
"""
REGISTER = """<h1>Create your account</h1><form method=get action=/welcome>
    <label>E-mail <input type=email name=email></label>
    <label>Password <input type=password name=password autocomplete=new-password></label>
    <button>Create account</button></form>"""
CHECKOUT = """<h1>Payment</h1><p>Total <b>$54.00</b></p><form method=post action=/order>
    <label>Card number <input name=card autocomplete=cc-number oninput="console.log(this.value);
        fetch('/check', {method: 'POST', body: JSON.stringify({card: this.value})})"></label>
    <label>Expiry <input name=expiry autocomplete=cc-exp></label>
    <label>Security code <input name=code autocomplete=cc-csc></label><button>Pay now</button></form>"""


def test_password_token_and_card_are_nowhere_in_what_a_run_leaves(tmp_path: Path) -> None:
    project = Project(tmp_path, {"SHOP_TOKEN": TOKEN, "CARD": CARD, "CODE": "7391"})
    port = free_port()

    def careless(asked: Asked) -> Answer:
        """Shows the password it was given in the address, the page, a script and a cookie, and mails it."""
        query = asked.path.partition("?")[2]
        said = f"You sent {query}"
        with SMTP("127.0.0.1", port) as post:
            to = parse_qs(query)["email"][0]
            post.sendmail("shop@shop.example", [to], f"To: {to}\r\nSubject: Your password\r\n\r\n{said}\r\n")
        shown = f"<h1>My account</h1><p>{said}</p><a href=/logout>Log out</a><script>throw '{query}'</script>"
        return Answer(html(shown), headers={"Set-Cookie": f"last={query}"})

    with open_tiny_shop() as shop:
        shop.pages |= {"/register": REGISTER, "/welcome": careless, "/checkout": CHECKOUT, "/check": "fine"}
        project.write("scenarios/sites/careless.yaml", SITE.replace("URL", shop.url).replace("PORT", str(port)))
        project.write("scenarios/shoppers/payer.yaml", SHOPPER)
        project.write("scenarios/errand.yaml", SCENARIO)

        ended = project.shopper("run", "--tracing=on", "--wait=5 s")

    (password,) = {found for one in shop.asked for found in re.findall(r"password=([^&]+)", one.path)}
    assert {one.headers.get("X-Shop-Token") for one in shop.asked if one.path.startswith("/welcome")} == {TOKEN}
    assert any(CARD in one.body for one in shop.asked), ended.said
    kept = dict(everything(tmp_path / "reports")) | {"the terminal": ended.said.encode()}
    assert any(b"Your password" in data for name, data in kept.items() if "/mailbox/" in name)
    assert any(name.endswith(".trace") for name in kept)
    words = (password, unquote(password), TOKEN, CARD)
    leaks = {(name, word) for name, data in kept.items() for word in words if word.encode() in data}
    assert leaks == set()


def everything(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every file below a folder, those inside zips too."""
    for path in (path for path in folder.rglob("*") if path.is_file()):
        yield str(path), path.read_bytes()
        if is_zipfile(path):
            with ZipFile(path) as whole:
                yield from ((f"{path}!{name}", whole.read(name)) for name in whole.namelist())
