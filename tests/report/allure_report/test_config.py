import json
from pathlib import Path

from shopper.gates import Standing, State
from shopper.report import Wanted
from shopper.report.allure_report.config import CHARTS, categories, config, write_config
from tests.report.allure_report.results_by_hand import result

OUT = Path("out")


def test_few_journeys_make_one_file_and_many_a_folder_unless_told_otherwise() -> None:
    sizes = [Wanted().is_single(journeys) for journeys in (1, 200, 201)]

    assert sizes == [True, True, False]
    assert [Wanted(single=single).is_single(201) for single in (True, False)] == [True, False]


def test_a_run_already_in_the_history_is_not_added_again() -> None:
    kept = Wanted(history=Path("h.jsonl"))
    made = [config(OUT, [result()], (), kept, counted=counted) for counted in (False, True)]

    assert [one["appendHistory"] for one in made] == [True, False]


def test_each_friction_has_a_category_and_ours_come_last() -> None:
    names = [
        one["name"] for one in categories([result("failed", "", ("severity", "minor"), ("friction", "A fee (late)"))])
    ]

    assert names[:2] == ["A fee (late)", "Known and accepted for now"]
    assert names[-1] == "Harness trouble (ours)"


def test_every_shop_and_device_is_an_environment_whose_id_stays_the_same() -> None:
    results = [result("passed", "", ("where", where)) for where in ("b on desktop", "a on iPhone 15", "b on desktop")]
    made = config(OUT, results, (), Wanted(), counted=False)["environments"]

    assert [one["name"] for one in made.values()] == ["a on iPhone 15", "b on desktop"]
    assert made.keys() == config(OUT, results[::-1], (), Wanted(), counted=False)["environments"].keys()


def test_names_that_differ_only_in_signs_are_two_environments() -> None:
    results = [result("passed", "", ("where", where)) for where in ("süß", "s ß")]

    assert len(config(OUT, results, (), Wanted(), counted=False)["environments"]) == 2


def test_gates_are_told_in_their_own_words() -> None:
    broken = Standing(gate="no friction", state=State.BROKEN, why="1 found, at most 0", by=("fee (left_cart)",))
    unknown = Standing(gate="welcome mail within 5 min", state=State.UNKNOWN, why="none was due yet")
    told = config(OUT, [result()], (), Wanted(gates=(broken, unknown)), counted=False)["plugins"]["gates"]["options"]

    assert [(gate["rule"], gate["success"], gate["message"]) for gate in told["gates"]] == [
        ("no friction", False, "Broken: 1 found, at most 0; fee (left_cart)"),
        ("welcome mail within 5 min", True, "Not known yet: none was due yet"),
    ]


def test_no_chart_that_misleads() -> None:
    shown = {chart["type"] for chart in CHARTS}

    assert not shown & {"stabilityDistribution", "testingPyramid", "durations", "durationDynamics", "currentStatus"}


def test_the_configuration_is_written_with_its_programs(tmp_path: Path) -> None:
    path = write_config(tmp_path, config(OUT, [result()], (), Wanted(title="Ours"), counted=False))

    assert path == tmp_path / "allurerc.mjs"
    assert json.loads((tmp_path / "allurerc-data.json").read_text("utf-8"))["name"] == "Ours"
    assert (tmp_path / "gates.mjs").is_file()
