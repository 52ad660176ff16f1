"""Eight processes at one ledger, in a file and on a PostgreSQL server."""

import json
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path

from shopper.ledger import open_ledger
from tests.ledger.conftest import write

WORKER = Path(__file__).parent / "worker.py"
EIGHT = range(8)
LONGEST = 240


def started(place: str, *words: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, str(WORKER), place, *words], text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def all_at_once(place: str, *acts: tuple[str, ...]) -> list[list[str]]:
    process = started(place, "crowd", json.dumps(acts))
    out, err = process.communicate(timeout=LONGEST)
    assert process.returncode == 0, err
    told: list[list[str]] = json.loads(out)
    return told


def test_eight_can_make_one_ledger(place: str) -> None:
    all_at_once(place, *[("open",)] * 8)

    with open_ledger(place) as ledger:
        write(ledger)
        assert len(list(ledger.open_promises())) == 1


def test_eight_write_promises_and_none_is_lost(place: str) -> None:
    written = all_at_once(place, *[("owe", str(n * 25), str(n * 25 + 25)) for n in EIGHT])

    with open_ledger(place) as ledger:
        assert sorted(one.key for one in ledger.open_promises()) == sorted(key for keys in written for key in keys)


def test_each_promise_is_settled_by_exactly_one_of_eight(place: str) -> None:
    with open_ledger(place) as ledger:
        keys = {write(ledger, number).key for number in range(60)}

    settled = all_at_once(place, *[("settle", str(number)) for number in EIGHT])

    assert Counter(key for keys in settled for key in keys) == Counter(keys)
    with open_ledger(place) as ledger:
        by = {line.key: int(line.message) for line in ledger.lines()}
    assert by == {key: number for number, keys in enumerate(settled) for key in keys}


def test_each_promise_is_claimed_by_exactly_one_of_eight(place: str) -> None:
    with open_ledger(place) as ledger:
        keys = {write(ledger, number).key for number in range(60)}

    claimed = Counter(key for mine in all_at_once(place, *[("claim", str(number)) for number in EIGHT]) for key in mine)

    assert set(claimed.values()) == {1}
    assert set(claimed) <= keys


def test_each_message_is_taken_in_by_exactly_one_of_eight(place: str) -> None:
    taken = Counter(key for mine in all_at_once(place, *[("take-in",)] * 8) for key in mine)

    assert taken == Counter(f"<{number}>" for number in range(40))


def test_eight_close_the_same_journeys_and_none_waits_in_a_circle(place: str) -> None:
    with open_ledger(place) as ledger:
        for number in range(12):
            write(ledger, number)

    all_at_once(place, *[("close", str(number), "15") for number in EIGHT])

    with open_ledger(place) as ledger:
        assert {past.outcome for past in ledger.history("left_cart@practice/desktop")} == {"friction"}


def test_what_was_owed_when_the_process_was_killed_is_there(place: str) -> None:
    process = started(place, "owe-and-wait", "1")
    assert process.stdout is not None
    key = process.stdout.readline().strip()
    process.send_signal(signal.SIGKILL)
    process.communicate()

    with open_ledger(place) as ledger:
        assert [one.key for one in ledger.open_promises()] == [key]
