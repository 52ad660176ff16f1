"""Offers that are folded away are told from questions that are."""

import pytest

from shopper.sight.scene import Scene
from shopper.sight.subscriptions.folded import folded
from tests.sight.conftest import Gather

OPEN = "<h3><button aria-expanded=true>Basic</button></h3><div><p>€6 a month</p><button>Choose</button></div>"
SHUT = "<h3><button aria-expanded=false>Premium</button></h3><div hidden><p>€9 a month</p></div>"
PLANS = "<ul><li><h2>Basic</h2><p>€6 a month</p></li><li><h2>Plus</h2><p>€8 a month</p></li></ul>"
NATIVE = (
    "<div><details open><summary>Basic</summary><p>€6 a month</p></details>"
    "<details><summary>Premium</summary><p>€9 a month</p></details></div>"
)
FAQ = (
    "<div><details open><summary>Gifts</summary><p>Yes.</p></details>"
    "<details><summary>Students</summary><p>Half.</p></details></div>"
)


@pytest.mark.parametrize(
    ("main", "names"),
    [
        (f"<section><div>{OPEN}</div><div>{SHUT}</div></section>", ("Premium",)),
        (NATIVE, ("Premium",)),
        (f"{PLANS}<details><summary>Yearly plans</summary><p>€60 a year</p></details>", ("Yearly plans",)),
        (f"{PLANS}<button aria-expanded=false>Pay by the year</button>", ("Pay by the year",)),
        (f"{PLANS}<button aria-expanded=false>€60 a year</button>", ()),
        (f"{PLANS}<details><summary>Can I cancel every month?</summary><p>Yes.</p></details>", ()),
        (PLANS + FAQ, ()),
        (PLANS, ()),
    ],
)  # fmt: skip
def test_only_offers_that_are_folded_away_are_named(gather: Gather, main: str, names: tuple[str, ...]) -> None:
    facts = gather(f"<html lang=en><body><main><h1>Subscribe</h1>{main}</main></body></html>")

    assert folded(Scene.of(facts)) == names
