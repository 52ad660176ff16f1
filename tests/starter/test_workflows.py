"""The steps of the workflows, run as CI would run them, on the practice shop."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

SHOPPER = Path(sys.executable).with_name("shopper")
SITE = """\
url: ${env:PRACTICE_URL}
mail from: "@practice.example"
inbox: ${env:PRACTICE_INBOX}
lab: /_lab/clock
may: {create accounts: true}
"""
SCENARIO = """\
title: Subscribe and be welcomed
stage: awareness
tags: [nightly]
sites: [my_shop]
steps:
  - open: home
  - subscribe to newsletter
  - wait for message: {kind: welcome, within: 24 h}
"""


def shopper(*words: str, folder: Path) -> None:
    subprocess.run([SHOPPER, *words], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project as `shopper init` begins it, pointed at the practice shop."""
    shopper("init", "--ci", "github", folder=tmp_path)
    shopper("init", "--ci", "gitlab", folder=tmp_path)
    (tmp_path / "scenarios" / "sites" / "my_shop.yaml").write_text(SITE, encoding="utf-8")
    (tmp_path / "scenarios" / "first_look.yaml").write_text(SCENARIO, encoding="utf-8")
    return tmp_path


def night(project: Path, commands: list[str], *switches: str) -> list[int]:
    """The exit codes of these commands, on a shop with these switches that is open for all of them."""
    script = project / "night.sh"
    lines = "\n".join(f"({command}) >>night.log 2>&1; echo $? >>codes" for command in commands)
    script.write_text(f"set +e\n{lines}\n", encoding="utf-8")
    (project / "codes").unlink(missing_ok=True)
    shop = ["practice", *(["--switch", *switches] if switches else ["--smooth"]), "--"]
    env = os.environ | {"PATH": f"{SHOPPER.parent}:{os.environ['PATH']}"}
    subprocess.run([SHOPPER, *shop, "bash", "night.sh"], cwd=project, env=env, check=False, timeout=300)
    return [int(line) for line in (project / "codes").read_text(encoding="utf-8").split()]


def github(project: Path) -> list[str]:
    """What the workflow's own steps run; getting the harness is left out, it is here."""
    workflow: dict[str, Any] = yaml.safe_load((project / ".github/workflows/mystery-shopper.yml").read_text("utf-8"))
    commands = [step["run"] for step in workflow["jobs"]["night"]["steps"] if "run" in step]
    assert "pip install" in commands[0]
    return [command for command in commands[1:] if command.startswith(("shopper check", "shopper run"))]


def gitlab(project: Path) -> list[str]:
    """The same of the other."""
    job: dict[str, Any] = yaml.safe_load((project / ".gitlab-ci.yml").read_text("utf-8"))["mystery-shopper"]
    assert "pip install" in job["before_script"][0]
    return [*job["before_script"][2:], *job["script"]]


def test_both_workflows_check_and_then_walk(project: Path) -> None:
    assert [command.split()[1] for command in github(project)] == ["check", "run"]
    assert gitlab(project) == github(project)


def test_what_a_site_file_reads_later_is_told_to_whoever_asks_again(project: Path) -> None:
    said = subprocess.run([SHOPPER, "init", "--ci", "github"], cwd=project, check=True, capture_output=True, text=True)

    assert "kept     .github/workflows/mystery-shopper.yml; site files read what it does not hand on" in said.stdout
    assert (
        "  PRACTICE_INBOX: ${{ secrets.PRACTICE_INBOX }}\n  PRACTICE_URL: ${{ secrets.PRACTICE_URL }}\n" in said.stdout
    )


def test_a_good_night_ends_well_and_the_next_with_something_new_does_not(project: Path) -> None:
    nights = [night(project, github(project), *switches) for switches in ((), ("welcome-never",))]

    assert nights == [[0, 0], [0, 1]], (project / "night.log").read_text(encoding="utf-8")
