"""What becomes of promises when they are collected, with a real ledger, a real mailbox and a clock that is turned."""

import json
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path

import pytest

from shopper.collecting import Collected
from shopper.journey.recording import read_evidence
from shopper.ledger import State, journey_key
from shopper.observations import MailboxRead, MessageCame, MessageKind
from shopper.rulings_file import read_rulings
from tests.collecting.night import HOUR, Night


@pytest.fixture
def night(tmp_path: Path) -> Night:
    return Night(tmp_path)


def told(found: Iterable[Collected]) -> list[str]:
    return [one.told() for one in found]


def verdict(folder: Path, rule: str) -> str:
    return next(ruling.verdict.value for ruling in read_rulings(folder) or () if ruling.rule == rule)


def states(night: Night) -> list[State]:
    with night.ledger() as ledger:
        return [line.state for line in ledger.lines()]


def test_a_reminder_in_time_is_kept_and_stands_in_its_journey(night: Night) -> None:
    journey = night.walk()
    night.pass_(5 * HOUR)
    night.mail(journey.heading.address)
    night.pass_(HOUR)

    (found,) = night.collect()

    evidence = read_evidence(journey.folder)
    (came,) = evidence.of(MessageCame)
    assert found.told() == "Cart reminder kept: it came after 5 h"
    assert found.name == "left_cart@practice/desktop::cart reminder"
    assert states(night) == [State.KEPT]
    assert (came.message.kind, came.step) == (MessageKind.CART_REMINDER, 2)
    assert (journey.folder / came.message.source).is_file()
    assert verdict(journey.folder, "cart-reminder-missing") == "clear"
    assert "You left something in your cart" in (journey.folder / "story.html").read_text(encoding="utf-8")


def test_what_is_not_due_is_told_with_the_time_left_and_not_looked_at(night: Night) -> None:
    journey = night.walk()
    before = (journey.folder / "evidence.json").stat().st_mtime_ns
    night.pass_(21 * HOUR)

    assert told(night.collect()) == ["Not yet due: cart reminder, due in 3 h"]
    assert states(night) == [State.OWED]
    assert (journey.folder / "evidence.json").stat().st_mtime_ns == before


def test_silence_over_the_whole_time_is_a_missed_promise(night: Night) -> None:
    journey = night.walk()
    night.pass_(30 * HOUR)

    assert told(night.collect()) == ["Cart reminder missed: overdue by 6 h"]
    assert states(night) == [State.MISSED]
    assert verdict(journey.folder, "cart-reminder-missing") == "friction"


def test_a_late_reminder_is_late_by_how_much(night: Night) -> None:
    journey = night.walk()
    night.pass_(27 * HOUR)
    night.mail(journey.heading.address)
    night.pass_(HOUR)

    assert told(night.collect()) == ["Cart reminder late by 3 h"]
    assert states(night) == [State.LATE]


def test_late_mail_after_missed_was_told_is_told_as_late_once(night: Night) -> None:
    journey = night.walk()
    night.pass_(30 * HOUR)
    first = told(night.collect())
    night.mail(journey.heading.address)
    night.pass_(HOUR)

    assert first == ["Cart reminder missed: overdue by 6 h"]
    assert told(night.collect()) == ["Cart reminder late by 6 h"]
    assert states(night) == [State.LATE]
    assert verdict(journey.folder, "cart-reminder-missing") == "clear"


def test_what_one_collector_settled_and_still_tells_another_tells_only_once_he_let_go(night: Night) -> None:
    journey = journey_key(night.walk().heading)
    night.pass_(30 * HOUR)
    with night.ledger() as ledger:
        first, second, third = (night.collector(ledger, by=by) for by in ("first", "second", "third"))

        by_the_first, meanwhile = told(first.collect()), told(second.collect())
        ledger.release_all("first")  # as it is for one who was killed
        after = told(third.collect())

    missed = "Cart reminder missed: overdue by 6 h"
    assert (by_the_first, meanwhile, after) == ([missed], [], [missed])
    assert (second.elsewhere, third.elsewhere) == ({journey}, set())


def test_messages_find_their_journeys_in_any_order_and_any_number_of_copies(night: Night) -> None:
    journeys = [night.walk(f"left_{name}") for name in "abc"]
    night.pass_(HOUR)
    for journey in (journeys[2], journeys[0], journeys[2]):
        night.mail(journey.heading.address, id="1@shop" if journey is journeys[2] else "")
    night.mail(journeys[1].heading.address, subject="Welcome to our newsletter", body="Thank you for subscribing.")
    night.pass_(HOUR)

    found = {one.case[:6]: one.told() for one in night.collect()}

    assert found == {
        "left_a": "Cart reminder kept: it came after 1 h",
        "left_b": "Not yet due: cart reminder, due in 22 h",
        "left_c": "Cart reminder kept: it came after 1 h",
    }
    assert [len(read_evidence(journey.folder).of(MessageCame)) for journey in journeys] == [1, 1, 1]


