"""The command line as its user meets it: what it says, and how it ends."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from shopper.frictions.catalogue import rules
from shopper.steps import verbs


def shopper(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    start = [sys.executable, "-c", "from shopper.cli import main; main()", *words]
    return subprocess.run(start, cwd=folder, capture_output=True, text=True, timeout=120, check=False, env=None)


def test_rules_are_listed_whole_for_programs(tmp_path: Path) -> None:
    done = shopper(tmp_path, "rules", "--json")

    assert [row["id"] for row in json.loads(done.stdout)] == [rule.id for rule in rules()]


@pytest.mark.parametrize("spelled", ["cart-reminder-missing", "cart_reminder_missing", "Cart reminder missing"])
def test_a_rule_is_explained_however_its_name_is_spelled(tmp_path: Path, spelled: str) -> None:
    done = shopper(tmp_path, "explain", spelled)

    assert (done.returncode, done.stderr) == (0, "")
    assert "Why it matters" in done.stdout


def test_every_verb_is_listed(tmp_path: Path) -> None:
    done = shopper(tmp_path, "verbs")

    assert [verb for verb in verbs() if verb not in done.stdout] == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("explain", "cart-reminder-mising"), "Did you mean `cart-reminder-missing`?"),
        (("judge", "nowhere"), "no journey here"),
        (("schema", "nowhere"), "not a folder"),
        (("check", "nowhere.yaml"), "there is no file"),
        (("run", "nowhere.yaml"), "not found: nowhere.yaml"),
        (("run", "--wait", "ten minutes", "errand.yaml"), "--wait"),
        (("practice", "--switch", "cart-mail-nevr"), "cart-mail-never"),
        (("report", "--no-open"), "Walk a journey first"),
    ],
)
def test_what_the_user_can_mend_ends_with_2_and_how_to(tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    (tmp_path / "errand.yaml").write_text("title: An errand\nstage: purchase\nsteps: [open: home]\n", encoding="utf-8")

    done = shopper(tmp_path, *words)

    assert done.returncode == 2
    assert said in (done.stdout + done.stderr).replace("\n", " ")
    assert "Traceback" not in done.stdout + done.stderr
