# ruff: noqa: E501 - texts and markup read better on lines of their own length
"""
A shop in the manner of OXID eShop 7 with its Apex theme, in German.

Every page is `/index.php?cl=...`. The buttons that go on stand outside the forms they send, the terms are ticked in
one form and sent in another, the log-in hangs under a picture, a voucher's box under a heading that opens. Once added,
the cart comes from the side. Switches: "no guests", "message" (the add is told above the page instead).
"""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from starlette.responses import Response

from tests.shops.base.books import Books, Visitor
from tests.shops.base.front import Ask, Front, go
from tests.shops.base.still import still

SHIPPING = {"oxidstandard": ("Standard", Decimal("3.90")), "oxidups48": ("UPS 48 Stunden", Decimal("9.90"))}
PAYMENT = {
    "oxidcashondel": ("Nachnahme", Decimal("7.50")), "oxiddebitnote": ("Bankeinzug/Lastschrift", Decimal(0)),
    "oxidinvoice": ("Rechnung", Decimal(0)), "oxidpayadvance": ("Vorauskasse", Decimal(0)),
}  # fmt: skip
NEEDED = ("oxfname", "oxlname", "oxstreet", "oxstreetnr", "oxzip", "oxcity", "oxcountryid")
VOUCHERS = {"WILLKOMMEN5": Decimal("5.00")}
KEPT = "invadr["


@dataclass(frozen=True)
class Bill:
    """What stands in the overview beside each step."""

    net: Decimal
    vat: Decimal
    discount: Decimal
    shipping: Decimal
    fee: Decimal
    total: Decimal


def bill_of(visitor: Visitor) -> Bill:
    draft, goods = visitor.draft, visitor.subtotal
    net = (goods / Decimal("1.19")).quantize(Decimal("0.01"))
    discount = VOUCHERS.get(draft.get("voucher", ""), Decimal(0))
    shipping, fee = SHIPPING[draft.get("ship", "oxidstandard")][1], PAYMENT[draft.get("paymentid", "oxidpayadvance")][1]
    return Bill(net, goods - net, discount, shipping, fee, goods - discount + shipping + fee)


def front(books: Books) -> Front:
    made = Front(books, "oxid", {
        "/": index, "/index.php": index, "/widget.php": widget, "/static/{name}": still, "/{category}/{slug}.html": details,
        "/{category}/": category,
    })  # fmt: skip
    made.env.globals["bill_of"] = bill_of
    return made


def _page(shop: Front, ask: Ask, cl: str, template: str = "", **values: Any) -> Response:
    given: dict[str, Any] = {"payments": PAYMENT, "shippings": SHIPPING} | values
    return shop.page(f"{template or cl}.html", ask, cl=cl, **given)


def index(shop: Front, ask: Ask) -> Response:
    """The program's one address: a function is done first, then the page is shown."""
    act = FUNCTIONS.get(ask.sent.get("fnc", ""))
    done = act(shop, ask) if act else None
    return done or PAGES.get(ask.sent.get("cl", "start"), _lost)(shop, ask)


def _lost(shop: Front, ask: Ask) -> Response:
    return _page(shop, ask, "content", "text", heading="Diese Seite gibt es nicht.", name="content", texts=())


def _start(shop: Front, ask: Ask) -> Response:
    return _page(shop, ask, "start", "list", heading="Frisch eingetroffen", items=shop.books.goods[:4])


def _search(shop: Front, ask: Ask) -> Response:
    words = ask.sent.get("searchparam", "")
    items = shop.books.found(words)
    return _page(shop, ask, "search", "list", heading=f"{len(items)} Treffer für „{words}“", items=items)


def category(shop: Front, ask: Ask) -> Response:
    slug = ask.path["category"]
    name = shop.books.categories.get(slug)
    if name is None:
        return _page(shop, ask, "content", "text", heading=slug, name="content", texts=("Was dazu zu sagen ist.",))
    return _page(shop, ask, "alist", "list", heading=name, items=shop.books.listed(slug))


def details(shop: Front, ask: Ask) -> Response:
    item = shop.books.item(ask.path["slug"])
    return (
        _page(shop, ask, "details", "product", item=item, chosen={}, others=shop.books.goods[-2:])
        if item
        else _lost(shop, ask)
    )


def widget(shop: Front, ask: Ask) -> Response:
    """The product's part of its page, once an option was chosen."""
    item = shop.books.item(ask.sent["anid"])
    assert item
    chosen = {name: ask.sent.get(f"varselid[{i}]", "") for i, name in enumerate(item.options)}
    return _page(shop, ask, "details", "main", item=item, chosen={key: value for key, value in chosen.items() if value})


