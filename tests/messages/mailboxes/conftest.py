"""One Dovecot for all tests of a process."""

from collections.abc import Iterator

import pytest

from tests.messages.mailboxes.dovecot import Dovecot, own_dovecot


@pytest.fixture(scope="session")
def dovecot() -> Iterator[Dovecot]:
    with own_dovecot() as server:
        yield server
