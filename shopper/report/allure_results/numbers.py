"""What was measured on a journey, beside its Allure result: `<uuid>-perf.json`, which Allure draws trends of."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from shopper.ledger import Number
from shopper.report.allure_results.steps import running
from shopper.report.paper import write

ENDING = "-perf.json"
_BETWEEN = " | "


def write_numbers(results: Path | None, site: str, numbers: Iterable[Number]) -> None:
    """Writes them for the running test into the folder of the results; nothing where none is told to Allure."""
    telling = running()
    told = list(numbers)
    if telling is None or results is None or not told:
        return
    figures = {key_of(site, number.name, number.unit): number.value for number in told}
    results.mkdir(parents=True, exist_ok=True)
    write_samples(results, telling.result.uuid, figures, (telling.result.start, telling.now))


def write_samples(results: Path, name: str, figures: Mapping[str, float], span: tuple[int, int]) -> None:
    """Writes `NAME-perf.json`: a sample for each series, measured in this span (ms since 1970)."""
    samples = [
        {"id": f"{name}-{place}", "key": key, "value": value, "start": span[0], "stop": span[1]}
        for place, (key, value) in enumerate(figures.items())
    ]
    write(results / f"{name}{ENDING}", json.dumps(samples))


def key_of(site: str, name: str, unit: str = "") -> str:
    """One series a shop, a figure and a unit: amounts in two currencies have no mean."""
    return _BETWEEN.join((site or "no shop", name, unit))


def series_of(key: str) -> tuple[str, str, str]:
    """The shop, the figure and the unit of a key."""
    site, name, unit = key.rsplit(_BETWEEN, 2)
    return site, name, unit


def keys_in(results: Path) -> list[str]:
    """Every series that has a sample in the folder."""
    found: Iterable[dict[str, Any]] = (
        sample for path in results.glob(f"*{ENDING}") for sample in json.loads(path.read_bytes())
    )
    return sorted({str(sample["key"]) for sample in found})
