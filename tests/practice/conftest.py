"""Real shops, real mail, real browsers to visit them with."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import pytest

from shopper.practice.running import OpenShop, open_shop
from tests.practice.sink import Sink, open_sink
from tests.practice.visitor import Visitor, visiting


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    with ExitStack() as open_things:
        yield open_things


@pytest.fixture(scope="session")
def closers() -> Iterator[ThreadPoolExecutor]:
    """Shops take a moment to close; nobody has to stand by and wait for it."""
    with ThreadPoolExecutor() as threads:
        yield threads


@pytest.fixture
def sink(stack: ExitStack) -> Sink:
    return stack.enter_context(open_sink())


@pytest.fixture
def opened(closers: ThreadPoolExecutor, sink: Sink) -> Iterator[Callable[..., OpenShop]]:
    """Opens a shop with these switches, which posts its mail to the sink."""

    shops = ExitStack()

    def open_one(*switches: str, data: Path | None = None, seed: int | None = None) -> OpenShop:
        return shops.enter_context(open_shop(switches, ("127.0.0.1", sink.port), data, seed=seed))

    yield open_one
    closers.submit(shops.close)


@pytest.fixture
def shop(opened: Callable[..., OpenShop]) -> OpenShop:
    """A shop without any friction."""
    return opened()


@pytest.fixture
def visit(stack: ExitStack, shop: OpenShop) -> Callable[[], Visitor]:
    """Comes into the smooth shop with a fresh browser."""
    return lambda: stack.enter_context(visiting(shop.url))


@pytest.fixture
def visitor(visit: Callable[[], Visitor]) -> Visitor:
    return visit()
