"""
Collecting scenario files beside plain tests: python benchmarks/scenarios.py [--sizes 1000 10000]

Whole runs of `pytest --collect-only -q`, in turn: so many scenario files, so many files with a plain test each, and as
many plain tests in files of a hundred. The first time Python compiles the plain tests; the second time it has them.
"""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from measure import Measured, Outcome, arguments, in_turn, measured, tell, write_project

PYTEST = (sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider")
A_TEST = "def test_{0}():\n    assert {0} is not None\n"


def main() -> None:
    asked = arguments(__doc__, sizes=(int, [1000, 10000]))
    lines, points, ratios = [], {way: [] for way in WAYS}, {}
    for size in asked.sizes:
        first, again = twice(size)
        for way in WAYS:
            points[way].append((size, again[way].processor))
            lines.append(
                f"{size:>6} {way:24} {first[way].processor:5.1f} s of CPU, again {again[way].processor:5.1f} s"
            )
        ratios = {
            name: taken[SCENARIOS].processor / taken[PLAIN].processor
            for name, taken in (("the first time", first), ("again", again))
        }
        lines.append(f"{size:>6} scenario files: {told(ratios)} of plain tests, a file each")
    aim = f"{asked.sizes[-1]:,} scenario files in at most 2 x the time of as many plain tests"
    tell(Outcome("Collecting scenario files", lines, "tests", "s of CPU", points, aim, max(ratios.values()) <= 2,
                 told(ratios)), asked.json)  # fmt: skip


def told(ratios: dict[str, float]) -> str:
    return ", ".join(f"{name} x{ratio:.2f}" for name, ratio in ratios.items())


def twice(size: int) -> list[dict[str, Measured]]:
    """Each way the first time, when no plain test was ever compiled, and again."""
    with tempfile.TemporaryDirectory() as name:
        folders = {way: Path(name) / str(number) for number, way in enumerate(WAYS)}
        for way, folder in folders.items():
            folder.mkdir()
            WAYS[way](folder, size)
        return [{way: collect(folders[way]) for way in in_turn(list(WAYS), n)} for n in range(2)]


def collect(folder: Path) -> Measured:
    return measured(PYTEST, folder, ok=(0,))


def scenarios(folder: Path, size: int) -> None:
    write_project(folder, "http://127.0.0.1:9", size)
    (folder / "pytest.ini").write_text("[pytest]\ntestpaths = scenarios\n")


def plain(folder: Path, size: int, each: int = 1) -> None:
    (folder / "pytest.ini").write_text("[pytest]\n")
    for number in range(0, size, each):
        text = "".join(A_TEST.format(number + place) for place in range(each))
        (folder / f"test_plain{number}.py").write_text(text)


SCENARIOS, PLAIN = "scenario files", "plain tests, a file each"
WAYS: dict[str, Callable[[Path, int], None]] = {
    SCENARIOS: scenarios, PLAIN: plain, "plain tests, 100 a file": lambda folder, size: plain(folder, size, 100),
}  # fmt: skip

if __name__ == "__main__":
    main()
