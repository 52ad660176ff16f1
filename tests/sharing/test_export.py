import csv
import json
from datetime import timedelta
from pathlib import Path

from jsonschema import Draft202012Validator

from shopper.sharing import tell_export, write_tables
from shopper.sharing.__main__ import schema
from shopper.sharing.tables import cell
from tests.report.scorecard.tales import NIGHT
from tests.sharing.cards import EVIL, GATES, changed, hostile

PUBLISHED = Path(__file__).parents[2] / "docs" / "schemas" / "export-1.schema.json"
NOW = NIGHT + timedelta(hours=1)


def test_what_is_exported_fits_the_published_schema() -> None:
    validator = Draft202012Validator(json.loads(PUBLISHED.read_text("utf-8")))

    for card in (changed(), hostile()):
        validator.validate(json.loads(tell_export(card, NOW, GATES).model_dump_json()))


def test_a_field_that_is_not_there_does_not_fit() -> None:
    told = json.loads(tell_export(changed(), NOW).model_dump_json())
    del told["frictions"][0]["rule"]

    errors = Draft202012Validator(schema()).iter_errors(told)
    assert [error.message for error in errors] == ["'rule' is a required property"]


def test_the_published_schema_is_fresh() -> None:
    """`make docs` makes it anew."""
    assert json.loads(PUBLISHED.read_text("utf-8")) == schema()


def test_the_export_says_what_was_found_and_what_changed() -> None:
    told = tell_export(changed(), NOW, GATES)

    assert [(one.rule, one.change, one.standing, one.points) for one in told.frictions] == [
        ("no-stock", "still there", "counts", 40.0), ("hidden-fee", "new", "counts", 20.0),
    ]  # fmt: skip
    assert [one.rule for one in told.fixed] == ["no-thanks"]
    assert [(one.verdict, one.rule) for one in told.unseen] == [("not seen", "no-reminder")]
    assert [(one.gate, one.stands) for one in told.gates] == [
        ("no new friction", "broken"), ("at most 2 journeys with trouble", "holds"),
    ]  # fmt: skip


def test_tables_open_in_a_spreadsheet(tmp_path: Path) -> None:
    paths = write_tables(tell_export(changed(), NOW), tmp_path / "export")
    rows = _rows(paths[0])

    assert [path.name for path in paths] == ["frictions.csv", "journeys.csv", "figures.csv"]
    assert [(row["rule"], row["points"], row["journeys"]) for row in rows] == [
        ("no-stock", "40.0", "buy@lamps/desktop"), ("hidden-fee", "20.0", "buy@lamps/desktop"),
    ]  # fmt: skip
    assert paths[0].read_bytes().startswith(b"\xef\xbb\xbf")


def test_no_cell_is_a_formula() -> None:
    began = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1+1", "\n=1")  # noqa: RUF001 - the wide sign

    assert [cell(text) for text in began] == [f"'{text}" for text in began]
    assert [cell(value) for value in ("a=b", -3.5, None, ["=a", "b"])] == ["a=b", -3.5, "", "'=a; b"]


def test_hostile_words_stay_in_their_cell(tmp_path: Path) -> None:
    paths = write_tables(tell_export(hostile(), NOW), tmp_path)
    (row,) = _rows(paths[0])

    assert row["happened"] == EVIL


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as text:
        return list(csv.DictReader(text))
