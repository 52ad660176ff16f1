"""Which shop program made a page, and what knowing it is good for."""

import re
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Page
from pydantic import ValidationError

from shopper.actor import Place
from shopper.observations import Layer
from shopper.sight import find
from shopper.sight.platform import SCRIPT, Platform, Recognised, asked_globals, platforms, recognise
from tests.sight.conftest import PAGES, Show, look

FOLDER = Path(__file__).parent / "platforms"
NAMES = {
    "bigcommerce": "BigCommerce", "magento": "Magento", "opencart": "OpenCart", "prestashop": "PrestaShop",
    "salesforce": "Salesforce Commerce Cloud", "shopify": "Shopify", "shopware": "Shopware",
    "squarespace": "Squarespace", "wix": "Wix", "woocommerce": "WooCommerce",
}  # fmt: skip
MEETING = "(seen, css) => seen.elements.flatMap((e, i) => (e.matches(css) ? [i] : []))"
IMITATE = {"en-product-icons": "OpenCart"}
"""Pages of the corpus whose addresses are a program's own."""
LAMP: dict[str, object] = {"platform": "Lamp", "sources": ["a book"], "marks": {"generator": {"^Lamp": 0.9}}}


@pytest.fixture(autouse=True)
def no_cookies(tabs: dict[str, Page]) -> None:
    """All pages here have one address, so what one has set the next would show."""
    tabs["desktop"].context.clear_cookies()


def told(page: Page) -> Recognised | None:
    return recognise(page.evaluate(SCRIPT, asked_globals(platforms())), platforms())


def page_of(name: str) -> str:
    return (FOLDER / f"{name}.html").read_text(encoding="utf-8")


def test_every_program_has_a_page_here() -> None:
    assert {path.stem for path in FOLDER.glob("*.html")} == set(NAMES)
    assert sorted(NAMES.values()) == [platform.platform for platform in platforms()]


@pytest.mark.parametrize("name", NAMES)
def test_a_program_is_told_by_its_marks(name: str, show: Show) -> None:
    found = told(show(page_of(name), "/kettle"))

    assert found is not None
    assert (found.platform.platform, found.confidence >= 0.9) == (NAMES[name], True)


@pytest.mark.parametrize("name", NAMES)
def test_a_hint_finds_what_the_words_do_not_say(name: str, show: Show) -> None:
    page = show(page_of(name), "/kettle")
    found = told(page)
    facts, handle = look(page)
    assert found is not None

    sighting = find(
        Place.ADD_TO_CART, facts, platform=found.platform.hints,
        resolve=lambda css: handle.evaluate(MEETING, css),
    )  # fmt: skip

    assert (sighting.layer, sighting.chosen is not None) == (Layer.PLATFORM, True)


@pytest.mark.parametrize("name", sorted(path.stem for path in PAGES.glob("*.html")))
def test_a_page_of_no_program_is_taken_for_none(name: str, show: Show) -> None:
    found = told(show(name, "/"))

    assert found is None or found.platform.platform == IMITATE.get(name), found.marks


def test_an_embedded_picture_makes_no_shop(show: Show) -> None:
    picture = '<img src="https://cdn.shopify.com/s/files/1/kettle.jpg">'

    assert told(show(f"<h1>Our blog</h1>{picture}<script src=/wp-content/a.js></script>")) is None


def test_a_hint_that_meets_two_is_left_to_looking(show: Show) -> None:
    page = show("<h1>Kettle</h1><p>$42</p><button class=buy>Add to cart</button><button class=buy>Gift card</button>")
    facts, handle = look(page)

    sighting = find(
        Place.ADD_TO_CART, facts, platform={"add to cart": {"css": ".buy"}},
        resolve=lambda css: handle.evaluate(MEETING, css),
    )  # fmt: skip

    assert (sighting.layer, sighting.chosen and sighting.chosen.name) == (Layer.SCORED, "Add to cart")


def test_two_programs_that_are_equally_certain_are_both_doubted() -> None:
    lamp = Platform.model_validate(LAMP)
    shade = Platform.model_validate(LAMP | {"platform": "Shade"})

    assert recognise({"generator": ["Lamp 2"]}, [lamp, shade]) is None
    assert recognise({"generator": ["Lamp 2"]}, [lamp]) == Recognised(
        platform=lamp, confidence=0.9, marks=("generator: Lamp",)
    )


def test_the_example_in_the_documentation_is_right() -> None:
    page = (Path(__file__).parents[2] / "docs" / "scouting.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```yaml\n(.+?)```", page, re.DOTALL)

    assert Platform.model_validate(yaml.safe_load(example)).cart is not None


@pytest.mark.parametrize(
    "wrong",
    [
        {"places": {"place order": {"css": "#order"}}},
        {"marks": {"generator": {"(": 0.9}}},
        {"marks": {"smell": {"a": 0.9}}},
        {"marks": {"generator": {"a": 1.5}}},
        {"colour": "red"},
    ],
    ids=["a hint at what orders", "no expression", "an unknown kind", "too sure", "an unknown key"],
)
def test_a_file_that_is_wrong_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Platform.model_validate(LAMP | wrong)
