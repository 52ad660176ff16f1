"""
What only one process of a run with several workers (pytest-xdist) can do.

A browser that is not there is told once. A port that the site file fixes can be bound once: the controller outlives the
workers, so it takes the mail there, and the workers read the folder in which it is kept before the shop is told that it
was taken.
"""

from collections.abc import Collection, Iterator

import pytest

from shopper.errors import ShopperError
from shopper.pytest_parts.browser import check
from shopper.pytest_parts.collecting import begin
from shopper.pytest_parts.ports import is_fixed
from shopper.scenario import Case, cases, read_scenario


def prepare(config: pytest.Config, ids: Collection[str]) -> None:
    """In the controller, once the tests with these ids are known and before one is given out."""
    check(config)
    run = begin(config)
    run.shared = True
    run.books.look()
    take_mail(config, ids)


def take_mail(config: pytest.Config, ids: Collection[str]) -> None:
    """
    Opens the mailboxes of these tests.

    A mailbox that can't be opened ends the run, for then a missing message would prove nothing.
    """
    run = begin(config)
    try:
        for case in _among(config, ids):
            if case.site.inbox is not None and is_fixed(case.site.inbox.get_secret_value()):
                run.mailbox(case.site)
    except ShopperError as error:
        pytest.exit(str(error), returncode=pytest.ExitCode.INTERNAL_ERROR)


def _among(config: pytest.Config, ids: Collection[str]) -> Iterator[Case]:
    """One case for each site of each scenario file: all others of the same site share its mailbox."""
    library = begin(config).library
    for file in sorted({name.partition("::")[0] for name in ids}):
        found = cases(read_scenario(config.rootpath / file, library), library)
        wanted = [case for case in found if f"{file}::{case.id}" in ids]
        yield from {case.site_name: case for case in wanted}.values()
