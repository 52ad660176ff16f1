"""The catalogue in words: one rule, the table of rules, the page of all. Markdown that also reads as plain text."""

from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from shopper.frictions.limits import Limits, tell_limits
from shopper.frictions.rule import Rule
from shopper.frictions.settings import limits_of
from shopper.frictions.terms import Severity, Verdict

WORDS = {
    Verdict.FRICTION: "This friction",
    Verdict.CLEAR: "Not this friction",
    Verdict.UNSURE: "A person should look",
    Verdict.NOT_SEEN: "Can't be judged",
}

INTRODUCTION = """\
Limits can be set for a site, a persona or a scenario: `limits: {cart-reminder-late: {friction: 12 h}}`. A friction the
team knows and lives with is accepted with a reason and a last day:
`accept: {cart-reminder-late: {why: "new mail system in May", until: 2027-05-31}}`. What was only just noticed counts as
*annoyed*, whatever the severity of its kind. What could not be seen is never called clear.

This page is generated: `python -m shopper.frictions > docs/frictions.md`."""


class Row(NamedTuple):
    """One line of the table of rules; `limits` in words (`notice 1 h, friction 1 day`)."""

    id: str
    stage: str
    severity: str
    title: str
    owner: str
    limits: str


def rows(rules: Iterable[Rule]) -> tuple[Row, ...]:
    """The table of rules, in their order."""
    return tuple(
        Row(rule.id, rule.stage.value, rule.severity.value, rule.title, rule.owner, _in_short(limits_of(rule)))
        for rule in rules
    )


def explain(rule: Rule, limits: Limits | None = None) -> str:
    """A rule for its reader: the sentence first, then why and what to do, limits with their sources, and examples."""
    page = rule.page
    parts = [
        f"### {rule.id}",
        f"**{page.title}.**",
        f"What the shopper meets: {page.meets}",
        f"Why it matters: {page.matters}",
        f"What to do instead: {page.remedy}",
        _place(rule),
        *_limits(limits or limits_of(rule)),
        *_examples(rule),
        *_sources(rule),
    ]
    return "\n\n".join(parts)


def catalogue_page(rules: Iterable[Rule]) -> str:
    """The whole catalogue as one Markdown page, by stage."""
    found = tuple(rules)
    severities = "\n".join(f"- **{severity.value}**: {severity.words}" for severity in Severity)
    parts = [
        "# What a mystery shopper can find",
        f"{len(found)} kinds of friction, each with what a shopper meets, why it matters and what to do instead.",
        INTRODUCTION,
        f"How bad a friction is, from the least to the worst:\n\n{severities}",
        _table(rows(found)),
        *(
            part
            for stage, of_stage in groupby(found, key=lambda rule: rule.stage)
            for part in (f"## {stage.value.capitalize()}", *map(explain, of_stage))
        ),
    ]
    return "\n\n".join(parts) + "\n"


def _table(lines: Iterable[Row]) -> str:
    head = "| id | in one sentence | stage | severity |\n| --- | --- | --- | --- |"
    return "\n".join(
        [head, *(f"| [{row.id}](#{row.id}) | {row.title} | {row.stage} | {row.severity} |" for row in lines)]
    )


def _in_short(limits: Limits) -> str:
    return ", ".join(f"{limit.name} {limit.value}" for limit in tell_limits(limits))


def _limits(limits: Limits) -> list[str]:
    told = [
        f"- `{limit.name}`: {limit.value}. {limit.description}." + (f" Source: {limit.source}." if limit.source else "")
        for limit in tell_limits(limits)
    ]
    return ["Limits:\n\n" + "\n".join(told)] if told else []


def _examples(rule: Rule) -> list[str]:
    told = [
        f"- {words}: {'; '.join(seed.told for seed in rule.seeds if seed.verdict is verdict)}."
        for verdict, words in WORDS.items()
        if any(seed.verdict is verdict for seed in rule.seeds)
    ]
    return ["Examples:\n\n" + "\n".join(told)] if told else []


def _sources(rule: Rule) -> list[str]:
    return ["Sources: " + "; ".join(map(str, rule.sources)) + "."] if rule.sources else []


def _place(rule: Rule) -> str:
    severity = f"{rule.severity.value} ({_lower(rule.severity.words)})"
    return f"Stage: {rule.stage.value}. Usually mended by: {rule.owner}. Severity: {severity}."


def _lower(sentence: str) -> str:
    return sentence[0].lower() + sentence[1:].rstrip(".")
