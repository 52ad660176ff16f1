"""What files say about rules, read or refused with advice."""

from datetime import timedelta
from typing import Any

import pytest

from shopper.errors import UsageError
from shopper.frictions.catalogue import rules
from shopper.frictions.settings import limits_of, mistakes
from shopper.observations import Acceptance, Heading

RULES = {rule.id: rule for rule in rules()}

DURATION = "a duration is a number and a unit, such as `30 s`, `10 min`, `24 h` or `2 days`."


def _heading(limits: dict[str, dict[str, Any]] | None = None, **accept: Acceptance) -> Heading:
    accepted = {rule.replace("_", "-"): acceptance for rule, acceptance in accept.items()}
    return Heading(case="a", title="a", limits=limits or {}, accept=accepted)


def test_limits_are_the_rules_own_where_nothing_is_set() -> None:
    limits = limits_of(RULES["cart-reminder-late"])

    assert dict(limits) == {"notice": timedelta(hours=1), "friction": timedelta(hours=24)}


def test_a_limit_is_set_as_it_is_written_in_yaml_with_spaces_or_underscores() -> None:
    written = {"messages-too-many": {"per day": 3, "per_week": "9"}}

    assert limits_of(RULES["messages-too-many"], _heading(written)).model_dump() == {"per_day": 3, "per_week": 9}


@pytest.mark.parametrize(
    ("rule", "written", "said"),
    [
        (
            "cart-reminder-late",
            {"frictoin": "2 h"},
            "limits of `cart-reminder-late`: there is no limit `frictoin`. Did you mean `friction`?",
        ),
        (
            "cart-reminder-late",
            {"zzz": "2 h"},
            "limits of `cart-reminder-late`: there is no limit `zzz`. Known: notice, friction.",
        ),
        (
            "cart-reminder-late",
            {"friction": 24},
            f"limits of `cart-reminder-late`: `friction: 24` can't be used: {DURATION}",
        ),
        (
            "messages-too-many",
            {"per day": -1},
            "limits of `messages-too-many`: `per day: -1` can't be used: Input should be greater than or equal to 0.",
        ),
        ("coupon-missing", {"friction": 1}, "limits of `coupon-missing`: the rule has no limits to set."),
    ],
)
def test_a_wrong_limit_is_refused_with_advice(rule: str, written: dict[str, Any], said: str) -> None:
    with pytest.raises(UsageError) as raised:
        limits_of(RULES[rule], _heading({rule: written}))

    assert str(raised.value) == said


def test_all_mistakes_are_told_at_once() -> None:
    heading = _heading(
        {"cart-reminder-lat": {}, "cart-reminder-late": {"x": 1, "notice": "soon"}},
        extra_login=Acceptance(why="known", until="next year"),
        extra_logins=Acceptance(why="known", until="2027-01-01"),
    )

    assert mistakes(heading, RULES.values()) == (
        "`limits` names a rule `cart-reminder-lat` that is not there. Did you mean `cart-reminder-late`?",
        "`accept` names a rule `extra-logins` that is not there. Did you mean `extra-login`?",
        "limits of `cart-reminder-late`: there is no limit `x`. Known: notice, friction.",
        f"limits of `cart-reminder-late`: `notice: soon` can't be used: {DURATION}",
        "`accept` of `extra-login`: `until: next year` is not a day; write it as 2027-06-30.",
    )


def test_a_heading_without_settings_has_no_mistakes() -> None:
    assert mistakes(_heading(), RULES.values()) == ()
