"""
What a further journey in the same browser takes: python benchmarks/memory.py [--sizes 1 4]

Memory at its most of whole runs with so many journeys side by side, and of a bare script that has as many visits open
in one browser; what a further one takes, by process.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from measure import SHOPPER, Measured, Outcome, arguments, measured, shop, tell, write_project
from overhead import browser
from peer_kits import STEPS

Walk = Callable[[str, int], Measured]
PAGES = ("/", "/search?q=headphones", "/cart", "/search?q=speakers", "/")


def main() -> None:
    asked = arguments(__doc__, sizes=(int, [1, 4]), rounds=(int, 1), hold=(int, 0), url=(str, ""))
    if asked.hold:
        hold(asked.url, asked.hold)
        return
    with shop() as url:
        ours = {size: least(walk, url, size, asked.rounds) for size in asked.sizes}
        bare = {size: least(visits, url, size, asked.rounds) for size in asked.sizes}
    lines = [
        f"{size:>3} at once: {ours[size].memory:5.0f} MB; bare {bare[size].memory:5.0f} MB" for size in asked.sizes
    ]
    each, told = further(ours)
    lines += [f"a further journey: {told}", f"a further visit of a bare script: {further(bare)[1]}"]
    points = {"journeys": [(size, one.memory) for size, one in ours.items()],
              "bare visits": [(size, one.memory) for size, one in bare.items()]}  # fmt: skip
    tell(Outcome("Memory per further journey", lines, "at once", "MB in all", points,
                 "At most 70 MB per further journey", each <= 70, f"{each:.0f} MB"), asked.json)  # fmt: skip


def least(way: Walk, url: str, size: int, rounds: int) -> Measured:
    return min((way(url, size) for _ in range(rounds)), key=lambda one: one.memory)


def further(taken: dict[int, Measured]) -> tuple[float, str]:
    """MB of one more, in all and by process."""
    few, many = min(taken), max(taken)
    small, big = taken[few], taken[many]
    each = (big.memory - small.memory) / (many - few)
    parts = {name: (big.held[name] - small.held.get(name, 0)) / (many - few) for name in big.held}
    told = ", ".join(f"{name} {mb:.0f}" for name, mb in sorted(parts.items(), key=lambda pair: -pair[1]) if mb >= 1)
    return each, f"{each:.0f} MB ({told})"


def walk(url: str, size: int) -> Measured:
    with tempfile.TemporaryDirectory() as name:
        write_project(Path(name), url, 2 * size, STEPS)
        return measured([*SHOPPER, "run", f"--together={size}"], Path(name))


def visits(url: str, size: int) -> Measured:
    with tempfile.TemporaryDirectory() as name:
        return measured([sys.executable, __file__, "--hold", size, "--url", url], Path(name), ok=(0,))


def hold(url: str, size: int) -> None:
    """As many visits as asked for, each in a context of its own, all open at the end."""
    with browser() as (_, started):
        pages = [started.new_context(viewport={"width": 1280, "height": 800}).new_page() for _ in range(size)]
        for path in PAGES:
            for page in pages:
                page.goto(url + path)
        time.sleep(1)


if __name__ == "__main__":
    main()
