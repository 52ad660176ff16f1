"""A question for a person in the store: as a form for the phone or the printer, and as YAML."""

import json
from pathlib import Path

from shopper.observations import AskedInStore
from shopper.report.paper import allowing, render

SCRIPT = Path(__file__).with_name("saving.js").read_text("utf-8")


def sheet_page(asked: AskedInStore, journey: str, language: str) -> str:
    """The form as one HTML page that needs no server and gives back a file; `journey` is the folder it belongs to."""
    return render(
        __package__, "visit_sheet.html.j2", language, policy=[allowing(SCRIPT)], asked=asked, journey=journey,
        script=SCRIPT,
    )  # fmt: skip


def sheet_file(asked: AskedInStore, journey: str) -> str:
    """The same questions as YAML to be filled in by hand."""
    promotion = f"# on the web: {asked.promotion}\nknows the promotion:   # yes or no\n" if asked.promotion else ""
    return (
        f"journey: {json.dumps(journey)}\nproduct: {json.dumps(asked.product, ensure_ascii=False)}\n"
        f'asked: "{asked.at.isoformat()}"\n'
        "was there:   # yes or no\n"
        f"price:   # such as {asked.price or '119.00 EUR'}; an amount alone is in the web's currency\n{promotion}"
        "offered instead:   # what the staff offered instead, if anything\nremarks:\n"
    )
