"""What Allure's page of metrics says beside each figure: its name, its unit, its shop, and which way is better."""

from collections.abc import Iterable
from typing import Any

from shopper.report.allure_report.retelling import Tell
from shopper.report.allure_results.numbers import series_of

TITLES = {
    "score": "Score", "clicks": "Clicks", "fields": "Fields filled in", "screens": "Pages seen",
    "seconds": "Time on the pages", "checkout fields": "Fields in the checkout", "fees": "Added after the cart",
}  # fmt: skip
"""Of figures by the name the ledger keeps them under."""
MINUTES = "minutes to "
HIGHER = ("score",)
"""Figures of which more is better."""


def performance(keys: Iterable[str], tell: Tell = str) -> dict[str, Any]:
    """
    Allure's `performance`: a group a shop, in it a metric a figure. `keys` are as in the results, `tell` gives the
    reader's words.
    """
    told = {key: series_of(key) for key in keys}
    return {
        "groups": {site: {"title": site} for site, *_ in told.values()},
        "metrics": {key: _metric(*series, tell) for key, series in told.items()},
    }


def _metric(site: str, name: str, unit: str, tell: Tell) -> dict[str, str]:
    title = TITLES.get(name, name.capitalize())
    if name.startswith(MINUTES):
        title = f"Wait for the {name.removeprefix(MINUTES)} message"
    return {"title": tell(title), "unit": tell(unit), "better": "higher" if name in HIGHER else "lower", "group": site}
