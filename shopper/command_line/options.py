"""Options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

HERE, SCENARIOS = Path("reports"), Path("scenarios")
PASSED_ON = {"allow_extra_args": True, "ignore_unknown_options": True}
"""For commands that hand on what they don't know to pytest."""

Reports = Annotated[Path, typer.Option(help="Folder for evidence and reports.")]
Ledger = Annotated[
    str, typer.Option(help="Where promises and history are kept: a file or postgresql://... (reports/ledger.db)")
]
Gates = Annotated[bool, typer.Option("--gates", help="Let the gates decide about exit code 1; see `init`.")]
Device = Annotated[str, typer.Option(help="`desktop`, or a device as Playwright names it: `iPhone 15`.")]
Lang = Annotated[str, typer.Option(help="Language of all that is told: en or de.")]
Language = Annotated[str, typer.Option(help="The browser's language, such as `de` or `en-GB`.")]
BrowserPath = Annotated[str, typer.Option(help="The browser to use, as for `shopper run`.")]
Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]