def test_collecting_twice_adds_nothing_twice(night: Night) -> None:
    journey = night.walk("left_cart", MessageKind.WELCOME, MessageKind.CART_REMINDER)
    night.mail(journey.heading.address)
    night.pass_(HOUR)
    night.collect()
    first = (journey.folder / "evidence.json").read_bytes()

    night.collect()

    assert (journey.folder / "evidence.json").read_bytes() == first


def test_a_message_nobody_waited_for_is_kept_as_unexpected(night: Night) -> None:
    journey = night.walk()
    night.mail(journey.heading.address, subject="Our weekly offers", body="20 % off everything this week only!")
    night.pass_(HOUR)

    night.collect()

    (came,) = read_evidence(journey.folder).of(MessageCame)
    with night.ledger() as ledger:
        (line,) = ledger.unexpected()
    assert came.message.subject == "Our weekly offers"
    assert line.journey is not None


def test_mail_to_an_address_that_no_journey_has_is_listed(night: Night) -> None:
    night.walk()
    night.mail("somebody.else@shopper.example")
    night.pass_(HOUR)
    night.collect()

    with night.ledger() as ledger:
        assert [(line.address, line.journey) for line in ledger.unexpected()] == [
            ("somebody.else@shopper.example", None)
        ]


def test_a_mailbox_that_cannot_be_read_proves_nothing_and_is_tried_again(night: Night) -> None:
    night.walk()
    good = (night.folder / "scenarios" / "sites" / "practice.yaml").read_text(encoding="utf-8")
    night.site(good.replace("/mail", "/nowhere"))
    night.pass_(30 * HOUR)

    (unread,) = night.collect()
    night.site(good)

    assert unread.told().startswith("Cart reminder not seen: no mailbox at folder:")
    assert unread.trouble
    assert told(night.collect()) == ["Cart reminder missed: overdue by 6 h"]


def test_a_page_says_no_longer_that_a_message_is_due_once_that_can_never_be_known(night: Night) -> None:
    journey = night.walk()
    night.hours("server", timedelta(), 3 * HOUR)
    night.pass_(30 * HOUR)
    missed = "what came from 21 Nov 2026, 15:00 to 22 Nov 2026, 12:00 UTC may have been missed"

    assert told(night.collect()) == [f"Cart reminder not seen: {missed}"]
    assert read_evidence(journey.folder).not_due() == ()
    assert verdict(journey.folder, "cart-reminder-missing") == "not seen"


def test_a_shop_whose_site_file_is_gone_is_told_as_such(night: Night) -> None:
    night.walk()
    (night.folder / "scenarios" / "sites" / "practice.yaml").unlink()
    night.pass_(30 * HOUR)

    assert "site file is not there any more" in told(night.collect())[0]


def test_journeys_that_the_ledger_lost_are_taken_up_again(night: Night) -> None:
    journey = night.walk(in_ledger=False)
    night.mail(journey.heading.address)
    night.pass_(HOUR)

    assert ["kept" in text for text in told(night.collect())] == [True]
    assert states(night) == [State.KEPT]


def test_a_journey_whose_folder_is_lost_is_settled_from_the_ledger(night: Night) -> None:
    journey = night.walk()
    journey.folder.rename(night.folder / "gone")
    night.mail(journey.heading.address)
    night.pass_(HOUR)

    (found,) = night.collect()

    assert "kept" in found.told()
    assert read_evidence(night.reports / found.folder).heading.address == journey.heading.address


def test_a_promise_follows_its_journey_when_the_case_is_walked_again(night: Night) -> None:
    first = night.walk()
    night.pass_(HOUR)
    second = night.walk()
    night.mail(first.heading.address)
    night.pass_(HOUR)

    found = {one.folder: one.told() for one in night.collect()}

    assert second.folder.name == "left_cart@practice, desktop"
    assert [("kept" in text) for folder, text in found.items() if folder.startswith("waiting/")] == [True]
    assert found["journeys/left_cart@practice, desktop"] == "Not yet due: cart reminder, due in 23 h"


def test_the_evidence_says_over_which_time_the_mailbox_was_read(night: Night) -> None:
    journey = night.walk()
    night.pass_(30 * HOUR)
    night.collect()

    reads = read_evidence(journey.folder).of(MailboxRead)

    assert max(read.until for read in reads if read.complete) == night.clock
    assert json.loads((journey.folder / "evidence.json").read_text())["heading"]["ended"] is not None
    assert timedelta() < reads[-1].until - reads[-1].since
