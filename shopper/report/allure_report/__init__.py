"""Allure's report as a marketer reads it: what is staged, how it is configured, what is laid beside it."""

from shopper.report.allure_report.generating import generate, open_report
from shopper.report.allure_report.pages import page_of, pages_in
from shopper.report.allure_report.wanted import Wanted

__all__ = ["Wanted", "generate", "open_report", "page_of", "pages_in"]
