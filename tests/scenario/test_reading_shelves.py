"""Files that many scenarios name are read once for as long as nothing about them changes."""

from pathlib import Path

import pytest

from shopper.scenario import Library
from shopper.scenario.reading_shelves import site_reading

SITE = "site: corner\nurl: https://corner.example\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    path = tmp_path / "corner.yaml"
    path.write_text(SITE)
    return path


def test_a_site_that_stays_as_it_is_is_read_once(site: Path) -> None:
    library = Library(verbs={})

    assert site_reading(site, library) is site_reading(site, library)


def test_what_is_written_anew_is_read_anew(site: Path) -> None:
    library = Library(verbs={})
    before = site_reading(site, library).get().url
    site.write_text(SITE.replace("corner.example", "lane.example"))

    assert (before, site_reading(site, library).get().url) == ("https://corner.example", "https://lane.example")


def test_what_the_environment_fills_in_is_looked_up_each_time(site: Path) -> None:
    env = {"HOME_OF": "corner.example"}
    site.write_text(SITE.replace("corner.example", "${env:HOME_OF}"))
    library = Library(verbs={}, env=env)
    before = site_reading(site, library).get().url
    env["HOME_OF"] = "lane.example"

    assert (before, site_reading(site, library).get().url) == ("https://corner.example", "https://lane.example")


def test_a_file_that_is_gone_is_missed_though_it_was_read_before(site: Path) -> None:
    library = Library(verbs={})
    site_reading(site, library)
    site.unlink()

    assert [mistake.what for mistake in site_reading(site, library).mistakes] == [f"there is no file `{site}`"]
