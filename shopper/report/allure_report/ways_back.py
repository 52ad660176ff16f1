"""
Links from Allure's pages to files beside them that can be followed.

Allure 3 makes a link of an address that begins with http(s) only, lest a result lead anywhere; ours lead to the
scorecard, the journey's own page and its trace. So the report gets a small script and the addresses that we gave it.
"""

import json
from collections.abc import Iterable
from pathlib import Path

from shopper.report.allure_report.links import links
from shopper.report.allure_report.pages import page_of
from shopper.report.allure_report.results import Result
from shopper.report.allure_report.retelling import Tell

SCRIPT = Path(__file__).with_name("ways_back.js")


def lead_back(report: Path, results: Iterable[Result], reports: Path, tell: Tell = str) -> None:
    """
    Puts the script into the report's first page; `reports` is the folder in which the report will lie, `tell` is as
    in `stage`.
    """
    ways = {
        page_of(result.data["uuid"]).partition("#")[2]: {
            tell(link["name"]): link["url"] for link in links(result, reports)
        }
        for result in results
    }
    told = json.dumps(ways).replace("<", "\\u003c")  # no name of a case ends the script
    page = report / "index.html"
    before, end, after = page.read_text("utf-8").rpartition("</body>")
    script = f"<script>const ways = {told};\n{SCRIPT.read_text('utf-8')}</script>"
    page.write_text(f"{before}{script}{end}{after}", "utf-8")
