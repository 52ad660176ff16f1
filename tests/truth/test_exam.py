"""Today's part of the exam: every friction of the practice shop is found, and no other."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright

from shopper.exam import Mark, Question
from shopper.exam.sitting import Desk, sit


@pytest.fixture(scope="session")
def desk(playwright: Playwright, browser: Browser) -> Desk:
    return Desk(playwright, browser)


def test_what_is_wrong_is_found_and_nothing_else(question: Question, desk: Desk, tmp_path: Path) -> None:
    open_before = desk.browser.contexts

    marked = sit(question, desk, tmp_path)

    found = {rule: mark for rule, mark in marked.marks.items() if mark is not Mark.UNSURE}
    assert (found, marked.trouble) == (dict.fromkeys(sorted(question.expected), Mark.FOUND), "")
    assert desk.browser.contexts == open_before  # of 800 questions each would leave a window, and a process with it
