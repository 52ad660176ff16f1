"""
Reports: the story of a journey told to Allure, and on pages of our own.

`tell_story` makes the story; everything else only shows it.
"""

from shopper.report.allure_program import find_allure, get_allure
from shopper.report.allure_report import Wanted, generate, open_report, page_of, pages_in
from shopper.report.allure_results import (
    attach_chapters,
    attach_files,
    introduce,
    introduce_promise,
    summary,
    tell,
    write_lost,
    write_numbers,
    write_side_files,
)
from shopper.report.chapters import chapters
from shopper.report.pages import write_index, write_page
from shopper.report.reels import keep_reels
from shopper.report.scorecard_page import ScorecardPage, write_scorecard
from shopper.report.story import Story
from shopper.report.telling import tell_story

__all__ = [
    "ScorecardPage", "Story", "Wanted", "attach_chapters", "attach_files", "chapters", "find_allure", "generate",
    "get_allure", "introduce", "introduce_promise", "keep_reels", "open_report", "page_of", "pages_in", "summary",
    "tell", "tell_story", "write_index", "write_lost", "write_numbers", "write_page", "write_scorecard",
    "write_side_files",
]  # fmt: skip
