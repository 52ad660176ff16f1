"""
What a further journey in the same browser takes: python benchmarks/memory.py [--sizes 1 2 4 8] [--waiting 20]

Memory at its most of whole runs with so many journeys side by side; and what journeys cost that only wait for a
message: CPU seconds and MB of each, between two runs with few and with many of them that wait equally long.
"""

import tempfile
from pathlib import Path

from measure import SHOPPER, Measured, Outcome, arguments, measured, shop, tell, write_project

WAITS = ("open: home", "subscribe to newsletter", "wait for message: {kind: cart reminder, within: 24 h}")


def main() -> None:
    asked = arguments(__doc__, sizes=(int, [1, 2, 4, 8]), waiting=(int, 20), rounds=(int, 2))
    with shop() as url:
        taken = {
            size: min((walk(url, size) for _ in range(asked.rounds)), key=lambda one: one.memory)
            for size in asked.sizes
        }
        few, many = wait(url, 2), wait(url, asked.waiting)
    least, most = asked.sizes[0], asked.sizes[-1]
    each = (taken[most].memory - taken[least].memory) / (most - least)
    further = asked.waiting - 2
    waits = (
        f"a further journey that waits for half a minute: {(many.processor - few.processor) / further:.2f} s of CPU "
        f"with its walk and telling, {(many.memory - few.memory) / further:.0f} MB"
    )
    lines = [f"{size:>3} at once: {taken[size].memory:5.0f} MB" for size in asked.sizes]
    lines += [
        f"a further journey: {each:.0f} MB",
        waits,
    ]
    points = {"MB": [(size, taken[size].memory) for size in asked.sizes]}
    tell(Outcome("Memory per further journey", lines, "journeys at once", "MB in all", points,
                 "at most 70 MB per further journey", each <= 70), asked.json)  # fmt: skip


def walk(url: str, size: int) -> Measured:
    with tempfile.TemporaryDirectory() as name:
        write_project(Path(name), url, 2 * size)
        return measured([*SHOPPER, "run", f"--together={size}"], Path(name))


def wait(url: str, size: int) -> Measured:
    with tempfile.TemporaryDirectory() as name:
        write_project(Path(name), url, size, WAITS, "inbox: smtp://127.0.0.1:0\n")
        return measured([*SHOPPER, "run", "--together=4", "--wait=30 s"], Path(name))


if __name__ == "__main__":
    main()
