"""How busy our own machine is: what is measured of a shop's speed meanwhile may be our own doing."""

import os
from collections.abc import Callable

Load = Callable[[], float | None]


def machine_load() -> float | None:
    """
    Programs that ran or waited to run, for each processor, on average over the last minute.

    None where the system does not tell (Windows). In a container these are the figures of the machine below it.
    """
    try:
        return round(os.getloadavg()[0] / (os.cpu_count() or 1), 1)
    except (AttributeError, OSError):
        return None


def untold() -> None:
    """Where the load is not asked for."""
