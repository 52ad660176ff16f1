import re

from shopper.report.allure_report.results import frictions, resolutions
from tests.report.allure_report.results_by_hand import result

KNOWN = ("accepted", "Nobody writes. Accepted until 2027-05-31: new system (50 % done)")


def test_a_friction_is_told_without_python() -> None:
    told = result("failed", "Failed: Friction: 1 friction found\n  ✗ fee").told()

    assert told["statusDetails"] == {"message": "Friction: 1 friction found\n  ✗ fee"}


def test_our_own_trouble_keeps_its_traceback_and_is_named_in_words() -> None:
    told = result("broken", "shopper.errors.CouldNotFind: no search box").told()

    assert told["statusDetails"] == {"message": "Could not find: no search box", "trace": "def walk():\n>   raise"}


def test_an_accepted_friction_is_a_friction_and_allure_is_told_why_it_is_accepted() -> None:
    accepted, smooth = result("passed", "", KNOWN), result()
    (rule,) = resolutions([accepted, smooth, accepted])

    assert (accepted.told()["status"], smooth.told()["status"]) == ("failed", "passed")
    assert rule["resolution"] == "accepted"
    assert rule["comment"] == KNOWN[1]
    assert re.search(rule["messageRegexp"], accepted.told()["statusDetails"]["message"])


def test_what_is_accepted_excuses_nothing_else() -> None:
    other = result("failed", "Failed: Friction: 1 friction found", KNOWN)

    assert resolutions([other]) == []
    assert other.told()["statusDetails"]["message"] == "Friction: 1 friction found"


def test_frictions_come_once_each_the_worst_first_and_only_where_they_are_the_worst_of_a_journey() -> None:
    """The worst is told last, and the severity of a journey is that of its worst."""
    mild = result("failed", "", ("severity", "minor"), ("friction", "b"), ("friction", "a"))
    bad = result("failed", "", ("severity", "blocker"), ("friction", "a"), ("friction", "z"))

    assert list(frictions([mild, bad, mild])) == ["z", "a"]
    assert [one.kind for one in (mild, bad)] == ["a", "z"]
