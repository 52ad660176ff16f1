"""The first site file: right as it is written, and never over one that is there."""

from datetime import date
from pathlib import Path

import pytest

from shopper.errors import UsageError
from shopper.scenario.checking import check
from shopper.scenario.library import Library
from shopper.scenario.reading_shelves import find_site
from shopper.scouting.findings import Findings, Placed, Told
from shopper.scouting.site_file import text, write
from shopper.steps import verbs

TODAY = date(2026, 3, 30)
FOUND = Findings(
    url="https://shop.example/de", name="shop_example", device="desktop", seconds=12, shop=True, language="de",
    currency="EUR", platform=Told(name="Shopware", confidence=0.9), hosts=("pay.example", "js.stripe.example:8443"),
    places=(
        Placed(page="home", place="cart", found=True, label="Cart", score=0.9),
        Placed(page="product", place="add to cart", found=False, best="Want\n# it: {now}", score=0.41),
    ),
)  # fmt: skip


def library() -> Library:
    return Library(verbs=verbs(), today=TODAY)


def test_the_file_is_right_as_it_is_written(tmp_path: Path) -> None:
    path = tmp_path / "scenarios" / "sites" / "shop.yaml"

    write(FOUND, path, TODAY)

    assert check([path], library()).findings == ()
    site = find_site("shop", tmp_path / "scenarios" / "errand.yaml", library()).get()
    assert (site.site, site.url, site.hosts) == ("shop", "https://shop.example/de", ())
    assert (site.may.place_orders, site.may.create_accounts) == (False, False)


def test_what_only_the_owner_knows_stands_there_as_comments() -> None:
    told = text(FOUND, "shop", TODAY)

    assert "# The shop runs on Shopware (90% sure)." in told
    assert "# On its pages it speaks “de” and prices are in EUR." in told
    assert "# hosts: [pay.example, js.stripe.example:8443]" in told
    assert (
        "#   add to cart: {role: button, name: ...}   # on the product page; best was “Want # it: {now}”, 0.41" in told
    )
    assert "cart: {role" not in told.replace("add to cart: {role", "")


def test_the_comments_are_right_too_once_they_count(tmp_path: Path) -> None:
    path = tmp_path / "sites" / "shop.yaml"
    write(FOUND, path, TODAY)
    wanted = ("# hosts:", "# may:", "#   create", "#   place orders", "#   spend", "# mail from", "# inbox", "# pause")
    lines = path.read_text(encoding="utf-8").replace("may: {}\n", "").splitlines()

    path.write_text("\n".join(line[2:] if line.startswith(wanted) else line for line in lines), encoding="utf-8")

    assert check([path], library()).findings == ()


def test_a_file_that_is_there_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "shop.yaml"
    path.write_text("mine", encoding="utf-8")

    with pytest.raises(UsageError, match="is there already"):
        write(FOUND, path, TODAY)

    assert path.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("name", ["shop", "shop.json", "my shop.yaml", "-.yaml"])
def test_a_name_no_scenario_could_use_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError, match="no name for a site file"):
        write(FOUND, tmp_path / name, TODAY)
