"""
Counts what is told in English because a language has no words for it: `python -m shopper.report.words`.

Asked are the texts of every rule, and every sentence its seeds make it say.
"""

import sys
from collections.abc import Iterator

from shopper.frictions import Rule
from shopper.frictions.catalogue import rules
from shopper.frictions.judge import judge
from shopper.observations import UNSTAMPED, Evidence, Heading
from shopper.report.captions import sentence
from shopper.report.evidence_of import figure
from shopper.report.words.languages import ENGLISH, LANGUAGES
from shopper.report.words.words import words_of


def sentences(rule: Rule) -> Iterator[str]:
    """Everything a reader may be told by this rule, as far as it is known beforehand; each once."""
    yield from dict.fromkeys(filter(None, map(sentence, (*_of_itself(rule), *_of_journeys(rule)))))


def missing(language: str, asked: tuple[Rule, ...]) -> dict[str, list[str]]:
    """The sentences without words, by rule."""
    words = words_of(language)
    found = {rule.id: [text for text in sentences(rule) if words.ours(text) is None] for rule in asked}
    return {rule: texts for rule, texts in found.items() if texts}


def _of_itself(rule: Rule) -> Iterator[str]:
    yield from (rule.title, rule.page.matters, rule.page.remedy, rule.owner)
    yield from map(str, rule.sources)


def _of_journeys(rule: Rule) -> Iterator[str]:
    for seed in rule.seeds:
        evidence = Evidence(heading=Heading(case="seed", title=seed.told), notes=seed.notes)
        for ruling in judge(evidence, (rule,), UNSTAMPED):
            for friction in ruling.frictions:
                yield from (friction.expected, friction.happened, figure(friction.measure))
            yield from (unsure.why for unsure in ruling.unsures)
            yield ruling.why_not_seen


def main() -> None:
    """Says how many of how many, and which."""
    asked = rules()
    whole = sum(len(list(sentences(rule))) for rule in asked)
    for language in LANGUAGES:
        if language != ENGLISH:
            lacking = missing(language, asked)
            told = whole - sum(map(len, lacking.values()))
            sys.stdout.write(f"{language}: {told} of {whole} sentences of {len(asked)} rules\n")
            for rule, texts in lacking.items():
                sys.stdout.write("".join(f"  {rule}: {text}\n" for text in texts))


if __name__ == "__main__":
    main()
