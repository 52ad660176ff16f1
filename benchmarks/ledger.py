"""
What the ledger costs as it grows: python benchmarks/ledger.py [--ledger URL] [--sizes 1000 10000 100000]

For each size: seconds to write so many promises in bulk, to go through all open ones, to list the last fifty, to count,
to owe, claim and settle one more, and the memory at its highest. The last lines say by what factor each grew while the
ledger grew tenfold: 10 is in proportion, 1 does not depend on the size.
"""

import argparse
import json
import time
import tracemalloc
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

from shopper.ledger import Ledger, PastJourney, open_ledger, record_of
from shopper.observations import Heading, MessageKind, MessageOwed
from shopper.promises import Outcome, Promise, Settlement

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
DAY = timedelta(days=1)
SINGLE = 50


def heading(name: str, number: int) -> Heading:
    return Heading(
        case="left_cart@practice/desktop", title="Leave", site="practice", address=f"{name}.{number}@shop.example",
        began=NOON + timedelta(seconds=number),
    )  # fmt: skip


def promise(name: str, number: int) -> Promise:
    since = NOON + timedelta(seconds=number)
    owed = MessageOwed(kind=MessageKind.CART_REMINDER, to=f"{name}.{number}@shop.example", since=since, within=DAY)
    return Promise(case="left_cart@practice/desktop", site="practice", owed=owed)


def exported(name: str, size: int) -> Iterator[str]:
    """A ledger of that size as `shopper ledger export` writes it, in the order it needs."""
    yield '{"ledger": "0001"}\n'
    records = [record_of(heading(name, number), NOON, f"journeys/{number}", run="bulk") for number in range(size)]
    for record in records:
        yield json.dumps({"journey": PastJourney(journey=record).model_dump(mode="json")}) + "\n"
    for number, record in enumerate(records):
        owed = promise(name, number)
        data = {
            "key": owed.key, "journey": record.key, "state": "owed", "case": owed.case, "site": owed.site,
            "kind": owed.owed.kind.value, "address": owed.owed.to, "since": owed.owed.since.isoformat(),
            "due": owed.owed.due.isoformat(),
        }  # fmt: skip
        yield json.dumps({"promise": data}) + "\n"


def timed(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def single(ledger: Ledger) -> dict[str, float]:
    """Seconds for one of each, over fifty."""
    name = uuid4().hex
    ones = [(record_of(heading(name, n), NOON, ""), promise(name, n)) for n in range(SINGLE)]
    until, kept = NOON + DAY, Settlement(outcome=Outcome.KEPT, took=DAY)
    return {
        "begin one": timed(lambda: each(map(ledger.begin, [record for record, _ in ones]))) / SINGLE,
        "owe one": timed(lambda: each(map(ledger.owe, [one.key for one, _ in ones], [owed for _, owed in ones])))
        / SINGLE,
        "claim one": timed(lambda: [ledger.claim(owed.key, "me", NOON, until) for _, owed in ones]) / SINGLE,
        "settle one": timed(lambda: [ledger.settle(owed.key, kept, NOON) for _, owed in ones]) / SINGLE,
    }


def each(acts: Iterable[object]) -> None:
    for _ in acts:
        pass


def measure(ledger: Ledger, size: int) -> dict[str, float]:
    figures = {"write all": timed(lambda: ledger.import_(exported(uuid4().hex, size)))}
    figures |= single(ledger)
    figures["open promises, all"] = timed(lambda: sum(1 for _ in ledger.open_promises()))
    figures["open promises, first"] = timed(lambda: next(ledger.open_promises()))
    figures["list the last 50"] = timed(lambda: ledger.last(50))
    figures["count"] = timed(ledger.counts)
    tracemalloc.start()
    for _ in ledger.open_promises():
        pass
    figures["peak MB while reading all"] = tracemalloc.get_traced_memory()[1] / 1e6
    tracemalloc.stop()
    return figures


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[1])
    parser.add_argument("--ledger", default="", help="an empty database; a file of its own where none is named")
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    words = parser.parse_args()
    results: dict[int, dict[str, float]] = {}
    for size in words.sizes:
        with TemporaryDirectory() as folder, open_ledger(words.ledger or Path(folder) / "ledger.db") as ledger:
            results[size] = measure(ledger, size)
        for name, figure in results[size].items():
            print(f"{size:>8}  {name:<28}{figure:>12.4f}")
    for small, large in zip(words.sizes, words.sizes[1:], strict=False):
        for name, figure in results[large].items():
            print(f"{small} to {large}  {name:<28}x {figure / results[small][name]:.1f}")


if __name__ == "__main__":
    main()
