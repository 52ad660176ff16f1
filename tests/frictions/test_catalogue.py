"""Rules are found by walking folders."""

import re
from pathlib import Path

import pytest

from shopper.errors import UsageError
from shopper.frictions import Stage
from shopper.frictions.catalogue import HERE, rules

RULE = '''"""
The shop is closed on Mondays.

What the shopper meets: a note on the door.

Why it matters: he came on a Monday.

What to do instead: open.
"""

from collections.abc import Iterator

from shopper.frictions import Finding, Limits, Rule, Severity, Stage
from shopper.observations import Evidence


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    return iter(())


RULE = Rule(check, stage=Stage.PURCHASE, severity=Severity.STOPPED, owner="us")
'''


def _write(folder: Path, name: str, text: str = RULE) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def test_every_file_in_a_stage_folder_is_a_rule_of_that_stage_and_name() -> None:
    files = [(path.stem.replace("_", "-"), stage) for stage in Stage for path in (HERE / stage.value).glob("[!_]*.py")]

    assert sorted((rule.id, rule.stage) for rule in rules()) == sorted(files)


def test_rules_come_by_stage_and_id_and_are_the_same_each_time() -> None:
    order = list(Stage)
    found = rules()

    assert list(found) == sorted(found, key=lambda rule: (order.index(rule.stage), rule.id))
    assert rules() == found


def test_a_team_adds_a_rule_by_adding_a_file(tmp_path: Path) -> None:
    _write(tmp_path, "doors/closed_on_mondays.py")
    _write(tmp_path, "_shared.py", "raise RuntimeError")
    added = [rule for rule in rules(tmp_path) if rule not in rules()]

    assert [(rule.id, rule.title) for rule in added] == [("closed-on-mondays", "The shop is closed on Mondays")]


def test_a_rule_file_of_a_team_is_read_once(tmp_path: Path) -> None:
    _write(tmp_path, "closed_on_mondays.py")

    assert rules(tmp_path) == rules(tmp_path)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("def broken(:", "can't be read as a rule: SyntaxError"),
        ("import nothing_of_that_name", "can't be read as a rule: ModuleNotFoundError"),
        ("x = 1", "a rule file ends with `RULE = Rule(check, ...)`"),
        (RULE.replace("Why it matters", "Why"), "needs a paragraph that begins with `Why it matters:`"),
        ("from shopper.frictions.purchase.extra_login import RULE", "its check must be written in this file"),
    ],
)
def test_a_file_that_is_no_rule_is_named(tmp_path: Path, text: str, said: str) -> None:
    path = _write(tmp_path, "closed_on_mondays.py", text)

    with pytest.raises(UsageError, match=re.escape(str(path))) as raised:
        rules(tmp_path)

    assert said in str(raised.value)


def test_an_id_is_given_once(tmp_path: Path) -> None:
    _write(tmp_path, "extra_login.py")

    with pytest.raises(UsageError, match="the id `extra-login` is taken by"):
        rules(tmp_path)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="nowhere is not a folder"):
        rules(tmp_path / "nowhere")
