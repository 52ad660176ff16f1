"""`shopper scout` and `shopper look` as their users meet them."""

import json
from pathlib import Path

import pytest
from PIL import Image

from shopper.scouting.findings import Findings
from shopper.scouting.one_page import Seen
from tests.commands.test_cli import shopper
from tests.manners.tiny_shops import open_tiny_shop
from tests.scouting.goods import fill

ERRAND = """\
title: Look for a kettle
stage: consideration
sites: [tiny]
steps: [open: home, search for: kettle, view product]
"""


def test_a_shop_is_told_to_people_and_its_first_site_file_walks(tmp_path: Path) -> None:
    with open_tiny_shop() as shop:
        done = shopper(tmp_path, "scout", fill(shop).url, "--pause", "0 s", "--write", "scenarios/sites/tiny.yaml")
        (tmp_path / "scenarios" / "errand.yaml").write_text(ERRAND, encoding="utf-8")
        checked, walked = shopper(tmp_path, "check"), shopper(tmp_path, "run")
        (journey,) = (tmp_path / "reports" / "journeys").glob("*/evidence.json")
        evidence = json.loads(journey.read_text(encoding="utf-8"))

    assert (done.returncode, "sites: [tiny]" in done.stderr) == (0, True)
    assert "Iron Kettle, 42.00 EUR" in done.stdout
    assert "the checkout lets one on" in done.stdout
    assert (checked.returncode, "0 mistakes" in checked.stdout or "no mistakes" in checked.stdout) == (0, True)
    steps = [note for note in evidence["notes"] if note["note"] == "StepTaken"]
    assert [note.get("outcome", "done") for note in steps] == ["done", "done", "done"], walked.stdout


def test_findings_are_data_for_programs_and_nothing_else(tmp_path: Path) -> None:
    with open_tiny_shop() as shop:
        done = shopper(tmp_path, "scout", fill(shop).url, "--pause", "0 s", "--only-look", "--json")

    found = Findings.model_validate_json(done.stdout)
    assert (found.shop, found.cart, found.product is not None) == (True, None, True)
    assert (tmp_path / found.folder / "evidence.json").is_file()


def test_a_page_is_drawn_and_told(tmp_path: Path) -> None:
    with open_tiny_shop() as shop:
        done = shopper(tmp_path, "look", f"{fill(shop).url}/products/kettle", "--out", "kettle.png", "--json")

    assert Seen.model_validate_json(done.stdout).product == "Iron Kettle"
    with Image.open(tmp_path / "kettle.png") as drawn:
        assert drawn.format == "PNG"


def test_a_page_of_no_shop_is_told_in_a_line(tmp_path: Path) -> None:
    with open_tiny_shop() as shop:
        shop.pages["/"] = "<h1>My blog</h1><p>Words about the sea.</p>"
        done = shopper(tmp_path, "scout", shop.url, "--pause", "0 s")

    assert (done.returncode, done.stdout) == (2, "")
    assert "does not look like a shop" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("scout", "shop.example"), 2, "Did you mean https://shop.example?"),
        (("look", "shop.example"), 2, "Did you mean https://shop.example?"),
        (("scout", "http://no-such-shop.invalid"), 3, "there is no such host"),
        (("look", "http://no-such-shop.invalid"), 3, "there is no such host"),
        (("scout", "http://shop.example", "--pause", "soon"), 2, "--pause"),
        (("scout", "http://shop.example", "--write", "shop.json"), 2, "no name for a site file"),
        (("look", "http://shop.example", "--out", "look.gif"), 2, "--out"),
        (("look", "http://shop.example", "--device", "iPhone15"), 2, "Did you mean “iPhone 15”?"),
    ],
)
def test_a_mistake_is_one_clear_message(tmp_path: Path, words: tuple[str, ...], code: int, said: str) -> None:
    done = shopper(tmp_path, *words)

    assert (done.returncode, done.stdout) == (code, "")
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


def test_the_shapes_are_documented() -> None:
    page = (Path(__file__).parents[2] / "docs" / "scouting.md").read_text(encoding="utf-8")
    shapes = (Findings.model_json_schema(), Seen.model_json_schema())
    names = {name for shape in shapes for part in (shape, *shape.get("$defs", {}).values())
             for name in part.get("properties", {})}  # fmt: skip

    assert sorted(name for name in names if f"`{name}`" not in page) == []
