"""How the Allure report is made up: what its tree, its categories and its charts show."""

import json
import re
import shutil
from base64 import b64encode
from collections.abc import Mapping, Sequence
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any
from zlib import crc32

from shopper.gates import Standing, State
from shopper.report.allure_report.metrics import performance
from shopper.report.allure_report.results import (
    ACCEPTED,
    ACCEPTED_KIND,
    CASE,
    KIND,
    WHERE,
    Result,
    frictions,
    resolutions,
)
from shopper.report.allure_report.retelling import Tell, place_told, teller
from shopper.report.allure_report.staging import names_of
from shopper.report.allure_report.wanted import Wanted
from shopper.report.allure_results.side_files import CATEGORIES

HISTORY = 60
"""Runs kept in the trend."""
CHARTS: tuple[dict[str, Any], ...] = (
    {"type": "testResultSeverities", "title": "How much the frictions hurt", "includeUnset": False},
    {"type": "statusDynamics", "title": "Night by night"},
    {"type": "statusTransitions", "title": "New frictions, and those mended"},
    {"type": "problemsDistribution", "title": "Journeys with friction, by stage, shop and device", "by": "environment"},
    {"type": "successRateDistribution", "title": "Smooth journeys, by shop and stage"},
)
"""
Those of Allure's charts that answer a question somebody who runs a shop has.

How flaky a test is, or how long it took us, is none. `currentStatus` counts accepted frictions, the ring on the front
page does not: two figures for one thing.
"""
HIDDEN = (
    "host", "thread", "framework", "language", "package", "parentSuite", "suite", "subSuite", ACCEPTED, WHERE, CASE,
)  # fmt: skip
"""Not the category: Allure looks for it only among labels that are shown."""
PARTS = ("allurerc.mjs", "gates.mjs")


def config(
    output: Path, results: Sequence[Result], metrics: Sequence[str], wanted: Wanted, *, counted: bool
) -> dict[str, Any]:
    """
    Allure's configuration. `metrics` are the keys of what was measured, `counted` says that the history already has a
    point for these results.
    """
    tell = teller(wanted.language)
    awesome = {
        "reportName": wanted.title, "singleFile": wanted.is_single(len(results)), "reportLanguage": wanted.language,
        "theme": "auto", "logo": logo(), "groupBy": ["feature"], "sections": ["charts"],
        "charts": [{**chart, "title": tell(chart["title"])} for chart in CHARTS],
    }  # fmt: skip
    return {
        "name": wanted.title, "output": str(output.resolve()), "historyLimit": HISTORY,
        "appendHistory": not counted, "hideLabels": list(HIDDEN),
        **({"historyPath": str(wanted.history.resolve())} if wanted.history else {}),
        "label": WHERE,
        "environments": {
            _id(name): {"name": place_told(name, wanted.language), "where": name}
            for name in names_of(results, WHERE)
        },
        "categories": {"rules": categories(results, tell)},
        "resolutions": {"rules": resolutions(results, tell)},
        "performance": performance(metrics, tell),
        "plugins": {
            "gates": {"import": "./gates.mjs", "options": {"gates": [_gate(one, tell) for one in wanted.gates]}},
            "awesome": {"options": awesome},
        },
    }  # fmt: skip


def write_config(folder: Path, made: Mapping[str, Any]) -> Path:
    """Writes it into this folder, with the programs that belong to it; the path to name to Allure."""
    for part in PARTS:
        with as_file(files(__package__) / part) as path:
            shutil.copy(path, folder)
    plugin = {"import": str((folder / "gates.mjs").resolve())}
    plugins = made["plugins"] | {"gates": made["plugins"]["gates"] | plugin}
    (folder / "allurerc-data.json").write_text(json.dumps({**made, "plugins": plugins}, indent=1), "utf-8")
    return folder / PARTS[0]


def categories(results: Sequence[Result], tell: Tell = str) -> list[dict[str, Any]]:
    """
    One for each friction, the worst first; then what was accepted, what the shop turned away, and what is ours.

    A journey stands in the first that fits: under the worst of its frictions. `tell` is how the results were told.
    """
    of_frictions = [_rule(title, "failed", tell) for title in frictions(results)]
    known = _rule(ACCEPTED_KIND, "failed", tell)
    rest = [_of_kind(category, tell) for category in CATEGORIES]
    return [*of_frictions, known, *rest]


def _rule(name: str, status: str, tell: Tell) -> dict[str, Any]:
    matchers = {"statuses": [status], "labels": {KIND: f"^{re.escape(tell(name))}$"}}
    return {"name": tell(name), "matchers": matchers, "groupBy": [], "groupByMessage": False}


def _of_kind(category: Mapping[str, Any], tell: Tell) -> dict[str, Any]:
    """A category of categories.json in Allure 3's words."""
    matchers = {"statuses": category["matchedStatuses"], "labels": {KIND: f"^{re.escape(tell(category['name']))}$"}}
    return {"name": tell(category["name"]), "matchers": matchers, "groupBy": [], "groupByMessage": True}


def logo() -> str:
    """Our sign as Allure wants it."""
    picture = (files(__package__) / "logo.svg").read_bytes()
    return f"data:image/svg+xml;base64,{b64encode(picture).decode()}"


def _gate(standing: Standing, tell: Tell) -> dict[str, Any]:
    why = "; ".join((tell(standing.why), *standing.by))
    return {
        "rule": standing.gate, "success": standing.state is not State.BROKEN,
        "message": f"{tell(standing.state.value.capitalize())}: {why}",
        "expected": standing.gate, "actual": tell(standing.why),
    }  # fmt: skip


def _id(name: str) -> str:
    """An environment's id, the same every night: only letters, digits and hyphens are taken."""
    return f"{re.sub(r'[^a-z0-9]+', '-', name.lower()).strip('-')[:40]}-{crc32(name.encode()):x}"
