"""Every rule's seeds are run as tests, and each friction is found by its own rule only."""

from datetime import UTC, datetime

import pytest

from shopper.frictions import Rule, Seed, Verdict
from shopper.frictions.catalogue import rules
from shopper.frictions.judge import judge
from shopper.frictions.ruling import Ruling
from shopper.observations import Evidence, Heading

RULES = rules()
SEEDS = [pytest.param(rule, seed, id=f"{rule.id}: {seed.told}") for rule in RULES for seed in rule.seeds]
FRICTIONS = [param for param in SEEDS if param.values[1].verdict is Verdict.FRICTION]  # type: ignore[union-attr]  # pytest types values loosely

NEVER_UNSURE = {
    "It is counted or measured; what could not be measured is not seen.": (
        "welcome-mail-late", "browse-reminder-late", "cart-reminder-hasty", "cart-reminder-late", "shop-takes-long",
        "checkout-clicks-many", "checkout-fields-many", "checkout-screens-many", "delay-silence", "mail-clipped",
        "messages-too-many", "overlay-in-the-way", "patience-exhausted", "sideways-scroll", "tap-target-small",
        "text-faint", "text-small", "offers-too-many", "offer-page-wall-of-text", "payment-domino",
        "cancellation-drawn-out",
    ),
    "It is read off the page, the mail or the browser as it is.": (
        "consent-preticked", "coupon-box-tempting", "extra-login", "reminder-link-needs-login", "request-failed",
        "unsubscribe-hard", "autocorrect-on", "keyboard-wrong", "zoom-blocked", "password-rules-harsh",
    ),
    "What is seen is compared with what was noted before; where either is missing, it is not seen.": (
        "history-lost-across-devices", "same-data-asked-twice", "promised-date-moves", "message-irrelevant",
    ),
    "Only wordings of a known list count; other words say nothing.": ("decline-shamed", "delivery-date-missing"),
}  # fmt: skip
"""Rules that never leave it to a person, by why; rules that are on their way are among them."""


def _judged(seed: Seed, rules: tuple[Rule, ...]) -> tuple[Ruling, ...]:
    evidence = Evidence(heading=Heading(case="seed", title=seed.told), notes=seed.notes)
    return judge(evidence, rules, datetime(2026, 3, 30, tzinfo=UTC))


@pytest.mark.parametrize(("rule", "seed"), SEEDS)
def test_a_seed_gets_the_verdict_it_promises(rule: Rule, seed: Seed) -> None:
    ruling = _judged(seed, (rule,))[0]

    assert (ruling.verdict, ruling.said) == (seed.verdict, "")
    if seed.verdict is Verdict.FRICTION:
        assert ruling.severity is (seed.severity or rule.severity)


@pytest.mark.parametrize(("rule", "seed"), FRICTIONS)
def test_one_cause_is_told_by_one_rule_only(rule: Rule, seed: Seed) -> None:
    found = {ruling.rule for ruling in _judged(seed, RULES) if ruling.verdict in (Verdict.FRICTION, Verdict.BROKEN)}

    assert found == {rule.id, *seed.also}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_shows_what_it_finds_and_what_it_does_not(rule: Rule) -> None:
    shown = {seed.verdict for seed in rule.seeds}

    assert shown >= {Verdict.FRICTION, Verdict.CLEAR, Verdict.NOT_SEEN}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_shows_when_a_person_should_look_or_it_is_said_why_never(rule: Rule) -> None:
    never = {name for names in NEVER_UNSURE.values() for name in names}

    assert any(seed.verdict is Verdict.UNSURE for seed in rule.seeds) or rule.id in never


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_says_what_why_with_a_source_what_instead_and_who_mends_it(rule: Rule) -> None:
    page = rule.page

    assert all((page.title, page.meets, page.matters, page.remedy, rule.owner, rule.sources))


@pytest.mark.parametrize(("rule", "seed"), FRICTIONS)
def test_a_friction_shows_the_notes_that_prove_it(rule: Rule, seed: Seed) -> None:
    proofs = [friction.seen for friction in _judged(seed, (rule,))[0].frictions]

    assert all(proof and set(map(id, proof)) <= set(map(id, seed.notes)) for proof in proofs)
