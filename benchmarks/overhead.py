"""
What full evidence costs: the same acts by the harness and by a bare Playwright script, alternating, on one shop.

    python benchmarks/overhead.py [--rounds 2] [--journeys 2]

Prints ratios harness / bare of wall time, CPU time and peak memory (driver and browser included), round by round, and
what a page costs in facts, reading and a picture.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
from measure import Outcome, as_usual, shop, spread
from measure import tell as report
from playwright.sync_api import Browser, Playwright, sync_playwright

from shopper.journey.browsers import find_browser, launch_args, this_machine

HERE = Path(__file__).parent


def main() -> None:
    """Runs the rounds, each side in a process of its own, and prints the ratios."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--journeys", type=int, default=2)
    parser.add_argument("--side", choices=("harness", "bare", "page"))
    parser.add_argument("--url", default="")
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args()
    if asked.side:
        print(json.dumps(SIDES[asked.side](asked.url, asked.journeys)))
        return
    with shop() as url:
        told = [{side: measured(side, url, asked.journeys) for side in order(n)} for n in range(asked.rounds)]
        page = measured("page", url, 30)
    tell(told, page, asked)


def order(number: int) -> tuple[str, str]:
    """Which side goes first changes from round to round."""
    return ("harness", "bare") if number % 2 else ("bare", "harness")


def measured(side: str, url: str, journeys: int) -> dict[str, float]:
    """What one side printed of itself."""
    command = [sys.executable, __file__, "--side", side, "--url", url, "--journeys", str(journeys)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=HERE.parent, env=as_usual())
    answer: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return answer


@contextmanager
def browser() -> Iterator[tuple[Playwright, Browser]]:
    """The browser both sides use."""
    found = find_browser(this_machine(), headless=True)
    with sync_playwright() as world:
        path = {} if found.path is None else {"executable_path": str(found.path)}
        started = world.chromium.launch(args=list(launch_args(this_machine())), **path)
        yield world, started
        started.close()


def timed(walk: Callable[[], None], journeys: int) -> dict[str, float]:
    """Seconds and CPU seconds a journey, and the peak memory in MB of this process and all below it; one warm-up."""
    walk()
    family = [psutil.Process(), *psutil.Process().children(recursive=True)]
    with peak() as most:
        cpu, start = cpu_of(family), time.perf_counter()
        for _ in range(journeys):
            walk()
        wall, spent = time.perf_counter() - start, cpu_of(None) - cpu
    return {"wall": wall / journeys, "cpu": spent / journeys, "memory": most[0]}


def cpu_of(family: list[psutil.Process] | None) -> float:
    total = 0.0
    for process in family or [psutil.Process(), *psutil.Process().children(recursive=True)]:
        try:
            times = process.cpu_times()
        except psutil.Error:
            continue
        total += times.user + times.system + times.children_user + times.children_system
    return total


@contextmanager
def peak() -> Iterator[list[float]]:
    """Samples the memory of the whole family until the block ends; shared pages are counted once a process."""
    most, over = [0.0], threading.Event()

    def sample() -> None:
        while not over.wait(0.05):
            now = [psutil.Process(), *psutil.Process().children(recursive=True)]
            most[0] = max(most[0], sum(rss(process) for process in now) / 1e6)

    thread = threading.Thread(target=sample)
    thread.start()
    yield most
    over.set()
    thread.join()


def rss(process: psutil.Process) -> float:
    try:
        return float(process.memory_info().rss)
    except psutil.Error:
        return 0.0


