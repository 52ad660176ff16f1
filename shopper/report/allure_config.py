"""How the Allure report is made up: what its tree, its categories and its charts show."""

import json
from pathlib import Path
from typing import Any

from shopper.report.allure_results.side_files import CATEGORIES

NAME = "Mystery shopping"
SINGLE_FILE = 200
"""Journeys up to which the report is one file that opens without a server; bigger ones take a browser too long."""
HISTORY = 60
"""Runs kept in the trend."""
CHARTS: tuple[dict[str, Any], ...] = (
    {"type": "currentStatus", "title": "Journeys: smooth, with friction, not walked"},
    {"type": "testResultSeverities", "title": "How much the frictions hurt"},
    {"type": "statusDynamics", "title": "Night by night"},
    {"type": "statusTransitions", "title": "New and mended"},
    {"type": "successRateDistribution", "title": "Smooth journeys by stage"},
)
"""Those of Allure's charts that answer a question somebody who runs a shop has."""


def config(output: Path, journeys: int, history: Path, *, counted: bool) -> dict[str, Any]:
    """Allure's configuration. `counted` when the history already has a point for these results."""
    awesome = {
        "reportName": NAME, "singleFile": journeys <= SINGLE_FILE, "reportLanguage": "en", "theme": "auto",
        "groupBy": ["epic", "feature", "story"], "charts": list(CHARTS), "sections": ["charts"],
    }  # fmt: skip
    return {
        "name": NAME,
        "output": str(output.resolve()),
        "historyPath": str(history.resolve()),
        "historyLimit": HISTORY,
        "appendHistory": not counted,
        "hideLabels": ["host", "thread", "framework", "language", "package", "parentSuite", "suite", "subSuite"],
        "categories": {"rules": [_rule(category) for category in CATEGORIES]},
        "plugins": {"awesome": {"options": awesome}},
    }


def write_config(folder: Path, output: Path, journeys: int, history: Path, *, counted: bool) -> Path:
    """Writes it as allurerc.json into this folder."""
    path = folder / "allurerc.json"
    path.write_text(json.dumps(config(output, journeys, history, counted=counted), indent=1), "utf-8")
    return path


def _rule(category: dict[str, Any]) -> dict[str, Any]:
    """A category of categories.json in Allure 3's words; frictions are grouped by their rule."""
    matcher = {"statuses": category["matchedStatuses"]}
    if "messageRegex" in category:
        matcher["message"] = category["messageRegex"]
    groups = [{"label": "friction"}] if category["name"] == "Friction" else []
    return {"name": category["name"], "matchers": matcher, "groupBy": groups, "groupByMessage": not groups}
