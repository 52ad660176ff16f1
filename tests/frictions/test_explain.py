"""The catalogue in words."""

from pathlib import Path

import pytest

from shopper.frictions import Rule
from shopper.frictions.catalogue import rules
from shopper.frictions.explain import catalogue_page, explain, rows
from shopper.frictions.limits import tell_limits
from shopper.frictions.page import Page, read_page
from shopper.frictions.settings import limits_of
from shopper.observations import Heading

RULES = rules()
PAGE = Path(__file__).parents[2] / "docs" / "frictions.md"


def test_the_catalogue_page_is_fresh() -> None:
    """Write it anew with `python -m shopper.frictions > docs/frictions.md`."""
    assert PAGE.read_text(encoding="utf-8") == catalogue_page(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_says_where_its_figures_come_from(rule: Rule) -> None:
    assert rule.sources
    assert all(limit.description and limit.source for limit in tell_limits(limits_of(rule)))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_opens_with_one_short_sentence(rule: Rule) -> None:
    assert len(rule.title.split()) <= 14
    assert "." not in rule.title


def test_an_explanation_opens_with_the_sentence_and_tells_limits_as_they_are_set() -> None:
    rule = next(rule for rule in RULES if rule.id == "cart-reminder-late")
    heading = Heading(case="a", title="a", limits={rule.id: {"friction": "12 h"}})
    told = explain(rule, limits_of(rule, heading))

    assert told.startswith(
        "### cart-reminder-late\n\n**The reminder of the cart comes late.**\n\nWhat the shopper meets:"
    )
    assert "- `friction`: 12 h. A reminder later than this is late." in told


def test_the_table_has_a_line_for_each_rule() -> None:
    assert [row.id for row in rows(RULES)] == [rule.id for rule in RULES]
    assert ("cart-reminder-late", "notice 1 h, friction 1 day") in [(row.id, row.limits) for row in rows(RULES)]


def test_a_docstring_reads_as_a_page() -> None:
    text = "\nShut.\n\nWhat the shopper meets: a\nb.\n\nA remark.\n\nWhy it matters: c.\n\nWhat to do instead: d.\n"

    assert read_page(text) == Page(title="Shut", meets="a b.", matters="c.", remedy="d.")


@pytest.mark.parametrize("text", ["", "Shut.", "Shut.\n\nWhat the shopper meets: a.\n\nWhy it matters:\n\nx"])
def test_a_page_with_a_part_missing_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="needs a paragraph that begins with `"):
        read_page(text)
