"""How the exam is told."""

import io
import json

import pytest
from rich.console import Console

from shopper.commands.exam_telling import Result
from shopper.exam import Mark, Marked, Question

ASKED = Question("plain", "errand", "desktop", ("late",), frozenset({"too-late"}))
RIGHT = Marked(ASKED, {"too-late": Mark.FOUND}, seconds=4.25)
MISSED = Marked(ASKED, {"too-late": Mark.MISSED}, folder="reports/exam/errand")
ALARM = Marked(ASKED, {"too-late": Mark.FOUND, "other": Mark.FALSE_ALARM})
STUCK = Marked(ASKED, {"too-late": Mark.MISSED}, trouble="No product was found.\nmore")


def told(*marked: Marked, asked: int = 1) -> str:
    paper = io.StringIO()
    Result(marked, asked, 65.0).tell(Console(file=paper, width=200), ["too-late", "never-asked"])
    return paper.getvalue()


@pytest.mark.parametrize(
    ("marked", "asked", "code"),
    [
        ((RIGHT,), 1, 0),
        ((RIGHT, MISSED), 2, 1),
        ((ALARM,), 1, 1),
        ((STUCK, MISSED), 2, 3),
        ((Marked(ASKED, {"too-late": Mark.BROKEN}),), 1, 3),
        ((RIGHT,), 2, 3),
    ],
)
def test_the_exit_code_says_whose_fault_it_is(marked: tuple[Marked, ...], asked: int, code: int) -> None:
    assert Result(marked, asked, 1.0).exit_code == code


def test_a_person_reads_what_went_wrong_and_how_well_all_went() -> None:
    page = told(RIGHT, MISSED, asked=2)

    assert "errand@plain/desktop late" in page
    assert "missed: too-late" in page
    assert "evidence: reports/exam/errand" in page
    assert "1 of 2 questions right, in 1.1 min." in page
    assert "Recall 0.50 (1 of 2 frictions found), precision 1.00 (0 false alarms)." in page


def test_rules_that_no_question_was_about_are_named() -> None:
    assert "No question was about 1 of the rules: never-asked." in told(RIGHT)


def test_a_walk_that_ended_early_says_why_in_a_line() -> None:
    page = told(STUCK)

    assert "the walk ended early: No product was found." in page
    assert "more" not in page


def test_a_program_reads_the_same() -> None:
    data = json.loads(json.dumps(Result((RIGHT, ALARM), 2, 65.4).as_data()))

    assert {key: data[key] for key in ("found", "missed", "false_alarms", "recall", "sat", "asked", "seconds")} == {
        "found": 2, "missed": 0, "false_alarms": 1, "recall": 1.0, "sat": 2, "asked": 2, "seconds": 65,
    }  # fmt: skip
    assert data["rules"]["other"]["false_alarms"] == 1
    assert data["questions"][0] == {
        "id": "errand@plain/desktop late", "look": "plain", "walk": "errand", "way": "desktop", "switches": ["late"],
        "expected": ["too-late"], "marks": {"too-late": "found"}, "right": True, "trouble": "", "seconds": 4.2,
        "evidence": "",
    }  # fmt: skip
