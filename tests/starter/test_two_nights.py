"""
Two nights by the steps of GitHub's workflow, each in a fresh copy of the repository.

Only `reports` goes from one to the next, as in its cache. What the first was promised, the second collects.
"""

import os
import shutil
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import yaml

from shopper.ledger import open_ledger
from tests.nights.town import LATER, Town, open_town

SITE = "url: ${env:SHOP_URL}\nmail from: '@practice.example'\ninbox: ${env:SHOP_INBOX}\n"
LEFT = """\
title: Leave speakers in the cart
stage: consideration
tags: [nightly]
tolerance: annoyed
sites: [my_shop]
gates: [cart reminder within 48 h]
steps:
  - open: home
  - subscribe to newsletter
  - search for: speakers
  - view product
  - add to cart
  - leave
  - wait for message: {kind: cart reminder, within: 48 h}
"""
NOT_HERE = ("pip install", "site")
"""Parts of steps that get the harness, which is here, or bring a web site together."""


def begun(folder: Path) -> Path:
    subprocess.run([sys.executable, str(LATER), "0", "init", "--ci", "github"], cwd=folder, check=True)
    (folder / "scenarios" / "sites" / "my_shop.yaml").write_text(SITE, encoding="utf-8")
    (folder / "scenarios" / "first_look.yaml").unlink()
    (folder / "scenarios" / "left.yaml").write_text(LEFT, encoding="utf-8")
    return folder


def night(repository: Path, town: Town, cache: Path) -> list[int]:
    """The exit codes of its steps, in their order; steps after one that failed are taken where they say `always`."""
    work = repository.with_name("checkout")
    shutil.copytree(repository, work)
    if cache.exists():
        cache.rename(work / "reports")
    told = {"SHOP_URL": town.shop, "SHOP_INBOX": f"folder:{town.sink.folder.path}", "GITHUB_ACTIONS": "true"}
    shopper = f'shopper() {{ "{sys.executable}" "{LATER}" {town.ahead.total_seconds() / 3600} "$@"; }}\n'
    codes: list[int] = []
    for step in yaml.safe_load((work / ".github/workflows/mystery-shopper.yml").read_text("utf-8"))["jobs"]["night"][
        "steps"
    ]:
        command = step.get("run", "").replace("5 min", "1 s")  # how long a walk waits for what may come at once
        if not command or any(part in command for part in NOT_HERE) or (any(codes) and "if" not in step):
            continue
        script = ["bash", "-e", "-c", shopper + command]
        codes.append(subprocess.run(script, cwd=work, env=os.environ | told, check=False, timeout=300).returncode)
    (work / "reports").rename(cache)
    shutil.rmtree(work)
    return codes


def test_the_second_collects_what_the_first_was_promised(tmp_path: Path) -> None:
    (tmp_path / "repository").mkdir()
    repository, cache = begun(tmp_path / "repository"), tmp_path / "cache"
    with open_town(tmp_path / "town") as town:
        first = night(repository, town, cache)
        town.pass_(timedelta(hours=20))
        second = night(repository, town, cache)

    assert (first, second) == ([0, 0, 0, 0], [0, 0, 0, 0])
    with open_ledger(cache / "ledger.db") as ledger:
        assert [line.state for line in ledger.lines()] == ["kept", "owed"]
        assert len(ledger.runs(9)) == 2
