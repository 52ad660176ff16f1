"""A comparison told to Allure, as a test of its own."""

from collections.abc import Sequence
from html import escape

from allure_commons import plugin_manager
from allure_commons.model2 import Status

from shopper.frictions.ruling import Ruling
from shopper.observations import OfferSeen
from shopper.report.allure_results.steps import running
from shopper.report.comparison.chart import chart
from shopper.report.comparison.rows import COLUMNS, as_csv, rows

SEVERAL = "several shops"
"""Where a comparison was made, as Allure names its environments."""
CELL = "padding:4px 10px;border-bottom:1px solid #ccc;text-align:left;vertical-align:top"


def tell_comparison(title: str, stage: str, device: str, found: Sequence[OfferSeen], rulings: Sequence[Ruling]) -> None:
    """
    Names and fills the running test: a table, a chart and the CSV, and a step for each way in which a rival is better.

    `rulings` are those of the shop named first. Without --alluredir nothing is written.
    """
    telling = running()
    if telling is None:
        return
    telling.result.name = f"Side by side: {title} ({device})"
    telling.identify(f"comparison {title}")
    telling.parameter("where", device, parts=True)
    telling.label("where", f"{SEVERAL} on {device}")
    telling.label("epic", "Shops side by side")
    telling.label("feature", stage.capitalize() or "Any stage")
    telling.label("story", title)
    telling.result.descriptionHtml = table(found)
    for ruling in rulings:
        for friction in ruling.frictions:
            said = f"Expected: {friction.expected}\nHappened: {friction.happened}"
            with telling.step(f"✗ {ruling.title}", status=Status.FAILED, said=said):
                pass
    _attach("What it costs in all", chart(found), "image/svg+xml", "svg")
    _attach("The table", f"<!doctype html><meta charset=utf-8>{table(found)}", "text/html", "html")
    _attach("The table as CSV", as_csv(found), "text/csv", "csv")


def table(found: Sequence[OfferSeen]) -> str:
    """The shops side by side: a column a shop, a row a figure. Inline style only: Allure lets no other through."""
    told = rows(found)
    lines = [
        f'<tr><th scope="row" style="{CELL}">{escape(name)}</th>'
        + "".join(f'<td style="{CELL}">{escape(row[number])}</td>' for row in told)
        + "</tr>"
        for number, name in enumerate(COLUMNS)
    ]
    return f'<div style="overflow-x:auto"><table style="border-collapse:collapse">{"".join(lines)}</table></div>'


def _attach(name: str, body: str, mime: str, ending: str) -> None:
    plugin_manager.hook.attach_data(body=body, name=name, attachment_type=mime, extension=ending)
