from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest

from shopper.errors import UsageError
from shopper.ledger import Ending, Finding, Ledger, MessageLine, Number, ReadSpan, State, open_ledger
from shopper.promises import Outcome, Settlement
from tests.ledger.conftest import HOUR, NOON, journey, write

MISSED = Settlement(outcome=Outcome.MISSED, span=HOUR)


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Ledger]:
    """A second ledger, in a file."""
    with open_ledger(tmp_path / "other.db") as opened:
        yield opened


def filled(ledger: Ledger) -> Ledger:
    missed = write(ledger, 1)
    write(ledger, 2)
    ledger.begin(journey(3))
    ledger.settle(missed.key, MISSED, NOON + 30 * HOUR)
    findings = (Finding(rule="cart-reminder-missing", verdict="friction", happened="none came · \u2028 ü"),)
    ledger.end(
        journey(1).key,
        Ending(ended=NOON, outcome="friction", findings=findings, numbers=(Number(name="n", value=0.1),)),
    )
    ledger.take_in(MessageLine(id="<1>", mailbox="m", address="a@b", at=NOON, journey=journey(1).key))
    ledger.take_in(MessageLine(id="<2>", mailbox="m", address="x@b", at=NOON, expected=False))
    ledger.note_reading(ReadSpan(mailbox="m", since=NOON, until=NOON + HOUR))
    return ledger


def exported(ledger: Ledger) -> str:
    stream = StringIO()
    ledger.export(stream)
    return stream.getvalue()


def test_a_ledger_moves_whole_from_one_database_to_another(ledger: Ledger, other: Ledger) -> None:
    text = exported(filled(ledger))

    assert other.import_(StringIO(text)) == len(text.split("\n")) - 2
    assert exported(other) == text


def test_taken_in_twice_nothing_is_there_twice(ledger: Ledger, other: Ledger) -> None:
    text = exported(filled(ledger))
    for _ in range(2):
        other.import_(StringIO(text))

    assert exported(other) == text


def test_what_was_settled_elsewhere_is_settled_here_and_never_the_other_way_round(
    ledger: Ledger, other: Ledger
) -> None:
    owed = exported_owed = write(ledger, 1)
    before = exported(ledger)
    other.import_(StringIO(before))
    ledger.settle(owed.key, MISSED, NOON)

    other.import_(StringIO(exported(ledger)))
    assert [(line.key, line.state) for line in other.lines()] == [(exported_owed.key, State.MISSED)]

    other.import_(StringIO(before))
    assert [line.state for line in other.lines()] == [State.MISSED]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "line 1: expected"),
        ("hello\n", "line 1: expected"),
        ('{"ledger": "9999"}\n', "newer mystery-shopper"),
        ('{"ledger": "0001"}\n{"promise": {}}\n', "line 2: expected one of journey, promise"),
        ('{"ledger": "0001"}\n\n{"rabbit": 1}\n', "line 3: expected one of journey, promise"),
        ('{"ledger": "0001"}\n{"journey": {"jour', "line 2: expected one of journey, promise"),
    ],
)
def test_a_file_that_is_none_is_told_with_its_line(file: Ledger, text: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        file.import_(StringIO(text), "backup.jsonl")


def test_a_promise_of_a_journey_that_is_not_there_is_told(ledger: Ledger, other: Ledger) -> None:
    write(ledger, 1)
    lines = [line for line in exported(ledger).splitlines(keepends=True) if not line.startswith('{"journey"')]

    with pytest.raises(UsageError, match="knows no journey"):
        other.import_(lines)
