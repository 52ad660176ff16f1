import asyncio
import json
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from typing import Any

import httpx
import pytest

from shopper.practice.running import OpenShop
from shopper.practice.shop import Shop
from shopper.practice.switches import NAMES
from shopper.practice.web.app import build_app
from tests.practice.visitor import Visitor


def test_the_lab_tells_the_time_and_the_switches(visitor: Visitor) -> None:
    told = visitor.get("/_lab").json()

    assert datetime.fromisoformat(told["now"]).utcoffset() == timedelta()
    assert told["switches"] == dict.fromkeys(sorted(NAMES, key=list(told["switches"]).index), False)


def test_the_clock_goes_forward_as_far_as_asked(visitor: Visitor) -> None:
    before = datetime.fromisoformat(visitor.get("/_lab/clock").json()["now"])
    answer = visitor.client.post("/_lab/clock", json={"forward_seconds": 86400})
    pushed = datetime.fromisoformat(answer.json()["now"]) - before

    assert timedelta(days=1) <= pushed < timedelta(days=1, seconds=10)


@pytest.mark.parametrize(
    "sent",
    [
        *(b'{"forward_seconds": -1}', b'{"forward_seconds": "1"}', b'{"forward_seconds": true}'),
        *(b'{"forward_seconds": 1e300}', b'{"forward_seconds": NaN}', b'{"forward_seconds": -Infinity}'),
        *(b"{}", b"[]", b"", b"{", b"\xff", b"[" * 9999),
    ],
)
def test_the_clock_takes_nothing_else(visitor: Visitor, sent: bytes) -> None:
    before = visitor.get("/_lab/clock").json()["now"]
    answer = visitor.client.post("/_lab/clock", content=sent)
    after = visitor.get("/_lab/clock").json()["now"]

    assert answer.status_code == 422
    assert answer.json()["message"]
    assert datetime.fromisoformat(after) - datetime.fromisoformat(before) < timedelta(seconds=10)


def test_switches_can_be_set_while_the_shop_is_open(visitor: Visitor) -> None:
    answer = visitor.client.put("/_lab/switches", json={"switches": ["code-refused"]})
    visitor.add("fjord-open")

    assert [name for name, on in answer.json()["switches"].items() if on] == ["code-refused"]
    assert "This coupon code is not valid." in visitor.post("/cart/code", code="CORNER5").text


@pytest.mark.parametrize(
    "sent",
    [
        {"switches": ["code-refusd"]},
        {"switches": "code-refused"},
        {"switches": [1]},
        {},
        {"switches": ["\ud800"]},
        ["welcome-late"],
    ],
)
def test_unknown_switches_change_nothing(visitor: Visitor, sent: Any) -> None:
    answer = visitor.client.put("/_lab/switches", content=json.dumps(sent))

    assert answer.status_code == 422
    assert not any(visitor.get("/_lab").json()["switches"].values())


def test_a_switch_nearly_right_is_guessed(visitor: Visitor) -> None:
    answer = visitor.client.put("/_lab/switches", json={"switches": ["code-refusd"]})

    assert answer.json() == {"message": "There is no switch 'code-refusd'. Did you mean 'code-refused'?"}


def test_the_page_of_the_lab_does_the_same_by_hand(visitor: Visitor, shop: OpenShop) -> None:
    before = shop.lab.now()
    visitor.post("/_lab/", switch="welcome-never")
    page = visitor.post("/_lab/", seconds="3600")

    assert page.status_code == 200
    assert 'value="welcome-never" checked' in page.text
    assert datetime.fromisoformat(shop.lab.now()) - datetime.fromisoformat(before) >= timedelta(hours=1)
    assert visitor.post("/_lab/", seconds="-1").status_code == 422


async def statuses(host: str) -> list[int]:
    """What the lab answers to somebody from that address."""
    shop = Shop.build()
    transport = httpx.ASGITransport(build_app(shop), client=(host, 1))
    async with httpx.AsyncClient(transport=transport, base_url="http://shop.example") as client:
        paths = ("/_lab", "/_lab/", "/_lab/clock", "/_lab/mails/1")
        answers = [await client.get(path) for path in paths]
    shop.store.close()
    return [answer.status_code for answer in answers]


def ask(host: str) -> list[int]:
    """On a thread of its own, because a browser test may have left a loop running on this one."""
    with ThreadPoolExecutor() as threads:
        return threads.submit(asyncio.run, statuses(host)).result()


@pytest.mark.parametrize("host", ["10.0.0.7", "2001:db8::1", "no address", "::ffff:10.0.0.7"])
def test_for_others_there_is_no_lab(host: str) -> None:
    assert ask(host) == [404] * 4


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.9.1", "::1", "::ffff:127.0.0.1"])
def test_this_machine_is_let_in(host: str) -> None:
    assert ask(host) == [200, 200, 200, 404]
