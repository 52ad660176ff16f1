"""A browser that is served by Playwright's own server, and one that the workers of a machine share."""

from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from shopper.journey.browsers import find_browser, launch_args, this_machine
from shopper.pytest_parts.served_browser import Served
from tests.manners.tiny_shops import Answer, Asked, html, open_tiny_shop
from tests.plugin.conftest import LOOKED
from tests.plugin.projects import SHOPPER, Ended, Project


@pytest.fixture
def served() -> Iterator[Served]:
    path = find_browser(this_machine(), headless=True).path
    options = {"headless": True, "args": list(launch_args(this_machine()))}
    made = Served.start(options | ({"executablePath": str(path)} if path else {}))
    yield made
    made.close()


def project(folder: Path, url: str) -> Project:
    made = Project(folder)
    for number in range(4):
        made.write(f"scenarios/look{number}.yaml", LOOKED.replace("SITE", "tiny"))
    made.write("scenarios/sites/tiny.yaml", f"site: tiny\nurl: {url}\n")
    return made


def browsers(process: int) -> int:
    """How many browsers are open below a process; where a script starts one, script and browser are one."""
    family = psutil.Process(process).children(recursive=True)
    opened = [one.ppid() for one in family if _is_browser(one)]
    return len(opened) - sum(one.pid in opened for one in family if _is_browser(one))


def _is_browser(process: psutil.Process) -> bool:
    try:
        line = " ".join(process.cmdline())
    except psutil.Error:  # gone meanwhile, or not yet taken leave of
        return False
    return "--remote-debugging" in line and "--type=" not in line


def walk(folder: Path, *words: str) -> tuple[Project, Ended, set[int]]:
    """And how many browsers of this run were open whenever the shop was asked."""
    with open_tiny_shop() as shop:
        made, seen, started = project(folder, shop.url), set[int](), list[int]()

        def home(_asked: Asked) -> Answer:
            seen.add(browsers(started[0]))
            return Answer(html("<h1>Shop</h1><p>Welcome to this shop.</p>"))

        shop.pages["/"] = home
        with made.start(*SHOPPER, "run", *words) as process:
            started.append(process.pid)
            said, _ = process.communicate(timeout=300)
        return made, Ended(process.returncode, said), seen


def test_a_run_walks_in_the_browser_that_is_served(served: Served, tmp_path: Path) -> None:
    made, ended, seen = walk(tmp_path, f"--connect={served.address}", "--browser-path=/nowhere")

    assert (ended.code, seen) == (0, {0}), ended.said
    assert {result["status"] for result in made.results().values()} == {"passed"}
    assert served.process.poll() is None


def test_workers_of_a_machine_share_one(tmp_path: Path) -> None:
    made, ended, seen = walk(tmp_path, "-n", "2", "--share-browser")

    assert (ended.code, seen, len(made.results())) == (0, {1}, 4), ended.said


def test_a_browser_that_does_not_answer_is_our_trouble(tmp_path: Path) -> None:
    _, ended, seen = walk(tmp_path, "--connect=ws://127.0.0.1:9/", "-k", "look1")

    assert (ended.code, seen) == (3, set())
    assert "ws://127.0.0.1:9/" in ended.said
