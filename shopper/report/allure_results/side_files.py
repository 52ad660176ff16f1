"""The files that stand beside Allure's results: categories, environment, executor. Written once a run."""

import json
import platform
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from shopper.report.paper import write


def _any(words: str) -> str:
    """A pattern for messages that hold one of these; Allure 2 matches whole messages, over all their lines."""
    return rf"[\s\S]*({words})[\s\S]*"


CATEGORIES: tuple[dict[str, Any], ...] = (
    {"name": "Friction", "matchedStatuses": ["failed"], "messageRegex": _any("Friction: ")},
    {"name": "Turned away", "matchedStatuses": ["skipped"], "messageRegex": _any("[Tt]urned away|[Bb]ot wall")},
    {"name": "Not yet due", "matchedStatuses": ["skipped"], "messageRegex": _any("[Nn]ot yet due|[Dd]ue in ")},
    {
        "name": "Could not find the way (ours)", "matchedStatuses": ["broken", "failed"],
        "messageRegex": _any("CouldNotFind|could not find"),
    },
    {"name": "Harness trouble (ours)", "matchedStatuses": ["broken", "failed"]},
)  # fmt: skip
"""The first that fits wins: what the shop did stands first, what we could not do last."""


def write_side_files(results: Path, environment: Mapping[str, str], env: Mapping[str, str]) -> None:
    """
    Writes categories.json, environment.properties and executor.json into the results folder.

    `environment` are lines for the report's front page (sites, browser, versions), `env` the process's variables, from
    which the CI job is read. Under xdist the controller calls this, and each file appears whole.
    """
    results.mkdir(parents=True, exist_ok=True)
    write(results / "categories.json", json.dumps(CATEGORIES, indent=1))
    told = {"Python": platform.python_version(), "System": platform.system(), **environment}
    write(results / "environment.properties", "".join(f"{_key(key)}={_value(value)}\n" for key, value in told.items()))
    write(results / "executor.json", json.dumps(executor(env), indent=1))


def executor(env: Mapping[str, str]) -> dict[str, Any]:
    """Who ran it: the CI job as its variables tell, else this machine."""
    for name, kind, number, url in JOBS:
        if env.get(number):
            return {"name": name, "type": kind, "buildName": f"#{env[number]}", "buildUrl": _filled(url, env)}
    return {"name": "this machine", "type": "local"}


JOBS = (
    ("GitHub Actions", "github", "GITHUB_RUN_NUMBER",
     ("GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "actions/runs", "GITHUB_RUN_ID")),
    ("GitLab", "gitlab", "CI_PIPELINE_ID", ("CI_PIPELINE_URL",)),
    ("Jenkins", "jenkins", "BUILD_NUMBER", ("BUILD_URL",)),
    ("Azure Pipelines", "azure", "BUILD_BUILDNUMBER", ("BUILD_BUILDURI",)),
)  # fmt: skip
"""Name, Allure's type, the variable with the number, and the parts of the address (variables or plain text)."""


def _filled(parts: tuple[str, ...], env: Mapping[str, str]) -> str:
    return "/".join(env.get(part, "" if part.isupper() else part) for part in parts)


def _key(text: str) -> str:
    return text.replace("\\", "\\\\").replace(" ", "\\ ").replace("=", "\\=").replace(":", "\\:").replace("\n", " ")


def _value(text: str) -> str:
    return text.replace("\\", "\\\\").replace("\n", " ").replace("\r", " ")
