"""Opens EverShop for a test, where it was asked for."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from shopper.visit import Visit
from tests.real.conftest import MakeWalker
from tests.real.evershop.shop import open_evershop

Errand = Callable[..., Visit]


@pytest.fixture
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A shop for each test: it lets one address register or log in eight times in a quarter of an hour, no more."""
    with open_evershop(tmp_path_factory.mktemp("evershop")) as url:
        yield url


@pytest.fixture
def errand(walker: MakeWalker, shop: str) -> Errand:
    """A function (steps, name=, hand=) -> Visit."""

    def walk(steps: list[Any], *, name: str, hand: str) -> Visit:
        return walker("evershop").walk(shop, steps, name=name, device=hand)

    return walk
