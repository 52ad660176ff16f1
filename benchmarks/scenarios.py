"""
Collecting scenario files beside plain tests: python benchmarks/scenarios.py [--sizes 1000 10000] [--rounds 2]

Whole runs of `pytest --collect-only -q`, alternating: so many scenario files, so many files with a plain test each, and
as many plain tests in files of a hundred.
"""

import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from measure import Measured, Outcome, arguments, in_turn, measured, spread, tell, write_project

PYTEST = (sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider")
A_TEST = "def test_{0}():\n    assert {0} is not None\n"


def main() -> None:
    asked = arguments(__doc__, sizes=(int, [1000, 10000]), rounds=(int, 2))
    lines, points, ratio = [], {way: [] for way in WAYS}, 0.0
    for size in asked.sizes:
        with tempfile.TemporaryDirectory() as name:
            folders = {way: Path(name) / str(number) for number, way in enumerate(WAYS)}
            for way, folder in folders.items():
                folder.mkdir()
                WAYS[way](folder, size)
            rounds = [{way: collect(folders[way]) for way in in_turn(list(WAYS), n)} for n in range(asked.rounds)]
        for way in WAYS:
            seconds = statistics.median(one[way].processor for one in rounds)
            ratios = [one[way].processor / one[PLAIN].processor for one in rounds]
            points[way].append((size, seconds))
            lines.append(f"{size:>6} {way:32} {seconds:6.1f} s of CPU, {spread(ratios)} of {PLAIN}")
        ratio = statistics.median(one[SCENARIOS].processor / one[PLAIN].processor for one in rounds)
    aim = f"{asked.sizes[-1]} scenario files in at most 2 x the time of as many plain tests"
    tell(Outcome("Collecting scenario files", lines, "tests", "s of CPU", points, aim, ratio <= 2), asked.json)


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
