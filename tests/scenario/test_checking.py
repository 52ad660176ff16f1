"""Looking over a folder of scenarios without a browser."""

from pathlib import Path

from shopper.scenario import Library
from shopper.scenario.checking import check
from shopper.scenario.mistakes import render
from shopper.steps import verbs

HEAD = "stage: purchase\nsites: [shop]\n"
LOOK = "steps: [search for: x]\n"


def written(path: Path, text: str) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def findings(home: Path, library: Library) -> list[str]:
    return [f"{finding.level} {finding.spot}: {finding.what}" for finding in check([home], library).findings]


def test_a_folder_without_faults_has_no_findings(home: Path, library: Library) -> None:
    written(home / "one.yaml", f"title: One\n{HEAD}{LOOK}")

    assert check([home], library).findings == ()
    assert render(()) == "no mistakes"


def test_mistakes_of_all_files_are_told_together(home: Path, library: Library) -> None:
    written(home / "one.yaml", f"title: One\n{HEAD}steps: [fly]\n")
    written(home / "sites" / "shop.yaml", "url: shop\n")
    written(home / "shoppers" / "odd.yaml", "patience: none\n")

    assert findings(home, library) == [
        "error one.yaml:4:9: `fly` is not a verb",
        "error shoppers/odd.yaml:1:11: `patience` can't be `none`",
        "error sites/shop.yaml:1:6: `url` can't be `shop`",
    ]


def test_a_file_alone_is_checked_with_the_site_it_names(home: Path, library: Library) -> None:
    path = written(home / "one.yaml", f"title: One\n{HEAD}{LOOK}")
    written(home / "sites" / "shop.yaml", "url: shop\n")

    assert [finding.what for finding in check([path], library).findings] == ["`url` can't be `shop`"]


def test_what_is_odd_is_a_warning(home: Path, library: Library) -> None:
    written(home / "one.yaml", f"title: One\n{HEAD}steps: [open, sign up, leave]\n")
    written(home / "two.yaml", f"title: one\n{HEAD}{LOOK}accept: {{forced-account: {{why: B2B, until: 2026-02-28}}}}\n")
    written(home / "sites" / "idle.yaml", "url: ${env:IDLE}\n")
    written(home / "shoppers" / "idle.yaml", "pause: 1 s\n")
    written(home / "part.yaml", f"title: Part\nstage: purchase\n{LOOK}")
    checked = check([home], library)

    assert findings(home, library) == [
        "warning one.yaml: no step looks at anything or waits for anything",
        "warning one.yaml:4:15: `sign up` needs a permission that the site `shop` does not give",
        "warning part.yaml: names no site, and no scenario includes it, so it never runs",
        "warning shoppers/idle.yaml: no scenario names `idle`",
        "warning sites/idle.yaml: no scenario names `idle`",
        "warning sites/idle.yaml:1:6: the variable `IDLE` is not set",
        "warning two.yaml: `one.yaml` has the same title",
        "warning two.yaml:5:44: the acceptance of `forced-account` ended with 2026-02-28",
    ]
    assert checked.is_right


def test_a_part_that_is_included_is_used(home: Path, library: Library) -> None:
    written(home / "parts" / "part.yaml", f"title: Part\nstage: purchase\n{LOOK}")
    written(home / "one.yaml", f"title: One\n{HEAD}steps: [include: parts/part.yaml]\n")

    assert findings(home, library) == []


def test_two_scenarios_of_one_name_would_share_their_folders(home: Path, library: Library) -> None:
    written(home / "a" / "left.yaml", f"title: One\n{HEAD}{LOOK}")
    written(home / "b" / "left.yaml", f"title: Two\n{HEAD}{LOOK}")

    assert findings(home, library) == ["error b/left.yaml: `a/left.yaml` has the same file name"]
    assert not check([home], library).is_right


def test_hidden_folders_are_passed_over(home: Path, library: Library) -> None:
    written(home / ".git" / "one.yaml", "nonsense")

    assert findings(home, library) == []


def test_what_we_ship_has_no_mistakes() -> None:
    shipped = Path(__file__).parents[2] / "scenarios"
    checked = check([shipped], Library(verbs()))

    assert [str(finding) for finding in checked.findings if finding.level != "warning"] == []
    assert len(checked.scenarios) == len(list(shipped.glob("*.yaml")))
