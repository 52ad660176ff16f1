"""A run in parts on several machines, and their reports as one."""

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from shopper.errors import UsageError
from shopper.ledger import open_ledger
from shopper.pytest_parts.sharding import Shard
from tests.manners.tiny_shops import html, open_tiny_shop
from tests.plugin.projects import Project

TIMES = {"checkout": 90.0, "returns": 60.0, "gift": 50.0, **{f"look{number}": 10.0 for number in range(10)}}


@pytest.mark.parametrize("parts", [1, 2, 3, 5, 20])
def test_all_parts_are_everything_and_nothing_is_in_two(parts: int) -> None:
    shares = [Shard(number, parts).of(TIMES) for number in range(1, parts + 1)]

    assert sorted(name for share in shares for name in share) == sorted(TIMES)
    assert all(not one & other for one, other in pairwise(shares))


def test_parts_take_the_same_time_not_the_same_number() -> None:
    shares = [Shard(number, 3).of(TIMES) for number in (1, 2, 3)]

    assert [sum(TIMES[name] for name in share) for share in shares] == [100, 100, 100]
    assert sorted(map(len, shares)) == [2, 5, 6]


def test_equal_times_are_shared_evenly() -> None:
    assert sorted(len(Shard(number, 4).of(dict.fromkeys("abcdefghij", 0.0))) for number in (1, 2, 3, 4)) == [2, 2, 3, 3]


@pytest.mark.parametrize("written", ["3", "0/2", "3/2", "a/b"])
def test_what_is_no_part_is_told(written: str) -> None:
    with pytest.raises(UsageError, match="expected the number of a part and how many there are: 3/10"):
        Shard.read(written)


LOOK = "title: Look in\nstage: awareness\nsites: [tiny]\ndevices: [desktop]\nsteps:\n  - open: home\n"
NAMES = ("a", "b", "c", "d")


def project(folder: Path, url: str) -> Project:
    made = Project(folder)
    for name in NAMES:
        made.write(f"scenarios/{name}.yaml", LOOK)
    made.write("scenarios/sites/tiny.yaml", f"site: tiny\nurl: {url}\n")
    return made


def cases(reports: Path) -> list[str]:
    return sorted(path.name[0] for path in (reports / "journeys").glob("*/"))


def durations(reports: Path) -> dict[str, Any]:
    with open_ledger(reports / "ledger.db") as ledger:
        return ledger.walking_times([f"{name}@tiny/desktop" for name in NAMES])


def test_the_parts_of_a_run_are_merged_into_one_report(tmp_path: Path) -> None:
    with open_tiny_shop() as shop:
        shop.pages["/"] = html("<h1>Shop</h1><p>Welcome to this shop.</p>")
        made = project(tmp_path, shop.url)
        ended = [made.shopper("run", f"--shard={number}/2", f"--reports=part{number}").code for number in (1, 2)]
        merged = made.shopper("merge", "part1", "part2")
        lost = made.shopper("merge", "part1", "--reports=less")
    parts = [cases(made.folder / f"part{number}") for number in (1, 2)]

    assert (ended, merged.code, lost.code) == ([0, 0], 0, 3)
    assert (sorted(parts[0] + parts[1]), [len(part) for part in parts]) == (list(NAMES), [2, 2])
    assert cases(made.folder / "reports") == list(NAMES)
    assert {result["status"] for result in made.results().values()} == {"passed"}
    assert len(made.results()) == 4
    assert all(seconds > 0 for seconds in durations(made.folder / "reports").values())
    with open_ledger(made.folder / "reports" / "ledger.db") as ledger:
        assert [(run.journeys, run.outcomes) for run in ledger.runs()] == [(4, {"smooth": 4})]
    assert "4 journeys of 2 folders" in merged.said
    assert (made.folder / "reports" / "scorecard.html").is_file()
    assert "Not here: part 2/2." in lost.said
    assert "Walked by nobody:" in lost.said


def test_parts_that_share_a_ledger_go_by_one_plan_though_it_grows_meanwhile(tmp_path: Path) -> None:
    with open_tiny_shop() as shop:
        shop.pages["/"] = html("<h1>Shop</h1><p>Welcome to this shop.</p>")
        made = project(tmp_path, shop.url)
        for number in (3, 1, 2):
            made.shopper("run", f"--shard={number}/3", f"--reports=part{number}", "--ledger=one.db", "--together=1")

    walked = [cases(made.folder / f"part{number}") for number in (1, 2, 3)]
    assert sorted(name for part in walked for name in part) == list(NAMES)


def test_with_more_machines_than_journeys_one_has_nothing_to_do_and_says_so(tmp_path: Path) -> None:
    with open_tiny_shop() as shop:
        shop.pages["/"] = html("<h1>Shop</h1><p>Welcome to this shop.</p>")
        made = project(tmp_path, shop.url)
        ended = made.shopper("run", "--shard=5/5")

    assert (ended.code, ended.said.strip()) == (0, "Nothing to walk in part 5/5: 4 journeys in all.")
    assert json.loads((made.folder / "reports" / "part.json").read_text())["mine"] == []


def test_a_folder_without_reports_is_told(tmp_path: Path) -> None:
    ended = Project(tmp_path).shopper("merge", "nothing", "nowhere")

    assert (ended.code, ended.said.strip()) == (
        2, "nothing: no reports in there. Expected the reports folder of a run.",
    )  # fmt: skip
