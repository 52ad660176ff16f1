"""
Judging journeys again that lie on disk, with all rules, on one core: python benchmarks/stored.py [--sizes 250 500 1000]

CPU seconds to judge them, and to read them from disk before, each size as often as the others.
"""

import tempfile
from datetime import UTC, datetime
from pathlib import Path
from time import process_time

from judging import journey
from measure import Outcome, arguments, tell

from shopper.frictions.catalogue import rules
from shopper.frictions.judge import judge
from shopper.journey.recording import Recording, read_evidence
from shopper.journey.redaction import Redactor

AIM = "1,000 journeys a second judged per core"
NOW = datetime(2026, 3, 30, tzinfo=UTC)


def main() -> None:
    asked = arguments(__doc__, sizes=(int, [250, 500, 1000]), rounds=(int, 3))
    found = rules()
    with tempfile.TemporaryDirectory() as name:
        folders = [stored(Path(name), number) for number in range(max(asked.sizes))]
        taken = [{size: judged(folders[:size], found) for size in asked.sizes} for _ in range(asked.rounds)]
    best = {size: [min(one[size][part] for one in taken) for part in (0, 1)] for size in asked.sizes}
    lines = [
        f"{size:>5} journeys: {size / judging:5.0f} a second judged, {size / reading:5.0f} a second read, "
        f"{size / (judging + reading):5.0f} a second in all"
        for size, (reading, judging) in best.items()
    ]
    small, big = asked.sizes[0], asked.sizes[-1]
    lines.append(f"journeys x {big / small:g}: judging x {best[big][1] / best[small][1]:.2f}, "
                 f"reading x {best[big][0] / best[small][0]:.2f}; {len(found)} rules")  # fmt: skip
    points = {"reading": [(size, one[0]) for size, one in best.items()],
              "judging": [(size, one[1]) for size, one in best.items()]}  # fmt: skip
    tell(Outcome("Judging stored journeys", lines, "journeys", "s of CPU", points, AIM,
                 big / best[big][1] >= 1000, f"{big / best[big][1]:,.0f}"), asked.json)  # fmt: skip


def stored(home: Path, number: int) -> Path:
    evidence = journey()
    recording = Recording(home / str(number), evidence.heading, Redactor.of(), list(evidence.notes))
    recording.folder.mkdir()
    recording.write()
    return recording.folder


def judged(folders: list[Path], found: tuple) -> tuple[float, float]:
    """Seconds of reading and of judging, one journey after the other, as `shopper judge` does it."""
    reading = judging = 0.0
    for folder in folders:
        begun = process_time()
        evidence = read_evidence(folder)
        between = process_time()
        judge(evidence, found, NOW)
        reading, judging = reading + between - begun, judging + process_time() - between
    return reading, judging


if __name__ == "__main__":
    main()
