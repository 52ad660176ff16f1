"""Every check with which the catalogue began is a rule, or it is said what became of it."""

import re
from pathlib import Path

from shopper.frictions.catalogue import rules

CHECKS = frozenset(Path(__file__).with_name("checks.txt").read_text(encoding="utf-8").split())
PAGE = (Path(__file__).parents[2] / "docs" / "catalogue.md").read_text(encoding="utf-8")
RULES = frozenset(rule.id for rule in rules())
ROWS = dict(re.findall(r"^\| `([\w-]+)` \| (.+) \|$", PAGE, re.MULTILINE))


def test_a_check_is_a_rule_or_the_page_says_what_became_of_it() -> None:
    assert sorted(CHECKS - RULES - ROWS.keys()) == []


def test_a_rule_that_nobody_had_asked_for_says_why_it_is_there() -> None:
    assert sorted(RULES - CHECKS - ROWS.keys()) == []


def test_what_something_was_joined_into_or_split_from_is_a_rule() -> None:
    named = {name for told in ROWS.values() for name in re.findall(r"`([\w-]+)`", told)}

    assert sorted(named - RULES) == []


def test_the_page_names_nothing_but_checks_and_rules() -> None:
    assert sorted(ROWS.keys() - CHECKS - RULES) == []
