from decimal import Decimal

from shopper.measures import Money
from shopper.observations import OfferSeen
from shopper.report.scorecard import Comparison, tell_scorecard
from shopper.report.story import Story
from tests.report.scorecard.tales import tale


def asks(site: str, landed: str = "", device: str = "desktop", product: str = "Tide Speaker", gtin: str = "") -> Story:
    """A journey of one errand in this shop, and what it asked for in all."""
    price = Money(amount=Decimal(landed), currency="EUR") if landed else None
    offer = OfferSeen(site=site, own=True, product=product, gtin=gtin, landed=price)
    return tale(f"compare@{site}/{device}").model_copy(update={"offer": offer})


def compared(*stories: Story) -> list[tuple[str, list[str]]]:
    found: tuple[Comparison, ...] = tell_scorecard(stories).comparisons
    return [(one.device, [shop.offer.site for shop in one.shops]) for one in found]


def test_shops_stand_side_by_side_the_cheapest_in_all_first_and_the_untold_last() -> None:
    assert compared(asks("dear", "120"), asks("dark"), asks("cheap", "99")) == [("desktop", ["cheap", "dear", "dark"])]


def test_each_kind_of_device_is_compared_for_itself() -> None:
    stories = [asks(site, "99", device) for site in ("a", "b") for device in ("desktop", "iPhone 15")]

    assert compared(*stories) == [("desktop", ["a", "b"]), ("iPhone 15", ["a", "b"])]


def test_another_product_is_not_set_beside_the_first() -> None:
    assert compared(asks("a", "99", gtin="4006381333931"), asks("b", "9", gtin="4006381333948")) == []


def test_one_shop_alone_is_no_comparison() -> None:
    assert compared(asks("a", "99"), tale("compare@b/desktop")) == []


def test_what_the_others_ask_more_is_held_against_the_cheapest() -> None:
    (one,) = tell_scorecard((asks("dear", "120"), asks("dark"), asks("cheap", "99.50"))).comparisons

    assert one.cheapest == one.shops[0]
    assert [str(one.more(shop)) for shop in one.shops] == ["0.00 EUR", "20.50 EUR", "None"]


def test_one_sum_alone_is_the_cheapest_of_nothing() -> None:
    (one,) = tell_scorecard((asks("dark"), asks("cheap", "99.50"))).comparisons

    assert (one.cheapest, one.more(one.shops[0])) == (None, None)