def _tobasket(shop: Front, ask: Ask) -> Response:
    item = shop.books.item(ask.sent["aid"])
    assert item
    chosen = {name: ask.sent.get(f"varselid[{i}]", "") for i, name in enumerate(item.options)}
    if item.stock and all(chosen.values()):
        ask.visitor.put(item, chosen, int(ask.sent.get("am") or 1))
        ask.visitor.draft["modal"] = True
    return go(f"/{item.category_slug}/{item.slug}.html" if ask.sent["cl"] == "details" else "/")


def _change(_shop: Front, ask: Ask) -> None:
    for number, line in enumerate(ask.visitor.lines):
        line.quantity = int(ask.sent.get(f"aproducts[{number}][am]", line.quantity))
    ask.visitor.lines[:] = [line for line in ask.visitor.lines if line.quantity]


def _voucher(_shop: Front, ask: Ask) -> Response:
    code = ask.sent.get("voucherNr", "").strip()
    ask.visitor.draft["voucher" if code in VOUCHERS else "no_voucher"] = code
    return go("/index.php?cl=basket")


def _unvoucher(_shop: Front, ask: Ask) -> Response:
    ask.visitor.draft.pop("voucher", None)
    return go("/index.php?cl=basket")


def _login(shop: Front, ask: Ask) -> Response | None:
    if shop.books.log_in(ask.visitor, ask.sent.get("lgn_usr", ""), ask.sent.get("lgn_pwd", "")):
        ask.visitor.draft |= ask.visitor.account.about if ask.visitor.account else {}
        return go(f"/index.php?cl={ask.sent['cl']}")
    ask.visitor.told.append("Falsche E-Mail-Adresse oder falsches Passwort!")
    return None


def _logout(_shop: Front, ask: Ask) -> Response:
    ask.visitor.account = None
    ask.visitor.draft.clear()
    return go(f"/index.php?cl={ask.sent['cl']}")


def _wrong(ask: Ask, *, account: bool) -> dict[str, str]:
    wrong = {key: "leer" for key in NEEDED if not ask.sent.get(f"invadr[oxuser__{key}]", "").strip()}
    if "@" not in ask.sent.get("lgn_usr", "") and not ask.visitor.account:
        wrong["email"] = "Bitte geben Sie eine gültige E-Mail-Adresse ein"
    if account and len(ask.sent.get("lgn_pwd", "")) < 6:
        wrong["password"] = "Fehler: Ihr Passwort ist zu kurz."
    if account and ask.sent.get("lgn_pwd") != ask.sent.get("lgn_pwd2"):
        wrong["password"] = "Fehler: Die Passwörter stimmen nicht überein."
    return wrong


def _told(shop: Front, ask: Ask, *, account: bool) -> dict[str, str]:
    """Takes down an address and, where one is wanted, an account; what was wrong."""
    ask.visitor.draft |= {key: value for key, value in ask.sent.items() if key.startswith((KEPT, "deladr[")) and value}
    ask.visitor.draft |= {key: ask.sent[key] for key in ("lgn_usr", "option", "blnewssubscribed") if key in ask.sent}
    wrong = _wrong(ask, account=account)
    if not wrong and account:
        if shop.books.register(
            ask.visitor, ask.sent["lgn_usr"], ask.sent["lgn_pwd"], ask.sent["invadr[oxuser__oxfname]"]
        ):
            wrong["email"] = (
                f"{ask.sent['lgn_usr']} konnte nicht registriert werden. Haben Sie bereits ein Kundenkonto bei uns?"
            )
        elif ask.visitor.account:
            ask.visitor.account.about = dict(ask.visitor.draft)
            shop.books.write(
                ask.sent["lgn_usr"], "Ihre Registrierung bei Klangwerk", "Willkommen! Ihr Konto wurde eröffnet."
            )
    ask.visitor.told += [text for text in wrong.values() if text != "leer"]
    return wrong


def _createuser(shop: Front, ask: Ask) -> Response:
    wrong = _told(shop, ask, account=ask.sent.get("option") == "3")
    return _user(shop, ask, wrong) if wrong else go("/index.php?cl=payment")


def _changeuser(shop: Front, ask: Ask) -> Response:
    wrong = _told(shop, ask, account=False)
    return _user(shop, ask, wrong) if wrong else go("/index.php?cl=payment")


def _registeruser(shop: Front, ask: Ask) -> Response:
    wrong = _told(shop, ask, account=True)
    return _register(shop, ask, wrong) if wrong else go("/index.php?cl=register&fnc=done")


