"""Results of a real journey, told to a reader who reads German."""

import json
import re
from typing import Any

from shopper.report import Wanted
from shopper.report.allure_report.config import config
from shopper.report.allure_report.results import Result
from shopper.report.allure_report.retelling import place_told, retold, teller
from tests.report.allure_report.results_by_hand import result
from tests.report.allure_report.test_config import OUT
from tests.report.allure_runs import Told

GERMAN = teller("de")
KNOWN = ("accepted", "Nobody writes after the shopper left a filled cart. Accepted until 2027-05-31: new system")


def names(step: dict[str, Any]) -> list[str]:
    """Of everything in it that a reader unfolds."""
    return [name for one in step["steps"] for name in (one["name"], *names(one))]


def test_a_journey_is_told_in_german_and_known_again_by_what_it_was_known_by(told: Told) -> None:
    german = retold(told.result, GERMAN)
    by = ("uuid", "historyId", "testCaseId", "fullName", "status")

    assert [german[name] for name in by] == [told.result[name] for name in by]
    assert "✗ Wer einen vollen Warenkorb stehen lässt, hört nichts mehr" in names(german)
    assert "angesehen: Aria Headphones, 89,00\xa0€, vorrätig" in names(german)
    assert "Erwartet" in german["descriptionHtml"]
    assert "Wer einen vollen Warenkorb stehen lässt" in german["descriptionHtml"]
    assert german["descriptionHtml"].count("<img") == told.result["descriptionHtml"].count("<img")


def test_the_parameter_that_parts_histories_keeps_its_words(told: Told) -> None:
    parting = [one for one in retold(told.result, GERMAN)["parameters"] if not one.get("excluded")]
    before = [one for one in told.result["parameters"] if not one.get("excluded")]

    assert [(one["name"], one["value"]) for one in parting] == [(one["name"], one["value"]) for one in before]


def test_the_message_of_a_journey_is_told_line_by_line() -> None:
    said = "Friction: 2 frictions found\n  ✗ script-error (annoyed): slider\n  and 1 more accepted or tolerated"

    assert (
        GERMAN(said) == "Hürden: 2 Hürden\n  ✗ script-error (ärgert): slider\n  und 1 weitere hingenommen oder geduldet"
    )


def test_what_a_shop_wrote_is_never_told_anew() -> None:
    shop = "<p><span>Expected</span>: <bdi>Expected</bdi></p>"

    assert retold({"name": "", "descriptionHtml": shop}, GERMAN)["descriptionHtml"] == (
        "<p><span>Erwartet</span>: <bdi>Expected</bdi></p>"
    )


def test_hostile_text_in_a_description_stays_text() -> None:
    evil = "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"

    assert retold({"name": "", "descriptionHtml": evil}, GERMAN)["descriptionHtml"] == evil


def test_english_is_as_it_was_written() -> None:
    assert teller("en")("To pay 4.90 EUR by 2026-03-06") == "To pay 4.90 EUR by 2026-03-06"


def test_a_place_is_told_with_its_shop_as_it_is_called() -> None:
    assert [place_told(where, "de") for where in ("lamps on top on desktop", "lamps")] == [
        "lamps on top auf Desktop", "lamps",
    ]  # fmt: skip


def test_categories_charts_and_known_frictions_fit_the_results_in_every_language() -> None:
    met = result("failed", "Failed: Friction: 1 friction found", ("friction", "The total grows after the cart"))
    known, skipped = result("passed", "", KNOWN), result("skipped", "Skipped: not yet due: the welcome message")
    for language in ("en", "de"):
        tell = teller(language)
        made = json.loads(json.dumps(config(OUT, [met, known, skipped], (), Wanted(language=language), counted=False)))
        told = [Result(retold(one.told(), tell) if language != "en" else one.told()) for one in (met, known, skipped)]

        assert [_category(one, made["categories"]["rules"]) for one in told] == [
            tell("The total grows after the cart"), tell("Known and accepted for now"), tell("Not yet due"),
        ]  # fmt: skip
        assert made["resolutions"]["rules"][0]["comment"] in told[1].data["statusDetails"]["message"]


def _category(one: Result, rules: list[dict[str, Any]]) -> str:
    """The first that fits, as Allure does it."""
    for rule in rules:
        labels = rule["matchers"]["labels"]
        fits = all(any(_is(value, pattern) for value in one.labels(name)) for name, pattern in labels.items())
        if one.data["status"] in rule["matchers"]["statuses"] and fits:
            return str(rule["name"])
    return ""


def _is(value: str, pattern: str) -> bool:
    return re.search(pattern, value) is not None
