"""A clock that runs down on a product's page is a countdown, whatever words it has; one that stands still is none."""

from datetime import timedelta

import pytest

from shopper.observations import ProductPageSeen, UrgencyShown
from tests.manners.conftest import Errand, errand, open_shop, shop  # noqa: F401 - fixtures
from tests.manners.tiny_shops import TinyShop

HOME = "<h1>Shop</h1><ul><li><a href=/p/lamp><img src=/lamp.png alt=''> Oak Lamp</a> €20.00</li></ul>"
PRODUCT = """<main><h1>Oak Lamp</h1><p>€20.00</p>{clock}
<form method=post action=/cart><button>Add to cart</button></form></main>
<script type="application/ld+json">{{"@type": "Product", "name": "Oak Lamp",
"offers": {{"price": "20.00", "priceCurrency": "EUR"}}}}</script>"""
RUNS = """<p>{words} <span id=sand>09:59</span></p><script>let left = 599; setInterval(() => {{ left {step};
sand.textContent = String(Math.floor(left / 60)).padStart(2, "0") + ":" + String(left % 60).padStart(2, "0"); }}, 1000);
</script>"""


def shown(shop: TinyShop, walk: Errand, clock: str) -> tuple[UrgencyShown, ...]:  # noqa: F811 - a fixture's name
    shop.pages |= {"/": HOME, "/p/lamp": PRODUCT.format(clock=clock)}
    made = walk({"open": "home"}, {"view product": "Oak"})
    assert made.evidence.of(ProductPageSeen), made.trouble
    return made.evidence.of(UrgencyShown)


@pytest.mark.parametrize("words", ["Kept for you at this price:", "Für dich zurückgelegt:", "★"])
def test_a_clock_that_runs_down_is_a_countdown_in_any_words(shop: TinyShop, errand: Errand, words: str) -> None:  # noqa: F811
    (note,) = shown(shop, errand, RUNS.format(words=words, step="-= 1"))

    assert note.ends is not None
    assert timedelta(minutes=9, seconds=50) < note.ends - note.at < timedelta(minutes=10)
    assert note.left is None


@pytest.mark.parametrize(
    "clock", ["<p>Running time 42:30</p>", "<p>Open 9:00 to 18:00</p>", RUNS.format(words="Here for", step="+= 1")]
)
def test_a_clock_that_stands_still_or_runs_up_is_none(shop: TinyShop, errand: Errand, clock: str) -> None:  # noqa: F811
    assert shown(shop, errand, clock) == ()
