"""
What other processes do to a ledger.

    worker.py PLACE ACT WORDS        one process, one act
    worker.py PLACE crowd ACTS       a process for each of the acts (JSON: lists of words), all at the same moment

They are forks of one that has loaded everything, so that eight of them start in the time of one.
"""

import json
import multiprocessing
import sys
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from datetime import timedelta
from multiprocessing.synchronize import Barrier
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from shopper.ledger import Closed, Ending, Finding, Ledger, MessageLine, open_ledger
from shopper.promises import Outcome, Settlement
from tests.ledger.conftest import HOUR, NOON, journey, write

BARRIER: list[Barrier] = []
SETTLED = Settlement(outcome=Outcome.KEPT, message="<1@shop.example>", took=timedelta(minutes=5))


def main(place: str, act: str, *words: str) -> None:
    sys.stdout.write(json.dumps(_crowd(place, json.loads(words[0])) if act == "crowd" else _one(place, act, *words)))


def _one(place: str, act: str, *words: str) -> list[str]:
    with open_ledger(place) as ledger:
        return ACTS[act](ledger, *words)


def _crowd(place: str, acts: list[list[str]]) -> list[list[str]]:
    context = multiprocessing.get_context("fork")
    together = context.Barrier(len(acts))
    with ProcessPoolExecutor(len(acts), context, initializer=_meet, initargs=(together,)) as pool:
        return [future.result() for future in [pool.submit(_together, place, act) for act in acts]]


def _together(place: str, act: list[str]) -> list[str]:
    BARRIER[0].wait()
    return _one(place, *act)


def _meet(barrier: Barrier) -> None:
    BARRIER.append(barrier)


def _open(_ledger: Ledger) -> list[str]:
    return []


def _owe(ledger: Ledger, first: str, last: str) -> list[str]:
    return [write(ledger, number).key for number in range(int(first), int(last))]


def _owe_and_wait(ledger: Ledger, number: str) -> list[str]:
    sys.stdout.write(f"{write(ledger, int(number)).key}\n")
    sys.stdout.flush()
    time.sleep(60)  # it is killed here
    return []


def _settle(ledger: Ledger, name: str) -> list[str]:
    settled = SETTLED.model_copy(update={"message": name})
    return [one.key for one in ledger.open_promises() if ledger.settle(one.key, settled, NOON)]


def _claim(ledger: Ledger, name: str) -> list[str]:
    keys = [one.key for one in ledger.open_promises()]
    backwards = keys[::-1] if hash(name) % 2 else keys
    chunks = [backwards[start : start + 7] for start in range(0, len(backwards), 7)]
    return [key for chunk in chunks for key in ledger.claim_all(chunk, name, NOON, NOON + HOUR)]


def _close(ledger: Ledger, name: str, rounds: str) -> list[str]:
    """The same journeys again and again, as their own machine does or as another one, and in its own order."""
    at_home = int(name) % 2 == 0
    keys = [journey(number).key for number in range(12)]
    ending = Ending(
        ended=NOON,
        outcome="friction" if at_home else "smooth",
        findings=tuple(map(_said, range(9)[:: -1 if at_home else 1])),
    )
    closed = [Closed(key, ending, messages=(_line(key),), from_ledger=not at_home) for key in keys]
    for _ in range(int(rounds)):
        ledger.close_journeys(closed[:: 1 if at_home else -1], NOON)
        ledger.take_all_in([one.messages[0] for one in closed[::-1]])
    return []


def _said(number: int) -> Finding:
    return Finding(rule=f"rule-{number}", verdict="friction")


def _line(journey: str) -> MessageLine:
    return MessageLine(id=f"<{journey}>", mailbox="m", address="a@b", at=NOON, journey=journey)


def _take_in(ledger: Ledger) -> list[str]:
    lines = (MessageLine(id=f"<{number}>", mailbox="m", address="a@b", at=NOON) for number in range(40))
    return [line.id for line in lines if ledger.take_in(line)]


ACTS: dict[str, Callable[..., list[str]]] = {
    "open": _open, "owe": _owe, "owe-and-wait": _owe_and_wait, "settle": _settle, "claim": _claim, "take-in": _take_in,
    "close": _close,
}  # fmt: skip


if __name__ == "__main__":
    main(*sys.argv[1:])
