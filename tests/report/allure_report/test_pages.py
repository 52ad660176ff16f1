from pathlib import Path

from shopper.report import page_of, pages_in
from shopper.report.allure_report.pages import FILE, write_pages
from tests.report.allure_report.results_by_hand import result


def test_a_case_leads_to_its_walk_and_to_a_promise_only_where_none_was_walked(tmp_path: Path) -> None:
    walked = result("passed", "", ("case", "a@shop"), uuid="walk")
    owed = [
        result("passed", "", ("case", case), ("tag", "promise"), uuid=f"owed {case}") for case in ("a@shop", "b@shop")
    ]
    write_pages(tmp_path, [walked, *owed])

    assert pages_in(tmp_path) == {"a@shop": page_of("walk"), "b@shop": page_of("owed b@shop")}


def test_where_no_report_was_made_or_its_list_is_broken_there_are_no_pages(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("[", "utf-8")

    assert (pages_in(tmp_path), pages_in(tmp_path / "nowhere")) == ({}, {})
