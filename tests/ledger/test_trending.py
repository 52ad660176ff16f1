from datetime import timedelta

from shopper.ledger import Ending, Finding, Ledger, Number, RunFigure, RunVerdict
from tests.ledger.conftest import HOUR, NOON, journey

RUN = ["night 1"]


def ended(ledger: Ledger, number: int, *findings: Finding, fields: float = 8.0, site: str = "practice") -> None:
    record = journey(number, site=site)
    ledger.begin(record)
    numbers = (Number(name="fields", value=fields),)
    ledger.end(record.key, Ending(ended=NOON + HOUR, outcome="smooth", findings=findings, numbers=numbers))


def found(verdict: str, severity: str = "misled", rule: str = "fee") -> Finding:
    return Finding(rule=rule, verdict=verdict, severity=severity)


def test_a_number_is_told_as_its_mean_over_the_journeys_of_a_site(ledger: Ledger) -> None:
    ended(ledger, 1, fields=8)
    ended(ledger, 2, fields=11)
    ended(ledger, 3, fields=99, site="music")

    by_hand = {"run": "night 1", "name": "fields", "unit": ""}
    assert ledger.figures(RUN) == (
        RunFigure(site="music", value=99, journeys=1, **by_hand),
        RunFigure(site="practice", value=9.5, journeys=2, **by_hand),
    )
    assert ledger.figures(["night 2"]) == ()


def test_a_rule_counts_once_a_journey_by_the_worst_it_found(ledger: Ledger) -> None:
    ended(ledger, 1, found("friction", "slowed"), found("friction", "stopped"), found("friction", "misled"))
    ended(ledger, 2, found("clear"))
    ended(ledger, 3, found("clear"))

    told = {"run": "night 1", "site": "practice", "stage": "consideration", "rule": "fee"}
    assert ledger.verdicts(RUN) == (
        RunVerdict(severity="", journeys=2, **told),
        RunVerdict(severity="stopped", journeys=1, **told),
    )


def test_what_could_not_be_judged_counts_for_nothing(ledger: Ledger) -> None:
    ended(ledger, 1, found("unsure"), found("broken", rule="other"))

    assert ledger.verdicts(RUN) == ()


def test_a_month_of_nights_is_counted_by_the_database(ledger: Ledger) -> None:
    for number in range(30):
        record = journey(number).model_copy(update={"run": f"night {number}"})
        ledger.begin(record)
        ledger.end(
            record.key, Ending(ended=NOON + timedelta(days=number), outcome="friction", findings=(found("friction"),))
        )

    told = ledger.verdicts([f"night {number}" for number in range(30)])

    assert (len(told), {one.severity for one in told}) == (30, {"misled"})
