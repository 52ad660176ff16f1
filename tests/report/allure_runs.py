"""Real runs of pytest with allure-pytest, in a process and a folder of their own."""

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from shopper.rulings_file import write_rulings
from tests.report.published import Journey

Run = Callable[..., list[dict[str, Any]]]
TEST = """
import pytest
from pathlib import Path
from shopper.frictions.catalogue import rules
from shopper.journey.recording import read_evidence
from shopper.report import attach_files, introduce, summary, tell
from shopper.rulings_file import read_rulings

FOLDER = Path({folder!r})


def test_journey():
    evidence, rulings = read_evidence(FOLDER), read_rulings(FOLDER)
    {ending}
"""

TOLD = """introduce(evidence.heading)
    tell(evidence, rulings, rules(), FOLDER)
    said = summary(rulings, evidence.heading.tolerance)
    if said:
        pytest.fail(said, pytrace=False)"""


def run_test(folder: Path, journey: Journey, ending: str = TOLD, *options: str) -> list[dict[str, Any]]:
    (journey.folder / "evidence.json").write_text(journey.evidence.model_dump_json(), "utf-8")
    write_rulings(journey.folder, journey.rulings)
    (folder / "test_it.py").write_text(TEST.format(folder=str(journey.folder), ending=ending), "utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:shopper", "-p", "no:cacheprovider", "test_it.py"]
    given = options or ("--alluredir", "allure-results", "--clean-alluredir")
    done = subprocess.run([*command, *given], cwd=folder, capture_output=True, text=True, check=False, timeout=120)
    assert "INTERNALERROR" not in done.stdout + done.stderr
    (folder / "said.txt").write_text(done.stdout, "utf-8")
    return [json.loads(path.read_text("utf-8")) for path in (folder / "allure-results").glob("*-result.json")]


@dataclass(frozen=True)
class Told:
    """A journey and the one result Allure got of it; `results` is their folder."""

    journey: Journey
    result: dict[str, Any]
    results: Path
