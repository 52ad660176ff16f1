"""A project of a user: scenarios, sites, and the commands he types in it, each a process of its own."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

SHOPPER = (sys.executable, "-c", "from shopper.cli import main; main()")
PYTEST = (sys.executable, "-m", "pytest")
LONGEST = 300


@dataclass(frozen=True)
class Ended:
    """What a command left: its exit code and all it wrote."""

    code: int
    said: str

    @property
    def lines(self) -> list[str]:
        return self.said.splitlines()


@dataclass
class Project:
    """`env` is added to this process's environment."""

    folder: Path
    env: dict[str, str] = field(default_factory=dict)

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def shopper(self, *words: str, **env: str) -> Ended:
        return self.run(*SHOPPER, *words, **env)

    def pytest(self, *words: str, **env: str) -> Ended:
        return self.run(*PYTEST, "-p", "no:cacheprovider" if "--lf" not in words else "cacheprovider", *words, **env)

    def start(self, *words: str, **env: str) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            words, cwd=self.folder, env=self.environment(env), text=True, encoding="utf-8", stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )  # fmt: skip

    def run(self, *words: str, **env: str) -> Ended:
        with self.start(*words, **env) as process:
            said, _ = process.communicate(timeout=LONGEST)
        return Ended(process.returncode, said)

    def environment(self, more: Mapping[str, str]) -> dict[str, str]:
        ours = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST_", "PRACTICE_"))}
        return ours | {"COLUMNS": "200", "NO_COLOR": "1", "PYTHONUTF8": "1"} | self.env | dict(more)

    def journey(self, case: str) -> Path:
        return self.folder / "reports" / "journeys" / case.replace("/", ", ")

    def evidence(self, case: str) -> dict[str, Any]:
        data: dict[str, Any] = json.loads((self.journey(case) / "evidence.json").read_text(encoding="utf-8"))
        return data

    def rulings(self, case: str) -> list[dict[str, Any]]:
        data: list[dict[str, Any]] = json.loads((self.journey(case) / "rulings.json").read_text(encoding="utf-8"))
        return data

    def results(self) -> dict[str, dict[str, Any]]:
        """Allure's results by case."""
        files = (self.folder / "reports" / "allure-results").glob("*-result.json")
        found = [json.loads(path.read_text(encoding="utf-8")) for path in files]
        return {result["fullName"].rpartition("#")[2].partition("[")[0]: result for result in found}


def free_port() -> int:
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        return int(bound.getsockname()[1])