def _register(shop: Front, ask: Ask, wrong: dict[str, str] | None = None) -> Response:
    if ask.visitor.account:
        texts = (
            "Herzlich willkommen als registriertes Mitglied!",
            "Sie haben eine E-Mail von uns erhalten, die Ihre Registrierung bestätigt.",
        )
        return _page(shop, ask, "register", "text", heading="Das Konto wurde eröffnet.", name="register", texts=texts)
    return _page(shop, ask, "register", told=ask.visitor.draft, wrong=wrong or {})


def _user(shop: Front, ask: Ask, wrong: dict[str, str] | None = None) -> Response:
    if not ask.visitor.lines:
        return go("/index.php?cl=basket")
    option = ask.sent.get("option") or ask.visitor.draft.get("option", "")
    if not option and not ask.visitor.account:
        return _page(shop, ask, "user", "options")
    return _page(shop, ask, "user", option=option, told=ask.visitor.draft, wrong=wrong or {})


def _changeshipping(_shop: Front, ask: Ask) -> Response:
    ask.visitor.draft["ship"] = ask.sent["sShipSet"]
    return go("/index.php?cl=payment")


def _validatepayment(_shop: Front, ask: Ask) -> Response:
    bank = [ask.sent.get(f"dynvalue[{key}]") for key in ("lsbankname", "lsblz", "lsktonr", "lsktoinhaber")]
    if "paymentid" not in ask.sent or (ask.sent["paymentid"] == "oxiddebitnote" and not all(bank)):
        ask.visitor.told.append("Felder mit einem * müssen ausgefüllt werden.")
        return go("/index.php?cl=payment")
    ask.visitor.draft["paymentid"] = ask.sent["paymentid"]
    return go("/index.php?cl=order")


def _payment(shop: Front, ask: Ask) -> Response:
    if not ask.visitor.lines:
        return go("/index.php?cl=basket")
    if "invadr[oxuser__oxcity]" not in ask.visitor.draft:
        return go("/index.php?cl=user")
    return _page(shop, ask, "payment", chosen=ask.visitor.draft.get("paymentid", list(PAYMENT)[-1]))


def _order(shop: Front, ask: Ask) -> Response:
    return _page(shop, ask, "order") if "paymentid" in ask.visitor.draft else go("/index.php?cl=payment")


def _execute(shop: Front, ask: Ask) -> Response | None:
    if ask.sent.get("ord_agb") != "1":
        ask.visitor.told.append("Bitte bestätigen Sie unsere Allg. Geschäftsbedingungen!")
        return None
    email = ask.visitor.account.email if ask.visitor.account else ask.visitor.draft["lgn_usr"]
    number = shop.books.order(ask.visitor, total=bill_of(ask.visitor).total)
    shop.books.write(email, f"Ihre Bestellung bei Klangwerk (Nr. {number})", "Vielen Dank für Ihre Bestellung!")
    return go("/index.php?cl=thankyou")


def _thankyou(shop: Front, ask: Ask) -> Response:
    texts = (
        "Vielen Dank", "Vielen Dank für Ihre Bestellung bei Klangwerk.", f"Ihre Bestellung ist unter der Nummer {ask.visitor.order} bei uns registriert.",
        "Sie haben bereits eine Bestellbestätigung per E-Mail erhalten.",
    )  # fmt: skip
    return _page(shop, ask, "thankyou", "text", heading="Bestellung abgeschlossen", name="thankyou", texts=texts)


def _newsletter(shop: Front, ask: Ask) -> Response:
    shop.books.letters.append(ask.sent.get("editval[oxuser__oxusername]", ""))
    return _page(
        shop,
        ask,
        "newsletter",
        "text",
        heading="Lassen Sie sich informieren!",
        name="newsletter",
        texts=("Vielen Dank für das Abonnement unseres Newsletters.",),
    )


def _shown(cl: str) -> Callable[[Front, Ask], Response]:
    return lambda shop, ask: _page(shop, ask, cl)


FUNCTIONS: dict[str, Callable[[Front, Ask], Response | None]] = {
    "tobasket": _tobasket, "changebasket": _change, "addVoucher": _voucher, "removeVoucher": _unvoucher,
    "login_noredirect": _login, "logout": _logout, "createuser": _createuser, "changeuser": _changeuser,
    "registeruser": _registeruser, "changeshipping": _changeshipping, "validatepayment": _validatepayment,
    "execute": _execute,
}  # fmt: skip
PAGES: dict[str, Callable[[Front, Ask], Response]] = {
    "start": _start, "search": _search, "basket": _shown("basket"), "account": _shown("account"), "user": _user,
    "register": _register, "payment": _payment, "order": _order, "thankyou": _thankyou, "newsletter": _newsletter,
}  # fmt: skip
