import threading
import time
from contextlib import ExitStack
from pathlib import Path

import httpx
import pytest

from shopper.practice.running import ShopClosedError, open_shop
from shopper.practice.switches import NAMES, UnknownSwitchError
from tests.practice.visitor import EMAIL, PASSWORD, visiting


def test_many_shops_stand_side_by_side_each_with_its_own_switches() -> None:
    with ExitStack() as stack:
        shops = [stack.enter_context(open_shop([name])) for name in sorted(NAMES)[:8]]
        visitors = [stack.enter_context(visiting(shop.url)) for shop in shops]
        visitors[0].add("fjord-open")
        on = [[name for name, set_ in visitor.get("/_lab").json()["switches"].items() if set_] for visitor in visitors]
        carts = [len(visitor.cart()) for visitor in visitors]

    assert on == [[name] for name in sorted(NAMES)[:8]]
    assert carts == [1, 0, 0, 0, 0, 0, 0, 0]


def test_a_closed_shop_leaves_nothing_behind() -> None:
    with open_shop() as shop:
        pass

    assert shop.url.rsplit(":", 1)[1] not in " ".join(thread.name for thread in threading.enumerate())
    with visiting(shop.url) as visitor, pytest.raises(httpx.ConnectError):
        visitor.get("/")


def test_a_shop_with_a_folder_remembers_everything_and_its_time(tmp_path: Path) -> None:
    with open_shop(data=tmp_path / "new" / "folder") as shop, visiting(shop.url) as visitor:
        visitor.register()
        visitor.add("fjord-open")
        shop.lab.forward(86400)
        before = shop.lab.now()
    with open_shop(data=tmp_path / "new" / "folder") as shop, visiting(shop.url) as visitor:
        visitor.post("/login", email=EMAIL, password=PASSWORD)

        assert visitor.cart() == {"fjord-open": 1}
        assert shop.lab.now() > before


def test_a_seed_makes_codes_repeatable() -> None:
    codes = []
    for _ in range(2):
        with open_shop(seed=7) as shop, visiting(shop.url) as visitor:
            visitor.subscribe()
            codes.append(visitor.get("/_lab/mails/1").text.partition("HELLO-")[2][:6])

    assert codes[0] == codes[1] != ""


def test_a_taken_port_is_told() -> None:
    with open_shop() as shop:
        again = open_shop(port=int(shop.url.rsplit(":", 1)[1]))
        with pytest.raises(ShopClosedError, match="Is a shop open there"):
            again.__enter__()


def test_an_unknown_switch_opens_no_shop() -> None:
    with pytest.raises(UnknownSwitchError), open_shop(["no-such-switch"]):
        pass


def test_a_shop_is_up_soon() -> None:
    began = time.monotonic()
    with open_shop():
        took = time.monotonic() - began

    assert took < 15, "generous, because machines are busy; 0.04 s is usual"
