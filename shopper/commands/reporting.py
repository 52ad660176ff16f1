"""`shopper report`: what was found, told on pages and in Allure's report."""

import os
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

from shopper.commands.sharing import Post, Told, addresses, send_digest, send_notice, share
from shopper.commands.standing import gates_of
from shopper.errors import MissingPiece
from shopper.frictions.catalogue import rules
from shopper.journey.clock import utc_now
from shopper.report import ScorecardPage, Wanted, generate, get_allure, open_report, write_index
from shopper.report.scorecard import gather
from shopper.report.shelf import kept
from shopper.report.shortening import shortened
from shopper.report.words import language, words_of
from shopper.settings import ledger_place, read_settings

JOURNEYS, RESULTS, REPORT = "journeys", "allure-results", "allure-report"


@dataclass(frozen=True)
class Orders:
    """
    What to make of which reports folder. `ledger` is as on the command line; `single` as in `Wanted`; `to` are those
    the digest is for, where they are not the usual ones; `lang` is the language of all of it.
    """

    reports: Path
    ledger: str = ""
    show: bool = False
    single: bool | None = None
    digest: bool = False
    to: Sequence[str] = ()
    notify: bool = False
    allure: bool = True
    lang: str = ""


def make_report(orders: Orders, console: Console) -> None:
    """
    Writes our own pages and tables, which need nothing, then Allure's report, then the overview with a link to it.

    A mail or a notice goes out even where Allure can't be had, and where one can't be sent all else is made.
    """
    reports = orders.reports
    if not any((reports / name).is_dir() for name in (JOURNEYS, RESULTS)):
        raise MissingPiece(f"{reports}: no journeys in there. Walk a journey first, such as: shopper run scenarios")
    known, settings, now = rules(), read_settings(Path.cwd()), utc_now()
    lang = language(orders.lang, settings)
    say = words_of(lang).say
    place = ledger_place(orders.ledger, os.environ, Path.cwd(), reports)
    shelf = shortened(kept(reports, known))
    gathered = gather(reports, known, place, shelf)
    scorecard = ScorecardPage(reports, gathered, now, lang)
    page = scorecard.write()
    write_index(reports, known, shelf, lang)
    console.print(say("Scorecard: %(place)s", place=page), highlight=False, soft_wrap=True)
    told = Told(
        gathered.scorecard, gates_of(gathered.folders.values(), settings, place), now, reports, os.environ, lang
    )
    share(told, console)
    with ExitStack() as last:
        if orders.notify:
            last.callback(send_notice, told, addresses(settings), console)
        if orders.digest:
            last.callback(send_digest, told, Post.read(settings, os.environ, orders.to), console)
        if orders.allure:
            page = _allure(orders, told, console)
            write_index(reports, known, shelf, lang)  # once more, with the ways into Allure's report
            scorecard.write()
            console.print(say("Allure:    %(place)s", place=page), highlight=False, soft_wrap=True)
    if orders.show and not open_report(page):
        console.print(say("No browser to show it in; open the file by hand."))


def _allure(orders: Orders, told: Told, console: Console) -> Path:
    scores = {site.name: site.score for site in told.card.sites if site.score is not None}
    wanted = Wanted(
        title=_title(told), single=orders.single, gates=told.gates, scores=scores, language=told.language
    )  # fmt: skip
    with console.status(told.words.say("making the Allure report (the first time, Allure is fetched)")):
        return generate(orders.reports / RESULTS, orders.reports / REPORT, get_allure(), wanted)


def _title(told: Told) -> str:
    """Which shops, where they are few enough to be named."""
    names, title = [site.name for site in told.card.sites], told.words.say("Mystery shopping")
    return f"{title}: {', '.join(names)}" if 0 < len(names) <= 3 else title
