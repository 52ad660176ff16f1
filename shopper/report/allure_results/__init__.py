"""A journey told to Allure: one result a journey, written through allure-pytest while its test runs."""

from shopper.report.allure_results.artefacts import attach_chapters, attach_files
from shopper.report.allure_results.lost import write_lost
from shopper.report.allure_results.numbers import write_numbers
from shopper.report.allure_results.promise import introduce_promise
from shopper.report.allure_results.result import introduce, tell
from shopper.report.allure_results.side_files import write_side_files
from shopper.report.allure_results.summary import summary

__all__ = [
    "attach_chapters", "attach_files", "introduce", "introduce_promise", "summary", "tell", "write_lost",
    "write_numbers", "write_side_files",
]  # fmt: skip
