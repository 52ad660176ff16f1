"""What a page promises of every cart."""

import pytest

from shopper.observations import PromiseKind
from shopper.sight.scene import Scene
from shopper.sight.study import promises
from tests.sight.conftest import Gather

SALE = "<p>This week 10 % off everything</p>"


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (SALE, [(PromiseKind.PERCENT_OFF, "banner")]),
        (SALE + "<p>Use code: SPRING10</p>", []),
        ("<p>Free delivery</p>", []),
        ("<header><p>Free delivery</p></header>", [(PromiseKind.FREE_SHIPPING, "banner")]),
        (f"<footer>{SALE}</footer>", []),
    ],
)
def test_a_promise_counts_where_it_is_made_to_everybody(
    gather: Gather, body: str, told: list[tuple[PromiseKind, str]]
) -> None:
    page = f"<html lang=en><body>{body}<main><h1>Welcome to the shop</h1></main></body></html>"

    found = promises(Scene.of(gather(page)), "banner")

    assert [(promise.what, promise.where) for promise in found] == told
