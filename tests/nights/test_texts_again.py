"""A provider that is not sure whether its text message was taken hands it on again: by a real webhook."""

from datetime import UTC, datetime
from pathlib import Path

import httpx

from shopper.journey.recording import read_evidence
from shopper.ledger import State
from shopper.observations import MessageCame, MessageKind
from tests.collecting.night import HOUR, SHOP, Night
from tests.messages.test_service import running

PHONE = "+14155550142"
TEXT = {
    "From": "+14155552671", "To": PHONE, "MessageSid": "SM1f2e",
    "Body": "Boom is still in your cart. Complete your purchase: http://127.0.0.1:9/cart",
}  # fmt: skip


def test_it_counts_once_on_the_same_night_and_on_the_next(tmp_path: Path) -> None:
    night = Night(tmp_path, datetime.now(UTC))
    night.site(SHOP.format(tmp_path / "box"))
    journey = night.walk(phone=PHONE)
    with running(tmp_path / "box", "--webhook", "0") as (_, said):
        hook = said["Text messages"].split()[1]
        for _ in range(2):
            httpx.post(hook, data=TEXT, trust_env=False).raise_for_status()
        night.clock = datetime.now(UTC) + HOUR
        first = [one.told() for one in night.collect()]
        httpx.post(hook, data=TEXT, trust_env=False).raise_for_status()
        night.pass_(HOUR)
        second = night.collect()

    assert [told.partition(" after")[0] for told in first] == ["Cart reminder kept: it came"]
    assert not [one for one in second if one.settlement.outcome.value != "kept"]
    assert [note.message.kind for note in read_evidence(journey.folder).of(MessageCame)] == [MessageKind.CART_REMINDER]
    with night.ledger() as ledger:
        assert [line.state for line in ledger.lines()] == [State.KEPT]
