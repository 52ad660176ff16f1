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
    """A function (steps, name=, device=, **variant of the shop) -> Visit in a shop opened for it."""
    with ExitStack() as stack:

        def walk(steps: list[Any], *, name: str = "errand", device: str = "desktop", **variant: Any) -> Visit:
            port = int(mailbox.url.rpartition(":")[2])
            url = stack.enter_context(open_oscar(tmp_path, smtp_port=port, **variant))
            language = str(variant.get("language", "en"))[:2]
            return walker("oscar", language=language).walk(url, steps, name=name, device=device)

        yield walk
