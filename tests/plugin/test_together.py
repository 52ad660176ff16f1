"""Several journeys walked at once come to the same as one by one, and a crash costs no more than it must."""

import json
from pathlib import Path
from typing import Any

import psutil
import pytest

from tests.manners.tiny_shops import Answer, Asked, TinyShop, html, open_tiny_shop
from tests.plugin.conftest import LOOKED, shopping
from tests.plugin.projects import SHOPPER, Ended, Project

SEARCHED = """\
title: Look for speakers
stage: consideration
sites: [waiting]
devices: [desktop, iPhone 15]
steps:
  - open: home
  - search for: speakers
  - view product
  - add to cart
  - open cart
"""
LOST = SEARCHED.replace("search for: speakers", "browse: Submarines")
WAYS = {"one by one": ("--together=1",), "together": ("--together=4",), "in workers": ("--together=4", "-n", "2")}


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Project, Ended]]:
    """The same scenarios, walked in each way."""
    others = {"walled": LOOKED.replace("SITE", "walled"), "gone": LOOKED.replace("SITE", "gone")}
    made = {}
    for way, words in WAYS.items():
        folder = tmp_path_factory.mktemp(way.replace(" ", "_"))
        with shopping(folder, searched=SEARCHED, again=SEARCHED, lost=LOST, **others) as project:
            made[way] = project, project.shopper("run", *words)
    return made


def came_of(project: Project) -> dict[str, Any]:
    """
    What was done and judged in each journey, without times, addresses and the like.

    Browsers tell of a touch only if the page took 16 ms or more to answer, so that is left to the machine.
    """
    return {
        folder.name: (
            [(note["text"], note.get("outcome")) for note in _notes(folder) if note["note"] == "StepTaken"],
            sorted({note["note"] for note in _notes(folder)} - {"Reacted"}),
            [
                (ruling["rule"], ruling["verdict"])
                for ruling in json.loads((folder / "rulings.json").read_text())
                if ruling["rule"] != "reaction-slow"
            ],
        )
        for folder in sorted((project.folder / "reports" / "journeys").iterdir())
        if folder.is_dir()
    }


def _notes(folder: Path) -> list[dict[str, Any]]:
    notes: list[dict[str, Any]] = json.loads((folder / "evidence.json").read_text(encoding="utf-8"))["notes"]
    return notes


@pytest.mark.parametrize("way", ["together", "in workers"])
def test_every_journey_comes_to_the_same(way: str, runs: dict[str, tuple[Project, Ended]]) -> None:
    alone, ended_alone = runs["one by one"]
    project, ended = runs[way]

    assert came_of(project) == came_of(alone)
    assert (ended.code, ended_alone.code) == (3, 3)


@pytest.mark.parametrize("way", WAYS)
def test_each_is_a_test_of_its_own_with_its_own_status(way: str, runs: dict[str, tuple[Project, Ended]]) -> None:
    project, _ = runs[way]

    assert {case: result["status"] for case, result in project.results().items()} == {
        **{
            f"{name}@waiting/{device}": "passed"
            for name in ("searched", "again")
            for device in ("desktop", "iPhone 15")
        },
        **{f"lost@waiting/{device}": "broken" for device in ("desktop", "iPhone 15")},
        "walled@walled/desktop": "skipped",
        "gone@gone/desktop": "broken",
    }


LOOKS = (
    "title: Look in\nstage: awareness\nsites: [tiny]\ndevices: [desktop]\nsteps:\n  - open: home\n  - open: /second\n"
)
MANY = {f"look{number}": LOOKS for number in range(5)}


def tiny(folder: Path, shop: TinyShop, may: str = "{}", **scenarios: str) -> Project:
    project = Project(folder)
    for name, text in scenarios.items():
        project.write(f"scenarios/{name}.yaml", text)
    project.write("scenarios/sites/tiny.yaml", f"site: tiny\nurl: {shop.url}\nmay: {may}\n")
    return project


def kill_browser(run: int) -> None:
    """The first process of the browser that this run has opened."""
    family = psutil.Process(run).children(recursive=True)
    browsers = [one for one in family if "--type=" not in " ".join(one.cmdline()) and "headless" in one.name()]
    for browser in browsers:
        browser.kill()


def crash_at_second_page(folder: Path, may: str) -> tuple[Project, Ended, int]:
    """The browser dies while several are asking for their second page; how often that was asked for in all."""
    with open_tiny_shop() as shop:
        project = tiny(folder, shop, may, **MANY)
        started: list[int] = []

        def second(_asked: Asked) -> Answer:
            if not crashed:
                crashed.append(True)
                kill_browser(started[0])
            return Answer(html("<h1>Second</h1>"))

        crashed: list[bool] = []
        shop.pages |= {"/": html("<h1>Shop</h1><p>Welcome to this shop.</p>"), "/second": second}
        with project.start(*SHOPPER, "run", "--together=3") as process:
            started.append(process.pid)
            said, _ = process.communicate(timeout=300)
        return project, Ended(process.returncode, said), sum(asked.path == "/second" for asked in shop.asked)


def test_a_crash_of_the_browser_loses_nothing_where_nothing_was_left_at_the_shop(tmp_path: Path) -> None:
    project, ended, asked = crash_at_second_page(tmp_path, "{}")

    assert {result["status"] for result in project.results().values()} == {"passed"}
    assert (ended.code, len(project.results())) == (0, 5)
    assert asked > 5


def test_what_the_shop_would_keep_is_not_done_twice_and_the_crash_is_told_as_ours(tmp_path: Path) -> None:
    project, ended, _ = crash_at_second_page(tmp_path, "{place orders: true}")

    statuses = [result["status"] for result in project.results().values()]

    assert ended.code == 3
    assert set(statuses) == {"passed", "broken"}
    assert 1 <= statuses.count("broken") <= 3


def test_a_number_that_is_none_is_told(project: Project) -> None:
    ended = project.pytest("--together=many")

    assert "--together: `many` is no number of journeys. Expected 1, 2, 3 ... or auto." in ended.said
