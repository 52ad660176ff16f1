"""A night as a whole: every gate of the project, and those of each scenario that was walked."""

from collections.abc import Iterable, Mapping

from shopper.gates.gate import Standing
from shopper.gates.past import Past
from shopper.gates.reading import read_gate


def standings(past: Past, project: Iterable[str], scenarios: Mapping[str, Iterable[str]]) -> tuple[Standing, ...]:
    """
    How every gate stands: the project's over all journeys, a scenario's over its own cases only.

    `scenarios` are the gates by the scenario's name, which is told before the sentence. UsageError for a sentence that
    is no gate.
    """
    own = (
        _named(read_gate(sentence).standing(past.of(name)), name)
        for name, sentences in scenarios.items()
        for sentence in sentences
    )
    return (*(read_gate(sentence).standing(past) for sentence in project), *own)


def _named(standing: Standing, scenario: str) -> Standing:
    return standing.model_copy(update={"gate": f"{scenario}: {standing.gate}"})
