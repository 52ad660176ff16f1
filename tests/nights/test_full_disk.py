"""A disk of a few megabytes that is really full: told in one line, nothing lost, and all is well once there is room."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from shopper.journey.recording import read_evidence
from shopper.ledger import State, open_ledger
from shopper.observations import MessageCame, MessageOwed
from tests.collecting.night import HOUR, Night
from tests.nights.test_two_nights import CASE, LEFT
from tests.nights.town import open_town
from tests.plugin.projects import Project

TOLD = "The disk is full, so not everything could be written."


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own, in memory; only root may mount one, and not in every container."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", str(place)]
    if os.geteuid() or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("no disk can be mounted here")
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


def fill(disk: Path, but: int = 0) -> Path:
    """Writes until nothing fits any more, but for so many bytes."""
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as stream:
        try:
            while True:
                stream.write(bytes(4096))
        except OSError:
            stream.truncate(max(0, stream.tell() - but))
    return ballast


@pytest.mark.parametrize("but", [0, 300_000])
def test_a_full_disk_is_told_in_a_line_and_loses_nothing(disk: Path, but: int) -> None:
    night = Night(disk / "night")
    journeys = [night.walk(f"left_{name}") for name in "abc"]
    night.pass_(HOUR)
    for journey in journeys:
        night.mail(journey.heading.address, body="Boom is still in your cart. " * 2000)
    project = Project(night.folder)
    ballast = fill(disk, but)

    full = project.shopper("collect")
    ballast.unlink()
    again = project.shopper("collect")

    assert (full.code, full.said.count(TOLD)) == (3, 1), full.said
    assert "Traceback" not in full.said
    assert "INTERNALERROR" not in full.said
    assert again.said.count("Cart reminder kept: it came after 1 h") == 3, again.said
    assert [len(read_evidence(journey.folder).of(MessageCame)) for journey in journeys] == [1, 1, 1]
    with night.ledger() as ledger:
        assert [line.state for line in ledger.lines()] == [State.KEPT] * 3


def test_a_disk_that_fills_up_on_the_walk_is_told_in_a_line_and_what_was_promised_stands(
    disk: Path, tmp_path: Path
) -> None:
    with open_town(tmp_path / "town") as town:
        town.project.write("scenarios/left.yaml", LEFT)
        ballast = fill(disk, but=900_000)

        full = town.shopper("run", f"--reports={disk}")
        ballast.unlink()
        again = town.shopper("collect", f"--reports={disk}")

    assert (full.code, full.said.count(TOLD)) == (3, 1), full.said
    assert "Traceback" not in full.said
    assert again.code == 0, again.said
    promised = read_evidence(disk / "journeys" / CASE.replace("/", ", ")).of(MessageOwed)
    with open_ledger(disk / "ledger.db") as ledger:
        assert [line.state for line in ledger.lines()] == [State.OWED] * len(promised)
