"""What the tests of real shops share: a mailbox, and a shopper who walks."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Playwright

from shopper.messages.mailbox import Mailbox, open_mailbox
from tests.real.walking import Walker

MakeWalker = Callable[..., Walker]
HERE = Path(__file__).parent
HEAVY = {
    "evershop": "a heavy program",  # minutes to bring up, Node 20 and PostgreSQL
    "pretix": "a heavy program",  # three minutes once, and 400 MB from PyPI
    "forms": "hundreds of pages",  # minutes, and 14 MB from PyPI
}
"""Folders whose tests are run only where they are asked for by `--real`, and what each is."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Passes over what is heavy and was not asked for."""
    for name in HEAVY.keys() - set(config.getoption("--real")):
        for item in items:
            if HERE / name in item.path.parents:
                item.add_marker(pytest.mark.skip(reason=f"{HEAVY[name]}: --real {name}"))


@pytest.fixture
def mailbox(tmp_path: Path) -> Iterator[Mailbox]:
    with open_mailbox("smtp://127.0.0.1:0", tmp_path / "mailbox") as box:
        yield box


@pytest.fixture
def walker(  # noqa: PLR0917 - fixtures are asked for by their names
    new_context: Any,
    playwright: Playwright,
    browser: Browser,
    mailbox: Mailbox,
    tmp_path: Path,
    pytestconfig: pytest.Config,
) -> MakeWalker:
    """A function (site, **keys of a walker) -> Walker."""
    record = pytestconfig.getoption("--record")
    return lambda site, **keys: Walker(new_context, playwright, browser, mailbox, tmp_path, site, record=record, **keys)
