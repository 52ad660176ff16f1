"""
Looking at big pages: python benchmarks/facts.py [--sizes 1500 3000 10000]

Milliseconds for the facts of a page with so many elements (one script call in the browser), for reading them, and for
making sense of them; the sizes alternate.
"""

import statistics
import time
from collections.abc import Callable

from measure import Outcome, arguments, tell
from overhead import browser

from shopper.sight.facts import SCRIPT, PageFacts
from shopper.sight.scene import Scene
from shopper.sight.view import view

A_PRODUCT = "<li><a href='/p/{0}'>Thing {0}</a> <b>{0}.00 EUR</b></li>"
PARTS = ("facts", "reading them", "making sense of them")


def main() -> None:
    asked = arguments(__doc__, sizes=(int, [1500, 3000, 10000]), rounds=(int, 7))
    taken: dict[int, list[list[float]]] = {size: [] for size in asked.sizes}
    with browser() as (_, started):
        pages = {size: started.new_page(viewport={"width": 1280, "height": 800}) for size in asked.sizes}
        for size, page in pages.items():
            page.set_content("<ul>" + "".join(A_PRODUCT.format(number) for number in range(size // 3)) + "</ul>")
        for _ in range(asked.rounds):
            for size, page in pages.items():
                taken[size].append(looked(page))
    best = {size: [statistics.median(part) for part in zip(*each, strict=True)] for size, each in taken.items()}
    lines = [f"{size:>6} elements: " + ", ".join(f"{part} {ms:.1f} ms" for part, ms in zip(PARTS, told, strict=True))
             for size, told in best.items()]  # fmt: skip
    small, big = asked.sizes[0], asked.sizes[-1]
    grown = ", ".join(f"{part} x {best[big][place] / best[small][place]:.1f}" for place, part in enumerate(PARTS))
    lines.append(f"elements x {big / small:.1f}: {grown}")
    points = {part: [(size, told[place]) for size, told in best.items()] for place, part in enumerate(PARTS)}
    tell(Outcome("Looking at a page", lines, "elements", "ms", points), asked.json)


def looked(page: object) -> list[float]:
    spans: list[float] = []
    gathered = timed(lambda: page.evaluate_handle(SCRIPT).evaluate("seen => seen.facts"), spans)
    facts = timed(lambda: PageFacts.read(gathered), spans)
    timed(lambda: view(facts, 200, Scene.of(facts)), spans)
    return spans


def timed(work: Callable[[], object], spans: list[float]) -> object:
    begun = time.perf_counter()
    made = work()
    spans.append((time.perf_counter() - begun) * 1000)
    return made


if __name__ == "__main__":
    main()
