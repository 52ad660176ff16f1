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
        (("run", "errand.yaml", "--expect", "cart-reminder-mising"), "Did you mean `cart-reminder-missing`?"),
        (("report", "--no-open"), "Walk a journey first"),
        (("exam", "--switch", "cart-mail-nevr"), "Did you mean “cart-mail-never”?"),
        (("exam", "--rule", "cart-reminder-mising"), "Did you mean `cart-reminder-missing`?"),
        (("exam", "--look", "gothic"), "nothing is called “gothic”"),
        (("exam", "--slice", "11/10"), "expected the number of a part"),
        (("exam", "--rule", "unsubscribe-ignored", "--switch", "welcome-never"), "Leave an option out"),
    ],
)
def test_what_the_user_can_mend_ends_with_2_and_how_to(tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    (tmp_path / "errand.yaml").write_text("title: An errand\nstage: purchase\nsteps: [open: home]\n", encoding="utf-8")

    done = shopper(tmp_path, *words)

    assert done.returncode == 2
    assert said in (done.stdout + done.stderr).replace("\n", " ")
    assert "Traceback" not in done.stdout + done.stderr


def test_a_report_of_nothing_leaves_no_overview_of_nothing(tmp_path: Path) -> None:
    done = shopper(tmp_path, "report", "--no-open", "--reports", "nowhere")

    assert (done.returncode, done.stdout, list(tmp_path.iterdir())) == (2, "", [])
    assert done.stderr.startswith("nowhere: no journeys in there.")


@pytest.mark.parametrize("reports", ["taken", "taken/below"])
def test_reports_that_cannot_be_written_end_with_3_and_one_line(tmp_path: Path, reports: str) -> None:
    (tmp_path / "taken").write_text("a file", encoding="utf-8")

    done = shopper(tmp_path, "run", "--reports", reports)

    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.startswith(f"--reports: reports can't be written to {reports} (")
    assert done.stderr.count("\n") == 1


def test_what_run_takes_is_in_its_usage_line(tmp_path: Path) -> None:
    assert "run [OPTIONS] [PATHS]..." in shopper(tmp_path, "run", "--help").stdout


def test_one_is_told_in_the_singular(tmp_path: Path) -> None:
    (tmp_path / "errand.yaml").write_text("title: An errand\nsteps: [opn: home]\n", encoding="utf-8")

    assert "1 scenario, no sites, no shoppers:" in shopper(tmp_path, "check", "errand.yaml").stdout
