from pathlib import Path

from shopper.report.allure_config import config


def test_few_journeys_make_one_file_and_many_a_folder() -> None:
    single = [
        config(Path("out"), journeys, Path("h"), counted=False)["plugins"]["awesome"]["options"]["singleFile"]
        for journeys in (1, 200, 201)
    ]

    assert single == [True, True, False]


def test_a_run_already_in_the_history_is_not_added_again() -> None:
    assert [config(Path("o"), 1, Path("h"), counted=counted)["appendHistory"] for counted in (False, True)] == [
        True,
        False,
    ]


def test_frictions_are_grouped_by_their_rule() -> None:
    first = config(Path("o"), 1, Path("h"), counted=False)["categories"]["rules"][0]

    assert (first["name"], first["groupBy"]) == ("Friction", [{"label": "friction"}])
