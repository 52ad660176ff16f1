"""The visit sheet: what only a person in the store can see, as a form and as a file."""

from shopper.report.visit_sheet.writing import sheet_file, sheet_page

__all__ = ["sheet_file", "sheet_page"]
