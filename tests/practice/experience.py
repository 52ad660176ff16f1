"""Lives through rows 1 to 5 of a shopper's life in one shop, and tells what was met."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.message import EmailMessage

from shopper.practice.running import OpenShop
from tests.practice.sink import Sink, text_of
from tests.practice.visitor import Visitor, found, lines_on

HEADPHONES, SPEAKERS = "studio-seven", "birch-bookshelf"
NAMES = {"Studio Seven Monitor Headphones": HEADPHONES, "Birch Bookshelf Speakers (Pair)": SPEAKERS}
TRANSACTIONS = ("Your account", "Your order")
NEVER = -1


@dataclass(frozen=True)
class Experience:
    """All that a shopper meets; the defaults are what the smooth shop gives. Minutes count from the last thing done."""

    welcome_minutes: int = 0
    welcome_has_code: bool = True
    code_answer: str = "applied"
    saved: str = "€32.90"
    browse_minutes: int = 30
    browse_names_what_was_viewed: bool = True
    browse_names_others: bool = False
    browse_has_code: bool = True
    browse_link: int = 200
    phone_viewed: tuple[str, ...] = (HEADPHONES,)
    phone_wishes: tuple[str, ...] = (HEADPHONES,)
    phone_cart: tuple[str, ...] = (SPEAKERS,)
    phone_code: bool = True
    web_cart: tuple[str, ...] = (SPEAKERS,)
    logins_asked_again: int = 0
    cart_minutes: int = 45
    cart_mail_names_item: bool = True
    cart_mail_shows_item: bool = True
    cart_link: str = "the cart"
    other_marketing_mails: int = 0
    mails_about_nothing_viewed: int = 0
    coupon_values: tuple[str, ...] = ("10",)
    coupon_ends: int = 1
    longest_mail: str = "whole"
    unsubscribe_headers: bool = True
    unsubscribe_link: str = "unsubscribe"
    mails_two_days_after_unsubscribing: int = 0


class Life:
    """One shopper with a computer and a phone."""

    def __init__(self, shop: OpenShop, sink: Sink, browser: Callable[[], Visitor]) -> None:
        self.shop, self.sink, self.browser = shop, sink, browser
        self.web, self.phone = browser(), browser()
        self.seen: dict[str, object] = {}
        self.logins = 0

    def live(self) -> Experience:
        for stage in (
            self.sign_up,
            self.browse,
            self.go_on_by_phone,
            self.fill_cart,
            self.leave,
            self.judge_mails,
            self.unsubscribe,
        ):
            stage()
        return Experience(**self.seen)  # type: ignore[arg-type]  # the stages note each by its name

    def sign_up(self) -> None:
        self.web.subscribe()
        self.web.register()
        self.began = self.now()

    def browse(self) -> None:
        self.web.look(HEADPHONES)
        self.web.post("/wishes", product=HEADPHONES)
        left = self.now()
        self.pass_hours(6)
        welcome, browse = self.first("Welcome"), self.first("Still thinking")
        self.note(welcome_minutes=self.minutes(welcome, self.began), browse_minutes=self.minutes(browse, left))
        self.note(welcome_has_code=welcome is None or "HELLO-" in text_of(welcome))
        if browse:
            names, links = self.named(browse), self.links(browse, "/p/")
            self.note(browse_names_what_was_viewed=HEADPHONES in names, browse_names_others=names != {HEADPHONES})
            self.note(browse_has_code="HELLO-" in text_of(browse), browse_link=self.browser().get(links[0]).status_code)

    def go_on_by_phone(self) -> None:
        self.phone.login()
        self.note(phone_viewed=tuple(self.phone.viewed()), phone_wishes=tuple(self.phone.wishes()))

    def fill_cart(self) -> None:
        self.come_back(self.web)
        self.web.add(SPEAKERS)
        before = self.cents(self.web)
        answer = self.web.post("/cart/code", code=self.code()).text
        self.note(code_answer="refused" if "not valid" in answer else "applied")
        self.note(saved=f"€{(before - self.cents(self.web)) / 100:.2f}")
        self.come_back(self.phone)
        self.note(phone_cart=tuple(self.phone.cart()))
        if self.seen["code_answer"] == "applied" and self.seen["phone_cart"]:
            self.note(phone_code=bool(self.phone.code()))
        self.come_back(self.web)
        self.note(web_cart=tuple(self.web.cart()), logins_asked_again=self.logins)

    def leave(self) -> None:
        left = self.now()
        self.pass_hours(48)
        mail = self.first("You left something")
        self.note(cart_minutes=self.minutes(mail, left))
        if mail:
            self.note(cart_mail_names_item="Birch Bookshelf" in text_of(mail) + text_of(mail, "html"))
            self.note(cart_mail_shows_item=f"/pictures/{SPEAKERS}.png" in text_of(mail, "html"))
            self.note(cart_link=self.follow(self.links(mail, "/cart/")[0]))

    def judge_mails(self) -> None:
        marketing = [mail for mail in self.sink.mails if not str(mail["Subject"]).startswith(TRANSACTIONS)]
        known = ("Welcome", "Still thinking", "You left")
        others = [mail for mail in marketing if not str(mail["Subject"]).startswith(known)]
        foreign = [mail for mail in others if not self.named(mail) & {HEADPHONES, SPEAKERS}]
        self.note(other_marketing_mails=len(others), mails_about_nothing_viewed=len(foreign))
        texts = " ".join(text_of(mail) for mail in marketing)
        self.note(coupon_values=tuple(sorted(set(re.findall(r"(\d+) % off", texts)))) or ("10",))
        self.note(coupon_ends=len(set(re.findall(r"valid until ([^.]+)", texts))) or 1)
        longest = max(len(text_of(mail, "html").encode()) for mail in self.sink.mails)
        self.note(longest_mail="cut off" if longest > 102 * 1024 else "whole")
        self.note(unsubscribe_headers=all("List-Unsubscribe-Post" in mail for mail in marketing))
        self.unsubscribing = re.findall(r"Unsubscribe: (\S+)", text_of(marketing[-1]))[0]

    def unsubscribe(self) -> None:
        page = self.browser().get(self.unsubscribing)
        self.note(unsubscribe_link="unsubscribe" if "<h1>Unsubscribe</h1>" in page.text else "login")
        self.come_back(self.web)
        self.web.post("/account/mails")
        self.web.add("cube-desk")
        before = len(self.sink.mails)
        asked = self.now()
        self.pass_hours(96)
        late = [mail for mail in self.sink.mails[before:] if self.date(mail) - asked > timedelta(hours=48)]
        self.note(mails_two_days_after_unsubscribing=len(late))

    def come_back(self, device: Visitor) -> None:
        page = device.get("/account")
        if page.url.path == "/login":
            self.logins += 1
            device.login()

    def follow(self, link: str) -> str:
        page = self.browser().get(link)
        if page.status_code == 404:
            return "missing"
        if page.url.path == "/login":
            return "login"
        return "the cart" if SPEAKERS in lines_on(page.text) else "empty"

    def named(self, mail: EmailMessage) -> set[str]:
        return {link.rsplit("/", 1)[-1].removesuffix("-archive") for link in self.links(mail, "/p/")}

    def links(self, mail: EmailMessage, part: str) -> list[str]:
        return [link for link in re.findall(r"http://\S+", text_of(mail)) if part in link]

    def code(self) -> str:
        texts = " ".join(text_of(mail) for mail in self.sink.mails)
        return found(r"(HELLO-\w+)", texts)

    def cents(self, device: Visitor) -> int:
        return int(re.sub(r"\D", "", device.total()))

    def first(self, subject: str) -> EmailMessage | None:
        return next(iter(self.sink.about(subject)), None)

    def minutes(self, mail: EmailMessage | None, since: datetime) -> int:
        return round((self.date(mail) - since) / timedelta(minutes=1)) if mail else NEVER

    def date(self, mail: EmailMessage) -> datetime:
        moment = mail["Date"].datetime
        assert isinstance(moment, datetime)
        return moment

    def now(self) -> datetime:
        return datetime.fromisoformat(self.shop.lab.now())

    def pass_hours(self, hours: int) -> None:
        self.shop.lab.forward(hours * 3600)

    def note(self, **facts: object) -> None:
        self.seen |= facts


def live(shop: OpenShop, sink: Sink, browser: Callable[[], Visitor]) -> Experience:
    return Life(shop, sink, browser).live()
