"""A question for the store goes out as a form and comes back as evidence."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from rich.console import Console

from shopper.commands.answering import take_answers, write_sheets
from shopper.errors import ScenarioError, UsageError
from shopper.frictions.examples import euros
from shopper.journey.recording import EVIDENCE, read_evidence
from shopper.ledger import State, journey_key, open_ledger, record_of
from shopper.measures import Money
from shopper.observations import (
    AskedInStore,
    Evidence,
    Heading,
    MessageKind,
    MessageOwed,
    Observation,
    Product,
    ProductSeen,
    StoreTold,
)
from shopper.promises import Promise
from shopper.rulings_file import read_rulings

ASKED = AskedInStore(
    product="Bark “Deep” Speaker",
    price=euros("20.00"),
    promotion="A <free> brush",
    due=datetime(2026, 3, 9, tzinfo=UTC),
)
OWED = MessageOwed(
    kind=MessageKind.STORE_ANSWER, to="jo@example.org", since=datetime(2026, 3, 2, tzinfo=UTC),
    within=timedelta(days=7), about=ASKED.product,
)  # fmt: skip
SEEN = ProductSeen(product=Product(name="Bark “Deep” Speaker", price=euros("20.00")))


def journey(folder: Path, *notes: Observation) -> Path:
    heading = Heading(
        case="store@shop/desktop",
        title="In the store",
        address="jo@example.org",
        began=datetime(2026, 3, 2, tzinfo=UTC),
    )
    folder.mkdir()
    (folder / EVIDENCE).write_text(Evidence(heading=heading, notes=notes).model_dump_json(), encoding="utf-8")
    return folder


def filled(folder: Path, **said: str) -> Path:
    write_sheets(folder, "en", Console(quiet=True))
    text = (folder / "visit_sheet.yaml").read_text(encoding="utf-8")
    for key, value in said.items():
        key = f"{key.replace('_', ' ')}:"  # noqa: PLW2901 - as the file writes it
        text = "\n".join(f"{key} {value}" if line.startswith(key) else line for line in text.splitlines())
    path = folder.parent / "answers.yaml"
    path.write_text(text + "\n", encoding="utf-8")
    return path


def take(answers: Path) -> None:
    take_answers(answers, str(answers.parent / "ledger.db"), Console(quiet=True))


def test_the_sheet_shows_the_question_and_escapes_what_the_shop_wrote(tmp_path: Path) -> None:
    write_sheets(journey(tmp_path / "visit", SEEN, ASKED), "en", Console(quiet=True))

    page = (tmp_path / "visit" / "visit_sheet.html").read_text(encoding="utf-8")
    assert "In the store: <bdi>Bark “Deep” Speaker</bdi>" in page
    assert "A &lt;free&gt; brush" in page
    assert "http" not in page.replace("http-equiv", "")


def test_answers_become_evidence_that_is_judged(tmp_path: Path) -> None:
    folder = journey(tmp_path / "visit", SEEN, ASKED)

    take(filled(folder, was_there="yes", price="22.00 EUR", offered_instead="Oak Soundbar"))

    (told,) = read_evidence(folder).of(StoreTold)
    assert (told.channel, told.price, told.available, told.offered) == ("person", euros("22.00"), True, "Oak Soundbar")
    found = {ruling.rule for ruling in read_rulings(folder) or () if ruling.frictions}
    assert found == {"store-price-differs", "staff-push-other-product"}


def test_answers_given_again_replace_those_of_before(tmp_path: Path) -> None:
    folder = journey(tmp_path / "visit", SEEN, ASKED)

    for price in ("22.00 EUR", "20,00 EUR"):
        take(filled(folder, price=price))

    assert [note.price for note in read_evidence(folder).of(StoreTold)] == [euros("20.00")]


def test_a_question_is_owed_in_the_ledger_until_it_is_answered(tmp_path: Path) -> None:
    folder = journey(tmp_path / "visit", SEEN, ASKED, OWED)
    heading = read_evidence(folder).heading
    with open_ledger(tmp_path / "ledger.db") as ledger:
        ledger.begin(record_of(heading, heading.began, "visit", "a run", "store.yaml"))
        ledger.owe(journey_key(heading), Promise(owed=OWED, case=heading.case, site=heading.site))
        before = ledger.counts()[State.OWED]

    take(filled(folder, was_there="yes", price="20.00 EUR"))

    with open_ledger(tmp_path / "ledger.db") as ledger:
        assert (before, ledger.counts()[State.OWED], ledger.counts()[State.KEPT]) == (1, 0, 1)


def test_answers_find_the_journey_that_waited_aside_when_its_case_was_walked_again(tmp_path: Path) -> None:
    shelf = tmp_path / "reports" / "journeys"
    shelf.mkdir(parents=True)
    folder = journey(shelf / "visit", SEEN, ASKED)
    answers = filled(folder, was_there="no")
    aside = tmp_path / "reports" / "waiting" / "visit--2026-03-02"
    aside.parent.mkdir()
    folder.rename(aside)
    journey(shelf / "visit", SEEN, ASKED.model_copy(update={"at": datetime(2026, 3, 3, tzinfo=UTC)}))

    take(answers)

    assert [len(read_evidence(place).of(StoreTold)) for place in (aside, shelf / "visit")] == [1, 0]


@pytest.mark.parametrize(
    ("typed", "price"),
    [
        ("119", euros("119.00")),
        ("119,00", euros("119.00")),
        ("1.299,00 €", euros("1299.00")),
        ("€ 119", euros("119.00")),
        ("119 USD", Money(amount=Decimal(119), currency="USD")),
    ],
)
def test_a_price_may_be_typed_in_any_usual_way(tmp_path: Path, typed: str, price: Money) -> None:
    folder = journey(tmp_path / "visit", SEEN, ASKED)

    take(filled(folder, price=typed))

    assert [note.price for note in read_evidence(folder).of(StoreTold)] == [price]


def test_a_mistake_is_told_with_its_line_and_changes_nothing(tmp_path: Path) -> None:
    folder = journey(tmp_path / "visit", SEEN, ASKED)
    path = filled(folder, price="cheap")

    with pytest.raises(ScenarioError, match=r"answers\.yaml:5:8: `price` can't be `cheap`"):
        take(path)

    assert read_evidence(folder).of(StoreTold) == ()


def test_a_journey_without_a_question_has_no_sheet(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="nothing was asked in a store"):
        write_sheets(journey(tmp_path / "visit", SEEN), "en", Console(quiet=True))


def test_a_sheet_that_comes_back_empty_settles_nothing(tmp_path: Path) -> None:
    folder = journey(tmp_path / "visit", SEEN, ASKED, OWED)

    with pytest.raises(UsageError, match="nothing is answered yet, so the question stays open"):
        take(filled(folder))

    assert read_evidence(folder).of(StoreTold) == ()
