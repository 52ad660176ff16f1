"""
The scorecard of many journeys: python benchmarks/scorecard.py [--sizes 125 250 500]

CPU seconds to read so many judged journeys from disk and to write the scorecard of them, and how big the page is. The
journeys are the one of benchmarks/judging.py, in five shops.
"""

import tempfile
from datetime import UTC, datetime
from pathlib import Path
from time import process_time

from judging import journey
from measure import Outcome, arguments, tell

from shopper.frictions import Rule
from shopper.frictions.catalogue import rules
from shopper.frictions.judge import judge
from shopper.journey.recording import Recording
from shopper.journey.redaction import Redactor
from shopper.report import write_scorecard
from shopper.report.scorecard import gather
from shopper.report.shelf import kept
from shopper.rulings_file import write_rulings

NOW = datetime(2026, 3, 30, tzinfo=UTC)
SHOPS = 5


def main() -> None:
    asked = arguments(__doc__, sizes=(int, [125, 250, 500]), rounds=(int, 2))
    found, taken, lines = rules(), {}, []
    for size in asked.sizes:
        with tempfile.TemporaryDirectory() as name:
            for number in range(size):
                walked(Path(name), number, found)
            made = [written(Path(name), found) for _ in range(asked.rounds)]
        taken[size] = (min(one[0] for one in made), min(one[1] for one in made), made[0][2])
        lines.append(f"{size:>5} journeys: read in {taken[size][0]:.2f} s, written in {taken[size][1]:.2f} s of CPU; "
                     f"{taken[size][2] / 1000:.0f} kB")  # fmt: skip
    small, big = taken[asked.sizes[0]], taken[asked.sizes[-1]]
    grown = [after / before for before, after in zip(small, big, strict=True)]
    times = asked.sizes[-1] / asked.sizes[0]
    lines.append(f"journeys x {times:g}: reading x {grown[0]:.2f}, writing x {grown[1]:.2f}, page x {grown[2]:.2f}")
    points = {"reading": [(size, one[0]) for size, one in taken.items()],
              "writing": [(size, one[1]) for size, one in taken.items()]}  # fmt: skip
    tell(Outcome("The scorecard of many journeys", lines, "journeys", "s of CPU", points), asked.json)


def walked(home: Path, number: int, found: tuple[Rule, ...]) -> None:
    evidence = journey()
    case = f"published{number}@shop{number % SHOPS}/desktop"
    heading = evidence.heading.model_copy(
        update={"case": case, "scenario": f"published{number}", "site": f"shop{number % SHOPS}", "began": NOW}
    )
    folder = home / "journeys" / case.replace("/", ", ")
    folder.mkdir(parents=True)
    Recording(folder, heading, Redactor.of(), list(evidence.notes)).write()
    write_rulings(folder, judge(evidence.model_copy(update={"heading": heading}), found, NOW))


def written(home: Path, found: tuple[Rule, ...]) -> tuple[float, float, int]:
    """Seconds to read, seconds to write, bytes of the page."""
    begun = process_time()
    shelf = tuple(kept(home, found))
    between = process_time()
    page = write_scorecard(home, gather(home, found, "", shelf), NOW)
    return between - begun, process_time() - between, page.stat().st_size


if __name__ == "__main__":
    main()