def bare(url: str, journeys: int) -> dict[str, float]:
    """The acts as anybody would script them for this one shop."""
    with browser() as (_, started):

        def walk() -> None:
            context = started.new_context(viewport={"width": 1280, "height": 800})
            page = context.new_page()
            page.goto(url)
            page.get_by_role("button", name="Reject").click()
            page.get_by_label("Search products").fill("headphones")
            page.get_by_label("Search products").press("Enter")
            page.locator("main a[href^='/p/']").first.click()
            page.get_by_role("button", name="Add to cart").first.click()
            page.get_by_role("link", name="View cart").click()
            page.locator("summary").first.click()
            page.get_by_label("Coupon code").fill("CORNER5")
            page.get_by_role("button", name="Apply").click()
            page.get_by_role("link", name="Lamps").first.click()
            page.locator("main a[href^='/p/']").first.click()
            page.get_by_role("button", name="Add to cart").first.wait_for()
            context.close()

        return timed(walk, journeys)


def harness(url: str, journeys: int) -> dict[str, float]:
    """The same acts as a scenario, with all evidence, judged."""
    from walking import walking  # its imports are no cost of the bare side

    with tempfile.TemporaryDirectory() as folder, browser() as (world, started):
        return timed(walking(Path(folder), url, world, started), journeys)


def page_costs(url: str, times: int) -> dict[str, float]:
    """Milliseconds a page of each thing that is taken from it, on a list page and on one of 1,500 elements."""
    from shopper.sight.facts import SCRIPT, PageFacts
    from shopper.sight.scene import Scene
    from shopper.sight.view import view

    told: dict[str, float] = {}
    with browser() as (_, started):
        page = started.new_page(viewport={"width": 1280, "height": 800})
        page.goto(f"{url}/search?q=headphones")
        gathered = page.evaluate_handle(SCRIPT).evaluate("seen => seen.facts")
        facts = PageFacts.read(gathered)
        told["facts (one script call)"] = median(lambda: page.evaluate_handle(SCRIPT).evaluate("s => s.facts"), times)
        told["reading the facts"] = median(lambda: PageFacts.read(gathered), times)
        told["making sense of them"] = median(lambda: view(facts, 200, Scene.of(facts)), times)
        picture = {"type": "jpeg", "quality": 60, "scale": "css"}
        told["picture (JPEG of the viewport)"] = median(lambda: page.screenshot(**picture), times)  # type: ignore[arg-type]  # the literals are right
        page.set_content(
            "<ul>" + "".join(f"<li><a href='/p/{n}'>Thing {n}</a> <b>{n}.00 EUR</b></li>" for n in range(500)) + "</ul>"
        )
        told["facts, 1,500 elements"] = median(lambda: page.evaluate_handle(SCRIPT).evaluate("s => s.facts"), times)
    return told


def median(work: Callable[[], object], times: int) -> float:
    spans = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        spans.append((time.perf_counter() - start) * 1000)
    return statistics.median(spans)


SIDES: dict[str, Callable[[str, int], dict[str, float]]] = {"bare": bare, "harness": harness, "page": page_costs}


def tell(told: list[dict[str, dict[str, float]]], page: dict[str, float], asked: argparse.Namespace) -> None:
    """The ratios, and what a page costs."""
    lines, bars = [], []
    for figure in ("wall", "cpu", "memory"):
        ratios = [row["harness"][figure] / row["bare"][figure] for row in told]
        sides = {side: statistics.median(row[side][figure] for row in told) for side in ("harness", "bare")}
        unit = "MB" if figure == "memory" else "s a journey"
        bars.append((figure, statistics.median(ratios)))
        lines.append(f"{figure:<7} harness/bare {spread(ratios)}; "
                     f"harness {sides['harness']:.2f}, bare {sides['bare']:.2f} {unit}")  # fmt: skip
    lines += [f"{name:<32} {spent:6.1f} ms" for name, spent in page.items()]
    title = f"Full evidence beside a bare script ({len(told)} rounds of {asked.journeys} journeys a side)"
    outcome = Outcome(
        title,
        lines,
        "",
        "times the bare script",
        {"ratio": bars},
        "Full evidence: wall time at most 1.15 x bare",
        bars[0][1] <= 1.15,
        f"{bars[0][1]:.2f} x",
    )
    report(outcome, asked.json)


if __name__ == "__main__":
    main()
