"""How many journeys to walk at once where nobody said."""

import os
from pathlib import Path

A_JOURNEY = 180
"""MB that a further journey takes at its most, nearly all of it in the process of its pages (see benchmarks)."""
BROWSER = 600
"""MB for the process and the browser themselves."""
MOST = 4
"""Beyond this two cores gain nothing: the one thread that talks to the browser is busy all the time."""


def usual_size(workers: int = 1, cores: int | None = None, free: float | None = None) -> int:
    """At least one; two for each core this process can have, as far as memory (MB) goes."""
    cores = cores or os.cpu_count() or 1
    free = _free() if free is None else free
    by_cores = 2 * cores // max(workers, 1)
    by_memory = int((free / max(workers, 1) - BROWSER) // A_JOURNEY)
    return max(1, min(MOST, by_cores, by_memory))


def _free() -> float:
    """MB of memory that can be had now; where that is not told, enough."""
    try:
        lines = Path("/proc/meminfo").read_text(encoding="ascii").splitlines()
        told = {name: value for name, _, value in (line.partition(":") for line in lines)}
        return int(told["MemAvailable"].split()[0]) / 1024
    except (OSError, KeyError, ValueError):
        return 4096.0
