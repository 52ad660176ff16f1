"""A run of one errand in several shops ends with a test that sets them side by side."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from shopper.practice.running import open_shop
from tests.plugin.conftest import started
from tests.plugin.projects import Ended, Project

SHOPS = {"corner": "usual", "salon": "specialist"}
ERRAND = """\
title: Compare a speaker
stage: consideration
sites: [corner, salon]
devices: [desktop]
steps:
  - open: home
  - search for: tide
  - view product
  - add to cart
  - open cart
"""
NAME = "compared@desktop side by side"


@pytest.fixture(scope="module")
def compared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Project, Ended]]:
    with ExitStack() as shops:
        project = started(tmp_path_factory.mktemp("compared"), compared=ERRAND)
        for site, kind in SHOPS.items():
            url = shops.enter_context(open_shop(kind=kind)).url
            project.write(f"scenarios/sites/{site}.yaml", f"site: {site}\nurl: {url}\n")
        yield project, project.shopper("run", "-n", "2", "--alluredir=reports/allure-results")


def attached(result: dict[str, list[dict[str, str]]]) -> dict[str, str]:
    return {one["name"]: one["source"] for one in result["attachments"]}


def test_the_comparison_is_a_test_with_table_chart_and_csv(compared: tuple[Project, Ended]) -> None:
    project, _ = compared

    result = project.results()[NAME]
    files = attached(result)

    assert result["name"] == "Side by side: Compare a speaker (desktop)"
    assert [*files] == ["What it costs in all", "The table", "The table as CSV"]
    results = project.folder / "reports" / "allure-results"
    assert (results / files["What it costs in all"]).read_text(encoding="utf-8").startswith("<svg")
    lines = (results / files["The table as CSV"]).read_text(encoding="utf-8").splitlines()
    assert [line.partition(",")[0] for line in lines] == ["site", *SHOPS]


def test_it_fails_where_a_rival_of_the_shop_named_first_asks_less(compared: tuple[Project, Ended]) -> None:
    project, ended = compared

    result = project.results()[NAME]

    assert result["status"] == "failed"
    assert "shipping-dearer-than-rival" in result["statusDetails"]["message"]
    assert f"friction  {NAME}" in ended.said


def test_the_journeys_hold_their_rivals_and_can_be_judged_again(compared: tuple[Project, Ended]) -> None:
    project, _ = compared

    offers = [note for note in project.evidence("compared@corner/desktop")["notes"] if note["note"] == "OfferSeen"]

    assert [offer["site"] for offer in offers] == [*SHOPS]
    assert (Path(project.folder) / "reports" / "comparisons" / "compared@desktop.csv").is_file()


def test_a_shop_that_is_not_walked_this_time_is_not_compared(compared: tuple[Project, Ended]) -> None:
    project, _ = compared

    ended = project.shopper("run", "-k", "corner or side")

    assert f"not seen  {NAME}" in ended.said
