"""
The command `shopper`: names, options and help. What a command does is in `shopper.commands`, imported when it is asked
for, so that `shopper --help` does not wait for a browser's driver to load.
"""

import sys
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from typer.core import TyperCommand

from shopper.commands.ledger_command import app as ledger_app
from shopper.doctor.command import doctor
from shopper.errors import ShopperError, UsageError

app = typer.Typer(
    help="Shops like a person and says where shops lose people.", no_args_is_help=True, add_completion=False,
    pretty_exceptions_enable=False,
)  # fmt: skip
app.command()(doctor)
app.add_typer(ledger_app, name="ledger")

HERE, SCENARIOS = Path("reports"), Path("scenarios")
PASSED_ON = {"allow_extra_args": True, "ignore_unknown_options": True}
Reports = Annotated[Path, typer.Option(help="Folder for evidence and reports.")]
Ledger = Annotated[
    str, typer.Option(help="Where promises and history are kept: a file or postgresql://... (reports/ledger.db)")
]
LOCAL = "127.0.0.1"
Device = Annotated[str, typer.Option(help="`desktop`, or a device as Playwright names it: `iPhone 15`.")]
Language = Annotated[str, typer.Option(help="The browser's language, such as `de` or `en-GB`.")]
BrowserPath = Annotated[str, typer.Option(help="The browser to use, as for `shopper run`.")]
Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]


@app.command(context_settings=PASSED_ON, options_metavar="[OPTIONS] [PATHS]... [OPTIONS OF PYTEST]")
def run(
    context: typer.Context,
    *,
    reports: Reports = HERE,
    ledger: Ledger = "",
    expect: Annotated[list[str] | None, typer.Option(help="Exit 0 only if exactly these rules find something.")] = None,
    gates: Annotated[bool, typer.Option("--gates", help="Let the gates decide about exit code 1; see `init`.")] = False,
) -> None:
    """
    Walk the scenarios at PATHS (files or folders; `scenarios` if none is named) and tell what went wrong.

    All other options go to pytest: -k, -m nightly, --lf, -n 2, --headed, --tracing=on, --video=on, --wait="10 min".

    Exit codes: 0 smooth, 1 friction, 2 usage, 3 harness trouble; the greatest counts.
    """
    from shopper.commands.running import Orders
    from shopper.commands.running import run as walk

    raise typer.Exit(walk(Orders(context.args, reports, expect, ledger, gates), Console()))


@app.command(context_settings=PASSED_ON, options_metavar="[OPTIONS] [SCENARIOS]... [OPTIONS OF PYTEST]")
def collect(
    context: typer.Context,
    *,
    reports: Reports = HERE,
    ledger: Ledger = "",
    json: Json = False,
    gates: Annotated[bool, typer.Option("--gates", help="Let the gates decide about exit code 1; see `init`.")] = False,
) -> None:
    """
    Read the mailboxes and tell what became of earlier promises: kept, late, missed, not due yet, not seen.

    SCENARIOS are the folders whose site files name the mailboxes (`scenarios` if none). `run` does the same first.

    Exit codes: 0 all kept or not due, 1 late, missed or another friction, 2 usage, 3 a mailbox or the ledger failed.
    """
    from shopper.commands.collecting import Orders
    from shopper.commands.collecting import collect as look

    raise typer.Exit(look(Orders(context.args, reports, ledger, json, gates), Console()))


@app.command()
def check(
    paths: Annotated[list[Path] | None, typer.Argument(help="Files or folders; `scenarios` if none.")] = None,
) -> None:
    """Look over scenarios, sites and personas without a browser. Exit 2 on a mistake."""
    from shopper.commands.checking import check as look

    raise typer.Exit(look(paths or [SCENARIOS], Console()))


@app.command()
def judge(
    folders: Annotated[list[Path], typer.Argument(help="Journey folders, or the folder they lie in.")],
    *,
    json: Json = False,
    write: Annotated[bool, typer.Option(help="Replace rulings.json and the journey's page.")] = False,
) -> None:
    """Judge saved evidence again, with the rules as they are now and without a browser. Exit 1 on friction."""
    from shopper.commands.judging import judge_folders

    raise typer.Exit(judge_folders(folders, Console(), json=json, write=write))


@app.command()
def rules(*, json: Json = False) -> None:
    """List every rule: what it finds, how bad that is, who mends it, and its limits."""
    from shopper.commands.catalogue import list_rules

    list_rules(Console(), json=json)


@app.command()
def explain(rule: Annotated[str, typer.Argument(help="The id of a rule, such as cart-reminder-missing.")]) -> None:
    """Tell all about one rule: why it matters, what to do instead, limits, examples and sources."""
    from shopper.commands.catalogue import explain_rule

    explain_rule(rule, Console())


@app.command()
def verbs() -> None:
    """List the verbs of the scenario language with their fields."""
    from shopper.commands.catalogue import list_verbs

    list_verbs(Console())


