"""
A boss with a crew of processes: python -m tests.collecting.hiring FOLDER ACT

ACT is what the crew is at: `asleep` for longer than any test, or `killed` at the third piece of work.
"""

import os
import signal
import sys
import time
from pathlib import Path
from typing import Any, cast

from shopper.collecting.crew import Processes
from shopper.collecting.hands import Hands

WORK = range(8)


def hire() -> Hands:
    """Hands that need nothing."""
    return cast("Hands", os.getppid())


def asleep(_: Any, work: tuple[Path, int]) -> int:
    folder, number = work
    (folder / str(os.getpid())).touch()
    time.sleep(600)
    return number


def killed(boss: Any, work: tuple[Path, int]) -> int:
    """By the system, as for want of memory; the boss himself is let live."""
    _, number = work
    if number == 3 and os.getpid() != boss and os.getppid() == boss:
        os.kill(os.getpid(), signal.SIGKILL)
    return number * number


def main(folder: Path, act: str) -> None:
    crew = Processes(hire, 2)
    boss = cast("Hands", os.getpid())
    found = list(crew(boss, {"asleep": asleep, "killed": killed}[act], ((folder, number) for number in WORK)))
    crew.close()
    sys.stdout.write(f"{found}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
