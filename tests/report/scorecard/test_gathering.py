"""A reports folder and a ledger as they are after two nights."""

from datetime import timedelta
from pathlib import Path

from shopper.gates import Change
from shopper.ledger import ending_of, journey_key, open_ledger, record_of
from shopper.report.scorecard import gather
from shopper.rulings_file import write_rulings
from tests.report.published import BEGAN, Journey, Judged

NOW = BEGAN + timedelta(days=3)


def kept(journey: Journey) -> Path:
    (journey.folder / "evidence.json").write_text(journey.evidence.model_dump_json(), "utf-8")
    write_rulings(journey.folder, journey.rulings)
    return journey.folder.parent.parent


def written(journey: Journey, ledger: Path, run: str) -> None:
    heading = journey.evidence.heading
    with open_ledger(ledger) as opened:
        opened.begin(record_of(heading, heading.began, "journeys/published", run))
        opened.end(journey_key(heading), ending_of(journey.evidence, journey.rulings, "friction", NOW))


def test_the_folder_and_the_ledger_are_told_together(published: Journey, judged: Judged, tmp_path: Path) -> None:
    reports, ledger = kept(published), tmp_path / "ledger.db"
    written(judged(began=BEGAN - timedelta(days=1)), ledger, "night 1")
    written(published, ledger, "night 2")

    made = gather(reports, published.rules, str(ledger))

    assert made.folders == {published.evidence.heading.case: published.folder}
    assert [(group.rule, group.change) for group in made.scorecard.groups] == [
        ("cart-reminder-missing", Change.STILL),
    ]  # fmt: skip
    assert made.scorecard.since == BEGAN - timedelta(days=1)
    assert [len(trend.points) for trend in made.scorecard.trends if trend.name == "score"] == [2]


def test_where_there_is_no_ledger_none_is_made_and_nothing_is_said_of_before(
    published: Journey, tmp_path: Path
) -> None:
    made = gather(kept(published), published.rules, str(tmp_path / "ledger.db"))

    assert [group.change for group in made.scorecard.groups] == [None]
    assert not (tmp_path / "ledger.db").exists()


def test_a_ledger_that_cannot_be_read_is_a_trouble_and_hides_no_friction(published: Journey, tmp_path: Path) -> None:
    (tmp_path / "ledger.db").write_text("this is no database, but it is long enough to be taken for one" * 20)

    told = gather(kept(published), published.rules, str(tmp_path / "ledger.db")).scorecard

    assert [group.rule for group in told.groups] == ["cart-reminder-missing"]
    assert len(told.troubles) == 1
    assert "ledger.db" in told.troubles[0]


def test_evidence_that_cannot_be_read_is_a_trouble(published: Journey) -> None:
    reports = kept(published)
    (published.folder / "evidence.json").write_text("{", "utf-8")

    told = gather(reports, published.rules, "").scorecard

    assert (told.sites, len(told.troubles)) == ((), 1)
