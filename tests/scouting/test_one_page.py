"""One page as a shopper takes it in."""

from io import BytesIO
from pathlib import Path

import pytest
from jsonschema import validate
from PIL import Image
from playwright.sync_api import Browser, Playwright

from shopper.errors import TurnedAway
from shopper.scouting.one_page import Seen, look_at
from tests.manners.tiny_shops import Answer, TinyShop, html
from tests.scouting.conftest import asked
from tests.scouting.goods import ADDRESS, fill

Started = tuple[Playwright, Browser]


def test_a_product_page_is_told_with_its_places_and_its_price(shop: TinyShop, started: Started, tmp_path: Path) -> None:
    seen = look_at(asked(f"{fill(shop).url}/products/kettle"), tmp_path, started).seen

    assert (seen.kind, seen.product, str(seen.price), seen.orders) == ("product", "Iron Kettle", "42.00 EUR", ())
    assert {spot.placed.place for spot in seen.places} >= {"search box", "cart", "log in", "quantity", "add to cart"}
    assert all(spot.placed.found for spot in seen.places)
    validate(seen.model_dump(mode="json"), Seen.model_json_schema(mode="serialization"))


def test_products_are_told_with_their_prices(shop: TinyShop, started: Started, tmp_path: Path) -> None:
    seen = look_at(asked(fill(shop).url), tmp_path, started).seen

    assert [(shown.name, str(shown.price)) for shown in seen.products] == [
        ("Iron Kettle", "42.00 EUR"), ("Stone Cup", "6.00 EUR"),
    ]  # fmt: skip


def test_looking_presses_nothing_and_says_what_it_never_would(shop: TinyShop, started: Started, tmp_path: Path) -> None:
    shop.pages["/checkout"] = ADDRESS + "<p>Total €42.00</p>"

    seen = look_at(asked(f"{shop.url}/checkout"), tmp_path, started).seen

    assert seen.orders == ("Place order",)
    assert [one.path for one in shop.asked if one.path != "/favicon.ico"] == ["/checkout"]


@pytest.mark.parametrize(("device", "width"), [("desktop", 1280), ("iPhone 15", 393)])
def test_boxes_are_those_of_the_picture_also_further_down(
    shop: TinyShop, started: Started, tmp_path: Path, device: str, width: int
) -> None:
    button = "<button style='position:absolute;top:1400px;left:40px;width:120px;height:40px;background:#f00;border:0'>"
    view = "<meta name=viewport content='width=device-width'>"
    shop.pages["/p/kettle"] = f"{view}<h1>Kettle</h1><p>€42.00</p>{button}Add to cart</button>"

    pictured = look_at(asked(f"{shop.url}/p/kettle", device), tmp_path, started)

    (add,) = (spot.box for spot in pictured.seen.places if spot.placed.place == "add to cart")
    assert (add.x, add.y, add.width, add.height) == (40, 1400, 120, 40)
    with Image.open(BytesIO(pictured.png)) as picture:
        assert picture.width == width
        assert picture.convert("RGB").getpixel((44, 1404)) == (255, 0, 0)


def test_what_stands_in_the_way_is_raised(shop: TinyShop, started: Started, tmp_path: Path) -> None:
    shop.pages["/"] = Answer(html("<h1>Please verify you are human</h1>"), 403)

    with pytest.raises(TurnedAway):
        look_at(asked(shop.url), tmp_path, started)
