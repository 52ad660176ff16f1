"""What the rules say of real shops, from what was seen there: no browser, no shop."""

from pathlib import Path

import pytest

from shopper.rulings_file import read_rulings
from tests.recordings.keeping import HERE, folders, judged


@pytest.mark.parametrize("folder", folders(), ids=lambda folder: str(folder.relative_to(HERE)))
def test_a_recorded_visit_is_judged_as_expected(folder: Path) -> None:
    """Where a rule now says something else, read what: `python -m tests.recordings` writes it, `git diff` shows it."""
    assert {ruling.rule: ruling for ruling in judged(folder)} == {
        ruling.rule: ruling for ruling in read_rulings(folder) or ()
    }


def test_visits_to_two_shops_are_kept_from_both_kinds_of_devices() -> None:
    kept = {(folder.parent.name, folder.name.partition("@")[2]) for folder in folders()}

    assert kept >= {(shop, device) for shop in ("evershop", "oscar") for device in ("desktop", "iPhone_15")}
