"""Opens django-oscar for a test."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from shopper.messages.mailbox import Mailbox
from shopper.visit import Visit
from tests.real.conftest import MakeWalker
from tests.real.oscar.shop import open_oscar

Errand = Callable[..., Visit]


@pytest.fixture
def errand(walker: MakeWalker, mailbox: Mailbox, tmp_path: Path) -> Iterator[Errand]:
    """A function (steps, name=, hand=, may=, **variant of the shop) -> Visit in a shop opened for it."""
    with ExitStack() as stack:

        def walk(steps: list[Any], *, name: str, hand: str = "desktop", may: object = None, **variant: Any) -> Visit:
            port = int(mailbox.url.rpartition(":")[2])
            url = stack.enter_context(open_oscar(tmp_path, smtp_port=port, **variant))
            keys = {"language": str(variant.get("language", "en"))[:2]} | ({"may": may} if may else {})
            return walker("oscar", **keys).walk(url, steps, name=name, device=hand)

        yield walk
