"""Today's part of the exam: every friction of the practice shop is found, and no other."""

from pathlib import Path

from playwright.sync_api import Browser, Playwright

from shopper.exam import Mark, Question
from shopper.exam.sitting import sit


def test_what_is_wrong_is_found_and_nothing_else(
    question: Question, playwright: Playwright, browser: Browser, tmp_path: Path
) -> None:
    marked = sit(question, playwright, browser, tmp_path)

    found = {rule: mark for rule, mark in marked.marks.items() if mark is not Mark.UNSURE}
    assert (found, marked.trouble) == (dict.fromkeys(sorted(question.expected), Mark.FOUND), "")
