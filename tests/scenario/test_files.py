"""Files that are no text, too big, or not there."""

import os
from pathlib import Path

import pytest

from shopper.errors import ScenarioError
from shopper.scenario import Library, read_scenario

GOOD = "title: Leave\nstage: purchase\nsites: [shop]\nsteps:\n  - leave\n"


def refused(path: Path, library: Library) -> str:
    with pytest.raises(ScenarioError) as caught:
        read_scenario(path, library)
    return str(caught.value)


def test_a_byte_order_mark_is_passed_over(home: Path, library: Library) -> None:
    path = home / "marked.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + GOOD.encode())

    assert read_scenario(path, library).title == "Leave"


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_lines_of_other_systems_are_lines(home: Path, library: Library, ending: str) -> None:
    path = home / "lines.yaml"
    path.write_bytes(GOOD.replace("leave", "leaf").replace("\n", ending).encode())

    assert refused(path, library).startswith("lines.yaml:5:5: `leaf` is not a verb\n    5 |   - leaf\n")


def test_ten_megabytes_are_refused_without_reading_them(home: Path, library: Library) -> None:
    path = home / "big.yaml"
    path.write_bytes(b"# " + b"x" * 10_000_000)

    assert refused(path, library) == (
        "big.yaml: the file has more than 1,000,000 bytes\n  expected: one errand a file\n  next: split it\n\n"
        "1 mistake in big.yaml"
    )


def test_a_file_that_is_not_there_names_its_neighbour(home: Path, library: Library) -> None:
    (home / "left_cart.yaml").write_text(GOOD, encoding="utf-8")

    assert refused(home / "left_cat.yaml", library) == (
        "left_cat.yaml: there is no file `left_cat.yaml`\n  expected: the path of a YAML file\n"
        "  did you mean `left_cart.yaml`?\n  next: check the path\n\n1 mistake in left_cat.yaml"
    )


def test_a_folder_is_no_file(home: Path, library: Library) -> None:
    assert refused(home / "sites", library) == (
        "sites: `sites` is a folder\n  expected: a YAML file\n\n1 mistake in sites"
    )


def test_a_pipe_is_not_waited_for(home: Path, library: Library) -> None:
    os.mkfifo(home / "pipe.yaml")

    assert "`pipe.yaml` is a device or a pipe" in refused(home / "pipe.yaml", library)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(home: Path, library: Library) -> None:
    path = home / "locked.yaml"
    path.write_text(GOOD, encoding="utf-8")
    path.chmod(0)

    assert "`locked.yaml` may not be read" in refused(path, library)


@pytest.mark.parametrize("name", ["a\0b", "x" * 5000, "loop"])
def test_a_path_no_disk_can_have_is_a_mistake_like_any_other(home: Path, library: Library, name: str) -> None:
    (home / "loop.yaml").symlink_to("loop.yaml")

    assert refused(home / f"{name}.yaml", library).endswith("next: check the path") or "could not be read" in refused(
        home / f"{name}.yaml", library
    )
