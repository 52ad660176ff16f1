from shopper.practice.running import OpenShop
from tests.practice.visitor import CARD, Visitor

READ = ("valves", "needles", "rooms")
WALL = "You have read your free articles"


def _read(visitor: Visitor, *slugs: str) -> list[bool]:
    """Whether each article is shown in whole."""
    return [WALL not in visitor.get(f"/magazine/{slug}").text for slug in slugs]


def _subscribe(visitor: Visitor, offer: str = "digital-month", back: str = "rooms") -> str:
    """The page at the end, by its path."""
    visitor.register()
    visitor.post("/magazine/subscribe", offer=offer, back=back)
    return visitor.post("/magazine/subscribe/payment", **CARD).url.path


def test_two_articles_are_free_and_stay_open(visitor: Visitor) -> None:
    assert _read(visitor, *READ, "valves") == [True, True, False, True]


def test_who_subscribes_reads_on_where_he_was(visitor: Visitor) -> None:
    _read(visitor, *READ)

    assert _subscribe(visitor) == "/magazine/subscribe/thanks"
    assert 'href="/magazine/rooms"' in visitor.get("/magazine/subscribe/thanks").text
    assert _read(visitor, "rooms", "night") == [True, True]


def test_nobody_subscribes_without_an_account(visitor: Visitor) -> None:
    page = visitor.post("/magazine/subscribe", offer="digital-month", back="")

    assert (page.url.path, page.url.params["next"]) == ("/register", "/magazine/subscribe/payment")


def test_a_declined_card_subscribes_to_nothing(visitor: Visitor) -> None:
    visitor.register()
    visitor.post("/magazine/subscribe", offer="digital-month", back="")
    page = visitor.post("/magazine/subscribe/payment", **CARD | {"card-number": "4000 0000 0000 0002"})

    assert "declined" in page.text
    assert "You have no subscription" in visitor.get("/account/subscription").text


def test_an_offer_that_is_not_there_leads_back_to_those_that_are(visitor: Visitor) -> None:
    assert visitor.post("/magazine/subscribe", offer="gold", back="").url.path == "/magazine/subscribe"


def test_a_subscription_ends_with_two_clicks(visitor: Visitor) -> None:
    _subscribe(visitor)
    page = visitor.post("/account/subscription/cancel")

    assert "Your subscription is cancelled." in page.text
    assert _read(visitor, *READ) == [True, True, False]


def test_where_leaving_is_drawn_out_it_takes_five_clicks(visitor: Visitor, shop: OpenShop) -> None:
    _subscribe(visitor)
    shop.lab.switch("cancel-drawn-out")
    pages = [visitor.post("/account/subscription/cancel", asked=str(asked)).text for asked in range(5)]

    assert ["Your subscription is cancelled." in page for page in pages] == [False, False, False, False, True]


def test_where_it_takes_a_call_no_click_ends_it(visitor: Visitor, shop: OpenShop) -> None:
    _subscribe(visitor)
    shop.lab.switch("cancel-by-phone-only")
    page = visitor.post("/account/subscription/cancel")

    assert ("please call" in page.text, "Cancel subscription" in page.text) == (True, False)
    assert _read(visitor, *READ) == [True, True, True]


def test_a_domino_asks_for_two_logins_and_three_screens_more(visitor: Visitor, shop: OpenShop) -> None:
    shop.lab.switch("subscribe-domino")
    visitor.register()
    address = {"name": "Anna", "street": "Lane 1", "postcode": "20000", "city": "Hamburg", "country": "DE"}
    paths = [
        visitor.post("/magazine/subscribe", offer="digital-month", back=""),
        visitor.login(onward="/magazine/subscribe/address"),
        visitor.post("/magazine/subscribe/address", **address),
        visitor.post("/magazine/subscribe/way", pay="card"),
        visitor.login(onward="/magazine/subscribe/payment"),
        visitor.post("/magazine/subscribe/payment", **CARD),
        visitor.post("/magazine/subscribe/review"),
    ]

    assert [page.url.path.rpartition("/")[2] for page in paths] == [
        "login", "address", "way", "login", "payment", "review", "thanks",
    ]  # fmt: skip


def test_ten_offers_or_three(visitor: Visitor, shop: OpenShop) -> None:
    few = visitor.get("/magazine/subscribe").text.count('name="offer"')
    shop.lab.switch("offers-many")

    assert (few, visitor.get("/magazine/subscribe").text.count('name="offer"')) == (3, 10)


def test_each_offer_for_another_time_and_with_another_name_for_its_term(visitor: Visitor, shop: OpenShop) -> None:
    shop.lab.switch("offers-not-comparable")
    page = visitor.get("/magazine/subscribe").text

    told = ("a week", "for 4 weeks", "a year", "Minimum term", "Commitment", "Contract period")
    assert [words in page for words in told] == [True] * len(told)