@app.command()
def schema(folder: Annotated[Path, typer.Argument(help="The folder of the scenarios.")] = SCENARIOS) -> None:
    """Write the JSON Schemas that editors use for completion and hover texts."""
    from shopper.commands.catalogue import write_schema

    write_schema(folder, Console())


@app.command()
def report(
    *,
    reports: Reports = HERE,
    show: Annotated[bool, typer.Option("--open/--no-open", help="Open it in the browser.")] = True,
) -> None:
    """Make the Allure report of the last run, getting Allure where it is missing, and open it."""
    from shopper.commands.reporting import make_report

    make_report(reports, Console(), show=show)


@app.command()
def init(
    folder: Annotated[Path, typer.Argument(help="The project's folder.")] = Path(),
    *,
    ci: Annotated[str | None, typer.Option(help="Write a nightly workflow, too: github or gitlab.")] = None,
    url: Annotated[str, typer.Option(help="The shop's address.")] = "https://staging.my-shop.example",
) -> None:
    """Begin a project: a first site, a first scenario, gates, and a workflow that shops every night."""
    from shopper.commands.beginning import begin

    raise typer.Exit(begin(folder, ci, url, Console()))


@app.command()
def mailbox(  # noqa: PLR0913  options, each with a default
    *,
    folder: Annotated[Path, typer.Option(help="Where messages are kept.")] = Path("mailbox"),
    port: Annotated[int, typer.Option(help="Takes mail by SMTP here; 0 for any free port.", min=0, max=65535)] = 1025,
    host: Annotated[str, typer.Option(help="Listens at this address; only this machine finds the usual one.")] = LOCAL,
    domain: Annotated[list[str] | None, typer.Option(help="Takes mail for this domain only; may be repeated.")] = None,
    webhook: Annotated[int | None, typer.Option(help="Takes text messages by webhook at this port.", max=65535)] = None,
    public_url: Annotated[str, typer.Option(help="How the provider finds it: https://hooks.mydomain.com")] = "",
) -> None:
    """
    Take mail and text messages at any hour, for journeys and for promises that outlive them.

    Text messages come in Twilio's form, and are checked by the token in the variable TWILIO_AUTH_TOKEN if it is set.
    """
    from os import environ

    from shopper.commands.keeping import keep_mail
    from shopper.messages.service import Listening

    domains = frozenset(name.lower().lstrip("@") for name in domain or ())
    token = environ.get("TWILIO_AUTH_TOKEN", "")
    where = Listening(host, port, webhook, token, public_url, domains)
    raise typer.Exit(keep_mail(folder, where, Console()))


@app.command()
def scout(  # noqa: PLR0913 - one argument an option
    url: Annotated[str, typer.Argument(help="The shop's first page, such as https://shop.example.")],
    *,
    only_look: Annotated[bool, typer.Option("--only-look", help="Put nothing into the cart.")] = False,
    device: Device = "desktop",
    language: Language = "en",
    pause: Annotated[str, typer.Option(help="Time to rest between two acts.")] = "1 s",
    write: Annotated[Path | None, typer.Option(help="Write a first site file: scenarios/sites/NAME.yaml.")] = None,
    json: Json = False,
    reports: Reports = HERE,
    browser_path: BrowserPath = "",
) -> None:
    """
    Look over a shop that nobody described: its platform, where things are and how surely, up to the checkout's first
    form.

    One visit, within a minute. Nothing is ordered, no account is made, no name is given. A product is put into the
    cart (not with --only-look).
    """
    from shopper.commands.scouting import Wanted, scout_shop
    from shopper.scouting.opening import asked

    visit = asked(url, device, language, pause, browser_path)
    raise typer.Exit(scout_shop(visit, Wanted(only_look=only_look, json=json, write=write), reports, Console()))


@app.command()
def look(  # noqa: PLR0913 - as above
    url: Annotated[str, typer.Argument(help="A page of a shop, such as https://shop.example/products/lamp.")],
    *,
    out: Annotated[Path, typer.Option(help="The picture to write.")] = Path("look.png"),
    device: Device = "desktop",
    language: Language = "en",
    json: Json = False,
    browser_path: BrowserPath = "",
) -> None:
    """Draw what the shopper sees on one page over a picture of it: places, products, prices, and how sure he is."""
    from shopper.commands.looking import look_at_page
    from shopper.scouting.opening import asked

    look_at_page(asked(url, device, language, "0 s", browser_path), out, Console(), json=json)


class Whole(TyperCommand):
    """A command whose words are all for another program, the `--` among them too."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Keeps them as they are."""
        ctx.args = args
        return []


@app.command(cls=Whole, add_help_option=False)
def practice(context: typer.Context) -> None:
    """Open the practice shop; `shopper practice --help` tells how, and how to open it for one command."""
    from shopper.commands.practising import practise

    raise typer.Exit(practise(context.args))


def main() -> None:
    """Runs the command; our own errors are told without a traceback."""
    try:
        app()
    except ShopperError as error:
        Console(stderr=True).print(str(error), markup=False, highlight=False, soft_wrap=True)
        sys.exit(2 if isinstance(error, UsageError) else 3)
