"""Commands for what stands around a run: reports, mailboxes, the practice shop."""

from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from typer.core import TyperCommand

from shopper.command_line.options import HERE, Lang, Ledger, Reports

app = typer.Typer()

LOCAL = "127.0.0.1"


class Whole(TyperCommand):
    """A command whose words are all for another program, the `--` among them too."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Keeps them as they are."""
        ctx.args = args
        return []


@app.command()
def report(  # noqa: PLR0913  options, each with a default
    *,
    reports: Reports = HERE,
    ledger: Ledger = "",
    lang: Lang = "",
    show: Annotated[bool, typer.Option("--open/--no-open", help="Open it in the browser.")] = True,
    single: Annotated[
        bool | None,
        typer.Option("--single/--folder", help="One file, or a folder; by default one file up to 200 journeys."),
    ] = None,
    allure: Annotated[bool, typer.Option(help="Make Allure's report, too.")] = True,
    digest: Annotated[bool, typer.Option("--digest", help="Write a short mail, and post it by SHOPPER_SMTP.")] = False,
    to: Annotated[list[str] | None, typer.Option(help="Whom the digest is for; may be repeated.")] = None,
    notify: Annotated[bool, typer.Option("--notify", help="Tell SHOPPER_NOTIFY what changed, if anything.")] = False,
) -> None:
    """
    Tell what was found: on the scorecard and other pages, as a summary, as tables, and in Allure's report.

    Allure is fetched where it is missing. docs/scorecard.md tells of the page for marketers, which every run makes at
    its end, too, and docs/sharing.md of mails, notices and tables.
    """
    from shopper.commands.reporting import Orders, make_report

    orders = Orders(reports, ledger, show, single, digest=digest, to=to or (), notify=notify, allure=allure, lang=lang)
    make_report(orders, Console())


@app.command()
def merge(
    folders: Annotated[list[Path], typer.Argument(help="The reports folders of the machines.")],
    *,
    reports: Reports = HERE,
    ledger: Ledger = "",
) -> None:
    """
    Bring the reports of several machines (`run --shard 3/10`) together: journeys, results, mails and ledgers.

    Then `shopper report` tells of all of them at once. Exit code 3 where a part is missing.
    """
    from shopper.commands.merging import merge as bring

    raise typer.Exit(bring(folders, reports, ledger, Console()))


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


@app.command(cls=Whole, add_help_option=False)
def practice(context: typer.Context) -> None:
    """Open the practice shop; `shopper practice --help` tells how, and how to open it for one command."""
    from shopper.commands.practising import practise

    raise typer.Exit(practise(context.args))
