"""
Counts what is told in English because a language has no words for it: `python -m shopper.report.words`.

Asked are the texts of every rule, every sentence its seeds make it say, how the notes among them are told, the words of
every step, and the names in Allure's report.
"""

import sys
from collections.abc import Iterable, Iterator, Mapping

from shopper.frictions import Rule
from shopper.frictions.catalogue import rules
from shopper.frictions.judge import judge
from shopper.observations import UNSTAMPED, Evidence, Heading
from shopper.report.allure_report.config import CHARTS
from shopper.report.allure_report.metrics import TITLES
from shopper.report.allure_results.side_files import CATEGORIES
from shopper.report.captions import in_words, sentence
from shopper.report.evidence_of import figure
from shopper.report.words.languages import ENGLISH, LANGUAGES
from shopper.report.words.words import words_of
from shopper.steps import verbs


def sentences(rule: Rule) -> Iterator[str]:
    """Everything a reader may be told by this rule and of its seeds, as far as it is known beforehand; each once."""
    yield from dict.fromkeys(filter(None, map(sentence, (*_of_itself(rule), *_of_journeys(rule)))))


def names() -> dict[str, list[str]]:
    """What is told whatever was found, by where: steps, bare and with something filled in, and names in Allure."""
    steps = [text for verb in verbs() for text in (verb, f"{verb}: 3")]
    charts = [str(chart["title"]) for chart in CHARTS]
    return {"steps": steps, "Allure": [*charts, *(str(one["name"]) for one in CATEGORIES), *TITLES.values()]}


def asked_of(rules: tuple[Rule, ...]) -> dict[str, list[str]]:
    """Every sentence that is asked for, by rule and by where else it is told."""
    return {rule.id: list(sentences(rule)) for rule in rules} | names()


def missing(language: str, asked: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    """The sentences without words, by where they are told."""
    words = words_of(language)
    found = {where: [text for text in texts if words.ours(text) is None] for where, texts in asked.items()}
    return {where: texts for where, texts in found.items() if texts}


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
            yield from (clear.what for clear in ruling.clears)
            yield ruling.why_not_seen
        yield from map(in_words, seed.notes)


def main() -> None:
    """Says how many of how many, and which."""
    known = rules()
    asked = asked_of(known)
    whole = sum(map(len, asked.values()))
    for language in LANGUAGES:
        if language != ENGLISH:
            lacking = missing(language, asked)
            told = whole - sum(map(len, lacking.values()))
            sys.stdout.write(
                f"{language}: {told} of {whole} sentences of {len(known)} rules and {len(verbs())} verbs\n"
            )
            for where, texts in lacking.items():
                sys.stdout.write("".join(f"  {where}: {text}\n" for text in texts))


if __name__ == "__main__":
    main()
