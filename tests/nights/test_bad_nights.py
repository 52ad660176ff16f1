"""Nights on which something of ours is down: nothing is lost, nothing is settled that is not known, and it is said."""

import re
import resource
import signal
import sqlite3
from datetime import timedelta
from multiprocessing import get_context
from pathlib import Path

import pytest

from shopper.errors import LedgerTrouble
from shopper.journey.recording import read_evidence
from shopper.ledger import State, open_ledger
from shopper.observations import MessageCame
from tests.collecting.night import HOUR, Night, letter


@pytest.fixture
def night(tmp_path: Path) -> Night:
    return Night(tmp_path)


def told(night: Night) -> list[str]:
    return [one.told() for one in night.collect()]


def states(night: Night) -> list[State]:
    with night.ledger() as ledger:
        return [line.state for line in ledger.lines()]


def test_a_locked_ledger_settles_nothing_and_loses_nothing(night: Night) -> None:
    journey = night.walk()
    night.mail(journey.heading.address)
    night.pass_(HOUR)
    held = sqlite3.connect(night.reports / "ledger.db", isolation_level=None)
    held.execute("BEGIN IMMEDIATE")

    with open_ledger(night.reports / "ledger.db", patience=0.2) as ledger, pytest.raises(LedgerTrouble, match="hold"):
        list(night.collector(ledger).collect())
    held.close()

    assert told(night) == ["Cart reminder kept: it came after 0 s"]
    assert len(read_evidence(journey.folder).of(MessageCame)) == 1


def test_a_full_disk_breaks_no_evidence(night: Night) -> None:
    journey = night.walk()
    before = read_evidence(journey.folder)
    night.mail(journey.heading.address, body="Boom is still in your cart. " * 20_000)
    night.pass_(HOUR)

    process = get_context("forkserver").Process(target=_collect_without_room, args=(night.folder, night))
    process.start()
    process.join(120)

    assert process.exitcode != 0
    assert read_evidence(journey.folder) == before
    assert states(night) == [State.OWED]
    assert told(night) == ["Cart reminder kept: it came after 0 s"]


def _collect_without_room(folder: Path, night: Night) -> None:
    """No file of this process can grow beyond 200 kB."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
    Night.again(folder, night.clock).collect()


def test_a_clock_set_back_settles_nothing_early_and_counts_nothing_twice(night: Night) -> None:
    journey = night.walk()
    night.pass_(23 * HOUR)
    first = told(night)
    night.pass_(-10 * HOUR)
    back = told(night)
    night.mail(journey.heading.address)
    night.pass_(20 * HOUR)

    assert first == ["Not yet due: cart reminder, due in 1 h"]
    assert back == ["Not yet due: cart reminder, due in 11 h"]
    assert told(night) == ["Cart reminder kept: it came after 13 h"]


def test_a_delayed_mail_counts_by_its_arrival_and_its_copy_not_at_all(night: Night) -> None:
    journey = night.walk()
    written = night.clock + HOUR
    night.pass_(26 * HOUR)
    late = letter(journey.heading.address, "You left something in your cart", written, id="one@shop")
    night.deliver(journey.heading.address, late)
    night.pass_(HOUR)
    night.deliver(journey.heading.address, late)
    night.pass_(HOUR)

    assert told(night) == ["Cart reminder late by 2 h"]
    assert len(read_evidence(journey.folder).of(MessageCame)) == 1


def test_mails_of_a_shop_that_gives_all_of_them_one_id_are_told_apart_and_their_copies_are_not(night: Night) -> None:
    journey = night.walk()
    to = journey.heading.address
    offers = letter(to, "Our weekly offers", night.clock, id="mail@shop", body="20 % off everything this week only!")
    reminder = letter(to, "You left something in your cart", night.clock, id="mail@shop")
    for data in (offers, reminder, reminder, offers):
        night.deliver(to, data)
        night.pass_(HOUR)

    assert told(night) == ["Cart reminder kept: it came after 1 h"]
    came = [note.message for note in read_evidence(journey.folder).of(MessageCame)]
    assert [message.subject for message in came] == ["Our weekly offers", "You left something in your cart"]
    assert len({message.id for message in came}) == 2


def test_half_a_mail_is_read_as_far_as_it_goes_and_stops_no_other(night: Night) -> None:
    broken, whole = night.walk("left_a"), night.walk("left_b")
    cut = letter(broken.heading.address, "You left something in your cart", night.clock)
    night.deliver(broken.heading.address, cut[: len(cut) // 3])
    night.mail(whole.heading.address)
    night.pass_(HOUR)

    found = {one.case[:6]: one.told() for one in night.collect()}

    assert found["left_b"] == "Cart reminder kept: it came after 0 s"
    assert len(read_evidence(broken.folder).of(MessageCame)) == 1


def test_a_gap_in_which_the_mail_server_was_down_is_not_seen_and_stays_so(night: Night) -> None:
    night.walk()
    night.hours("a", timedelta(), 5 * HOUR)
    night.hours("b", 20 * HOUR, 40 * HOUR)
    night.pass_(30 * HOUR)

    (found,) = night.collect()

    gap = r"what came from \d+ \w+ \d+, \d\d:\d\d to \d+ \w+ \d+, \d\d:\d\d UTC may have been missed"
    assert re.fullmatch(f"Cart reminder not seen: {gap}", found.told())
    assert not found.trouble
    assert states(night) == [State.UNKNOWN]


def test_two_collectors_at_once_settle_each_promise_once(night: Night) -> None:
    for number in range(6):
        night.mail(night.walk(f"left_{number}").heading.address)
    night.pass_(HOUR)
    context = get_context("forkserver")
    both = [context.Process(target=_collect_and_count, args=(night, name)) for name in ("a", "b")]
    for one in both:
        one.start()
    for one in both:
        one.join(120)

    settled = [line for path in night.folder.glob("told-*") for line in path.read_text(encoding="utf-8").splitlines()]
    assert [one.exitcode for one in both] == [0, 0]
    assert states(night) == [State.KEPT] * 6
    assert set(settled) == {f"left_{number}@practice/desktop::cart reminder" for number in range(6)}
    for folder in (night.reports / "journeys").iterdir():
        assert len(read_evidence(folder).of(MessageCame)) == 1


def _collect_and_count(night: Night, name: str) -> None:
    again = Night.again(night.folder, night.clock)
    with again.ledger() as ledger:
        found = [one.name for one in again.collector(ledger, by=name).collect()]
    (night.folder / f"told-{name}").write_text("\n".join(found), encoding="utf-8")
