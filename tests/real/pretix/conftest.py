"""Opens pretix for a test, where it was asked for."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from shopper.messages.mailbox import Mailbox
from shopper.visit import Visit
from tests.real.conftest import MakeWalker
from tests.real.pretix.shop import open_pretix

Errand = Callable[..., Visit]


@pytest.fixture
def errand(walker: MakeWalker, mailbox: Mailbox, tmp_path: Path) -> Errand:
    """A function (steps, hand=, **keys of the walker) -> Visit in a shop opened for it."""

    def walk(steps: list[Any], *, hand: str, **keys: Any) -> Visit:
        with open_pretix(tmp_path, smtp_port=int(mailbox.url.rpartition(":")[2])) as url:
            return walker("pretix", **keys).walk(url, steps, name="tickets", device=hand)

    return walk
